package org.memtck.cli.target;

import java.util.List;
import java.util.Optional;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Patience;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetUnavailableException;

/** A target that is judged by more variants than it declares. */
final class InDialect implements Target {
    private final Target target;
    private final Dialect more;

    InDialect(Target target, Dialect more) {
        this.target = target;
        this.more = more;
    }

    @Override
    public TargetInfo info() {
        return target.info().in(target.info().parameters().dialect().with(more));
    }

    @Override
    public void restart() {
        target.restart();
    }

    @Override
    public boolean isProcess() {
        return target.isProcess();
    }

    @Override
    public Outcome run(Scenario scenario) {
        return target.run(scenario);
    }

    @Override
    public Outcome run(Scenario scenario, Patience patience) {
        return target.run(scenario, patience);
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios) {
        return target.runAll(scenarios);
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios, Patience patience) {
        return target.runAll(scenarios, patience);
    }

    @Override
    public Optional<Boolean> hasBoard(String name, String hash) {
        return target.hasBoard(name, hash);
    }

    @Override
    public int batch() {
        return target.batch();
    }

    @Override
    public void requireAvailable() throws TargetUnavailableException {
        target.requireAvailable();
    }

    @Override
    public void close() {
        target.close();
    }
}
