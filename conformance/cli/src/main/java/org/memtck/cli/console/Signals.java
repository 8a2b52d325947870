package org.memtck.cli.console;

/** Notifies work that the process is to end. */
public interface Signals {
    /** Never notifies. */
    Signals NONE = work -> () -> {};

    /** Work that can be stopped early. */
    interface Work {
        /** Asks it to come to an end soon. */
        void stop();

        /** It did not stop in time: its partial result is final. */
        void giveUp();
    }

    /** A registration; closing it says that the work is done. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** Registers work. */
    Watch watch(Work work);
}
