package org.memtck.spec.target;

import java.util.concurrent.locks.LockSupport;

/** The clock, and waiting by it. */
interface Waits {
    /** The clock of the machine. */
    Waits REAL = new Waits() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void park(long nanos) {
            LockSupport.parkNanos(this, nanos);
        }
    };

    /** The time in nanoseconds, from some point on. */
    long nanoTime();

    /** Waits until this thread is unparked or the time is over; it may return at any time before. */
    void park(long nanos);
}
