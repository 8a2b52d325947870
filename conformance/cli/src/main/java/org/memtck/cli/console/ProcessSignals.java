package org.memtck.cli.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The signals to this process that ask for its end: SIGINT, SIGTERM and SIGHUP. Java begins to shut down when one of them comes,
 * and ends with 128 and the number of the signal, such as 130, once its hooks are done; the work is given its time by such a
 * hook. So nothing but the public interface of Java is needed.
 */
public final class ProcessSignals implements Signals {
    /** How long work may take to come to an end: those who ask often kill 10 seconds later. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final long LOOK_MILLIS = 50;

    /** Java starts such a thread for each signal; all but the first one wait for the end that it began. */
    private static final Pattern HANDLER = Pattern.compile("SIG[A-Z]+ handler");

    @Override
    public Watch watch(Work work) {
        CountDownLatch done = new CountDownLatch(1);
        Thread hook = new Thread(() -> end(work, done), "memtck-signal");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is ending already.
            work.stop();
            return done::countDown;
        }
        return () -> {
            done.countDown();
            remove(hook);
        };
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is running, and has been told that the work is done.
        }
    }

    private static void end(Work work, CountDownLatch done) {
        work.stop();
        long start = System.nanoTime();
        try {
            while (!done.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (isAskedAgain()) {
                    return;
                } else if (System.nanoTime() - start >= PATIENCE.toNanos()) {
                    work.giveUp();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isAskedAgain() {
        return Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> HANDLER.matcher(thread.getName()).matches())
                        .count()
                > 1;
    }
}
