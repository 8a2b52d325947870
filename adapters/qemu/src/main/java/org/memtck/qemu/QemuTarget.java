package org.memtck.qemu;

import java.util.List;
import org.memtck.agent.AgentTarget;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Patience;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.timing.Repetition;
import org.memtck.spec.timing.SelfTiming;
import org.memtck.spec.timing.TimingException;

/** The agent inside QEMU, with the version as the program states it. */
final class QemuTarget implements Target, SelfTiming {
    private final AgentTarget agent;
    private final TargetInfo info;

    QemuTarget(AgentTarget agent, QemuProgram program) {
        TargetInfo greeting = agent.info();
        this.agent = agent;
        this.info = new TargetInfo(
                greeting.name(),
                version(greeting.version(), program.version()),
                greeting.capabilities(),
                greeting.parameters());
    }

    /** The program's own words, which name the package too; both if the core inside says something else. */
    static String version(String greeting, String program) {
        return program.equals(greeting) || program.startsWith(greeting + " ")
                ? program
                : greeting + " (the program says " + program + ")";
    }

    @Override
    public TargetInfo info() {
        return info;
    }

    @Override
    public Outcome run(Scenario scenario) {
        return agent.run(scenario);
    }

    @Override
    public Outcome run(Scenario scenario, Patience patience) {
        return agent.run(scenario, patience);
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios) {
        return agent.runAll(scenarios);
    }

    @Override
    public List<Outcome> runAll(List<Scenario> scenarios, Patience patience) {
        return agent.runAll(scenarios, patience);
    }

    @Override
    public void restart() {
        agent.restart();
    }

    @Override
    public List<Long> time(List<Operation> before, List<Repetition> repetitions) throws TimingException {
        return agent.time(before, repetitions);
    }

    @Override
    public boolean isProcess() {
        return agent.isProcess();
    }

    @Override
    public int batch() {
        return agent.batch();
    }

    @Override
    public void close() {
        agent.close();
    }
}
