package org.memtck.cli;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.Signals;
import org.memtck.cli.target.Targets;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetProvider;

/**
 * Campaigns during which a signal comes: with a scenario by its number, from 1.
 *
 * @param fault what is wrong with the target
 * @param dies whether the target dies of the signal, as one does that gets it, too
 * @param happens what the signal does
 */
record Interrupted(FakeTarget.Fault fault, int scenario, boolean dies, Consumer<Signals.Work> happens) {
    static Interrupted at(int scenario) {
        return new Interrupted(FakeTarget.Fault.FORGETS_READ_ONLY, scenario, false, Signals.Work::stop);
    }

    /** Runs a command on a target of the name {@code target}. */
    Cli run(String... args) {
        AtomicReference<Signals.@Nullable Work> listening = new AtomicReference<>();
        AtomicInteger left = new AtomicInteger(scenario);
        Target target = new FakeTarget("target", fault);
        Target interrupted = new Target() {
            @Override
            public TargetInfo info() {
                return target.info();
            }

            @Override
            public Outcome run(Scenario scenario) {
                Outcome outcome = target.run(scenario);
                Signals.Work work = listening.get();
                if (left.decrementAndGet() != 0 || work == null) {
                    return outcome;
                }
                happens.accept(work);
                return dies ? new Outcome(outcome.observations(), Outcome.End.CRASH, "exit status 130") : outcome;
            }
        };
        Signals signals = work -> {
            listening.set(work);
            return () -> listening.set(null);
        };
        return Cli.run(new Targets(List.of(provider(interrupted))), false, signals, args);
    }

    private static TargetProvider provider(Target target) {
        return new TargetProvider() {
            @Override
            public String name() {
                return "target";
            }

            @Override
            public String help() {
                return "target";
            }

            @Override
            public Target open(String argument) {
                return target;
            }
        };
    }
}
