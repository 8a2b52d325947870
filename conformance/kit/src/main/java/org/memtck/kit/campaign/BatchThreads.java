package org.memtck.kit.campaign;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The threads of a campaign that run batches beside the one that takes them. */
final class BatchThreads {
    private final Batches batches;
    private final ExecutorService threads = Executors.newCachedThreadPool(BatchThreads::daemon);

    BatchThreads(Batches batches) {
        this.batches = batches;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "memtck-campaign");
        thread.setDaemon(true);
        return thread;
    }

    void start(int count) {
        for (int i = 0; i < count; i++) {
            threads.execute(batches::work);
        }
    }

    /** Stops the batches, and waits until no thread uses a target any more. */
    void end() {
        batches.stop();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("a thread does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
