package org.memtck.cli.console;

/** Tells when somebody wants the process to end. */
public interface Signals {
    /** Nobody ever does. */
    Signals NONE = work -> () -> {};

    /** What can be ended before it is done. */
    interface Work {
        /** Asks it to come to an end soon. */
        void stop();

        /** It did not: what there is of it now is all there will be. */
        void giveUp();
    }

    /** Listens until it is closed, which says that the work is done. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** Listens on behalf of some work. */
    Watch watch(Work work);
}
