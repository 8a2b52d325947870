package org.memtck.cli.target;

import java.util.List;
import java.util.Optional;
import org.memtck.cli.console.UserException;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Patience;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetUnavailableException;

/**
 * A target in this process, whose new life is another target that its provider opens. What it keeps in static fields outlives
 * that as well.
 */
final class Reopened implements Target {
    private final Targets targets;
    private final String named;
    private Target current;

    private Reopened(Targets targets, String named, Target first) {
        this.targets = targets;
        this.named = named;
        this.current = first;
    }

    /** Opens the target that the user named; a process knows how to begin a new life by itself. */
    static Target open(Targets targets, String named) throws UserException, TargetUnavailableException {
        Target first = targets.open(named);
        return first.isProcess() ? first : new Reopened(targets, named, first);
    }

    /** Opens another one. If there is none any more, or it is another one indeed, the old one goes on. */
    @Override
    public void restart() {
        current.restart();
        try {
            Target next = targets.open(named);
            if (next.info().equals(current.info())) {
                current.close();
                current = next;
            } else {
                next.close();
            }
        } catch (UserException | TargetUnavailableException e) {
            // It was there before, so what it ran until now may have used something up.
        }
    }

    @Override
    public TargetInfo info() {
        return current.info();
    }

    @Override
    public Outcome run(Scenario scenario) {
        return current.run(scenario);
    }

    @Override
    public Outcome run(Scenario scenario, Patience patience) {
        return current.run(scenario, patience);
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios) {
        return current.runAll(scenarios);
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios, Patience patience) {
        return current.runAll(scenarios, patience);
    }

    @Override
    public Optional<Boolean> hasBoard(String name, String hash) {
        return current.hasBoard(name, hash);
    }

    @Override
    public int batch() {
        return current.batch();
    }

    @Override
    public void requireAvailable() throws TargetUnavailableException {
        current.requireAvailable();
    }

    @Override
    public void close() {
        current.close();
    }
}
