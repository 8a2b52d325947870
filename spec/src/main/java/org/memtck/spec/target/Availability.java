package org.memtck.spec.target;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.scenario.Size;

/** Tries the mandatory operations once. What they answer says nothing here; that a class is missing does. */
final class Availability {
    private final Supplier<? extends MemorySubsystem> maker;
    private final Scenario scenario;
    private volatile @Nullable LinkageError missing;

    Availability(Supplier<? extends MemorySubsystem> maker, Parameters bounds) {
        this.maker = maker;
        this.scenario = smallest(Size.of(bounds.granule()));
    }

    /** Within any bounds but a RAM smaller than the granule, of which there is none. */
    private static Scenario smallest(Size size) {
        return new Scenario(List.of(
                new Operation.Create("A", new RegionSpec.Container(size)),
                new Operation.Create("B", new RegionSpec.Ram(size)),
                new Operation.Add("B", "A", 0, null),
                new Operation.OpenSpace("S", "A"),
                new Operation.Read("S", 0, 1, Endian.LITTLE)));
    }

    /** The first class that could not be loaded or made ready; null if there was none within the time. */
    @Nullable
    LinkageError missing(Duration limit) {
        CountDownLatch done = new CountDownLatch(1);
        Worker worker = new Worker();
        worker.run(() -> {
            tryOut();
            done.countDown();
        });
        try {
            // An implementation that hangs here does so in a campaign too, and is told more of it there.
            boolean ended = done.await(limit.toNanos(), TimeUnit.NANOSECONDS);
            return ended ? missing : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            worker.end();
        }
    }

    private void tryOut() {
        try {
            new ScenarioRun(scenario).carryOut(maker);
        } catch (LinkageError e) {
            missing = e;
        } catch (Throwable e) {
            // It is there. That it fails is for a campaign to say.
        }
    }

    /** What is missing, for the user. */
    static String explain(LinkageError missing) {
        Throwable cause = missing.getCause();
        return missing + (cause == null || missing instanceof NoClassDefFoundError ? "" : ", caused by " + cause)
                + "; a library that it needs is not on the class path, or does not load";
    }
}
