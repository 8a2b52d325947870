package org.memtck.spec.target;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Scenario;

/**
 * A target around an implementation in Java: a fresh instance for each scenario, every callback recorded.
 *
 * <p>Scenarios run on a thread of the target's own, with a stack of 1 MiB. One that takes longer than a limit, 10 seconds
 * unless the system property {@value #PROPERTY} says otherwise, is a {@code HANG}, whose message has the stack trace. Its
 * thread is told to stop, and left alone if it does not. A call takes two such limits at most: when two of its scenarios
 * have hung, the others are {@code NOT_RUN}. When 16 threads hang at the same time, every further scenario is {@code GONE}.
 */
@Api
public final class InProcessTarget implements Target {
    /** The system property that sets the limit for one scenario, in whole seconds from 1 to 86400. */
    public static final String PROPERTY = "memtck.target.timeout";

    private static final int DEFAULT_SECONDS = 10;

    /** Scenarios per hand-over to the other thread: enough to make the hand-over cheap, few enough to stay in the cache. */
    private static final int BATCH = 8;

    private final TargetInfo info;
    private final Supplier<? extends MemorySubsystem> maker;
    private final @Nullable Watchdog watchdog;

    /**
     * Wraps an implementation.
     *
     * @param maker makes the instance that runs one scenario
     * @throws IllegalArgumentException if the system property {@value #PROPERTY} is no limit
     */
    public InProcessTarget(TargetInfo info, Supplier<? extends MemorySubsystem> maker) {
        this(info, maker, new Watchdog(maker, limit(), Waits.REAL));
    }

    InProcessTarget(TargetInfo info, Supplier<? extends MemorySubsystem> maker, @Nullable Watchdog watchdog) {
        this.info = info;
        this.maker = maker;
        this.watchdog = watchdog;
    }

    /**
     * Wraps an implementation that is known to end: it runs on the thread of whoever asks, and nothing limits its time.
     *
     * @param maker makes the instance that runs one scenario
     */
    public static InProcessTarget unwatched(TargetInfo info, Supplier<? extends MemorySubsystem> maker) {
        return new InProcessTarget(info, maker, null);
    }

    private static Duration limit() {
        String seconds = System.getProperty(PROPERTY, "");
        if (seconds.isEmpty()) {
            return Duration.ofSeconds(DEFAULT_SECONDS);
        }
        if (!seconds.matches("[1-9][0-9]{0,4}") || Integer.parseInt(seconds) > 86400) {
            throw new IllegalArgumentException("the system property " + PROPERTY
                    + " is no limit; expected is a whole number of seconds from 1 to 86400");
        }
        return Duration.ofSeconds(Integer.parseInt(seconds));
    }

    @Override
    public TargetInfo info() {
        return info;
    }

    @Override
    public Outcome run(Scenario scenario) {
        return run(scenario, Patience.UNBOUNDED);
    }

    @Override
    public Outcome run(Scenario scenario, Patience patience) {
        return runAll(List.of(scenario), patience).get(0);
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios) {
        return runAll(scenarios, Patience.UNBOUNDED);
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios, Patience patience) {
        return watchdog == null
                ? scenarios.stream()
                        .map(scenario -> new ScenarioRun(scenario).run(maker))
                        .toList()
                : watchdog.run(scenarios, patience);
    }

    @Override
    public int batch() {
        return watchdog == null ? 1 : BATCH;
    }

    /**
     * Runs a small scenario of what every implementation has.
     *
     * @throws TargetUnavailableException if a class cannot be loaded or made ready, such as that of a library
     */
    @Override
    public void requireAvailable() throws TargetUnavailableException {
        LinkageError missing = new Availability(maker, info.parameters()).missing(limit());
        if (missing != null) {
            throw new TargetUnavailableException(Availability.explain(missing), missing);
        }
    }

    /**
     * A fresh instance whose callbacks are not recorded. Unlike a run it throws whatever the implementation throws, and
     * nothing limits its time.
     */
    public Instance instance() {
        return new Instance(maker.get());
    }

    @Override
    public void close() {
        if (watchdog != null) {
            watchdog.close();
        }
    }
}
