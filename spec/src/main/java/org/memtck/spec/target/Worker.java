package org.memtck.spec.target;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** A thread that runs one job after the other, and ends when there has been none for a while. */
final class Worker {
    /**
     * The same everywhere, whatever the thread that asks and the options of the virtual machine: how deep an
     * implementation can recurse is part of what it answers.
     */
    private static final long STACK_BYTES = 1 << 20;

    private static final long IDLE_NANOS = 1_000_000_000;

    /** In place of a job: there is none any more. */
    private static final Runnable END = new Runnable() {
        @Override
        public void run() {}
    };

    private final AtomicReference<Runnable> next = new AtomicReference<>();
    private final Thread thread;

    Worker() {
        thread = new Thread(null, this::work, "memtck-target", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }

    Thread thread() {
        return thread;
    }

    /** Has it run a job; false if it has ended meanwhile. A worker has one job at a time. */
    boolean run(Runnable job) {
        boolean taken = next.compareAndSet(null, job);
        LockSupport.unpark(thread);
        return taken;
    }

    /** Ends it: at once if it waits, else after its job. */
    void end() {
        next.set(END);
        LockSupport.unpark(thread);
    }

    private void work() {
        for (Runnable job = take(); job != END; job = take()) {
            job.run();
        }
    }

    private Runnable take() {
        // What an implementation left behind would turn the wait into a loop.
        Thread.interrupted();
        long idleSince = 0;
        while (true) {
            Runnable job = next.get();
            if (job == END) {
                return job;
            }
            if (job != null) {
                // The way is free for the next one before this one is done.
                next.compareAndSet(job, null);
                return job;
            }
            if (idleSince == 0) {
                idleSince = System.nanoTime();
            } else if (System.nanoTime() - idleSince >= IDLE_NANOS) {
                next.compareAndSet(null, END);
                continue;
            }
            LockSupport.parkNanos(this, IDLE_NANOS);
        }
    }
}
