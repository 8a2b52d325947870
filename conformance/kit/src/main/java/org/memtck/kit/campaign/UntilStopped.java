package org.memtck.kit.campaign;

import java.time.Duration;
import java.util.List;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Patience;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/**
 * A target that is asked nothing more once the campaign is to stop, and whose last words do not count: a terminal sends its
 * signal to the target's process as well, which may die of it before anybody has asked the campaign to stop.
 */
record UntilStopped(Target target, Stop stop) implements Target {
    /** How much later than the target the campaign may hear of a signal to both. */
    private static final Duration GRACE = Duration.ofMillis(200);

    /** The campaign is to stop; what was tried has no result. */
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("the campaign is to stop", null, false, false);
        }
    }

    /**
     * Whether outcomes may be what a stop did to the target.
     *
     * @param waits whether a death is worth a wait for the stop
     */
    static boolean isStop(Stop stop, List<Outcome> outcomes, boolean waits) {
        return (waits && hasDied(outcomes)) ? stop.isAskedWithin(GRACE) : stop.isAsked();
    }

    /** Whether the target died in one of the outcomes. */
    static boolean hasDied(List<Outcome> outcomes) {
        return outcomes.stream().anyMatch(outcome -> outcome.end() == Outcome.End.CRASH);
    }

    @Override
    public TargetInfo info() {
        return target.info();
    }

    /**
     * Runs a scenario.
     *
     * @throws StoppedException if the campaign is to stop
     */
    @Override
    public Outcome run(Scenario scenario) {
        return run(scenario, Patience.UNBOUNDED);
    }

    @Override
    public Outcome run(Scenario scenario, Patience patience) {
        if (stop.isAsked()) {
            throw new StoppedException();
        }
        Outcome outcome = target.run(scenario, patience);
        if (stop.isAsked()) {
            throw new StoppedException();
        }
        return outcome;
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios) {
        return runAll(scenarios, Patience.UNBOUNDED);
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios, Patience patience) {
        if (stop.isAsked()) {
            throw new StoppedException();
        }
        List<Outcome> outcomes = target.runAll(scenarios, patience);
        if (stop.isAsked()) {
            throw new StoppedException();
        }
        return outcomes;
    }

    @Override
    public boolean isProcess() {
        return target.isProcess();
    }

    @Override
    public void restart() {
        target.restart();
    }

    /** Left to the campaign, whose target it is. */
    @Override
    public void close() {}
}
