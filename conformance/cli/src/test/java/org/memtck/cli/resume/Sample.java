package org.memtck.cli.resume;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.memtck.reference.Reference;
import org.memtck.reference.ReferenceTarget;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** Targets that differ in what a campaign has to remember of them. */
enum Sample {
    CONFORMS(ReferenceTarget::new),
    /** Regions stay where they are, and are not made read-only. */
    DIFFERS(() -> new Changed() {
        @Override
        boolean isDone(Operation operation) {
            return !(operation instanceof Operation.Move || operation instanceof Operation.SetReadOnly);
        }
    }),
    DIES(() -> new Changed() {
        @Override
        boolean isDeadly(Operation operation) {
            return operation instanceof Operation.Move;
        }
    }),
    HANGS(() -> new Changed() {
        @Override
        boolean isDeadly(Operation operation) {
            return operation instanceof Operation.SetEnabled;
        }

        @Override
        Outcome.End end() {
            return Outcome.End.HANG;
        }
    }),
    /** Two variants explain what it does. */
    FOLLOWS_VARIANTS(() -> new ReferenceTarget(Dialect.parse("VIS-2/open-bus=0xff,RO-2/lands"), Dialect.STRICT)),
    /** The flat view of some scenarios is wrong each second time that they run. */
    UNSTABLE(() -> new Changed() {
        private final Map<Scenario, Integer> runs = new HashMap<>();

        private boolean isOdd(Scenario scenario) {
            return scenario.operations().toString().hashCode() % 50 == 0;
        }

        @Override
        Observation answer(Scenario scenario, Operation operation, Observation right) {
            boolean some = operation instanceof Operation.FlatView && isOdd(scenario);
            return some && runs.merge(scenario, 1, Integer::sum) % 2 == 1 ? Observation.error("not now") : right;
        }
    });

    private final Supplier<Target> target;

    Sample(Supplier<Target> target) {
        this.target = target;
    }

    /** A new one. */
    Target open() {
        return target.get();
    }

    /** The reference, but for something. */
    private static class Changed implements Target {
        boolean isDone(Operation operation) {
            return true;
        }

        boolean isDeadly(Operation operation) {
            return false;
        }

        Outcome.End end() {
            return Outcome.End.CRASH;
        }

        Observation answer(Scenario scenario, Operation operation, Observation right) {
            return right;
        }

        @Override
        public TargetInfo info() {
            return new ReferenceTarget().info();
        }

        @Override
        public Outcome run(Scenario scenario) {
            Reference reference = new Reference();
            List<Observation> answers = new ArrayList<>();
            for (Operation operation : scenario.operations()) {
                if (isDeadly(operation)) {
                    return new Outcome(answers, end(), "of " + operation);
                }
                Step step = isDone(operation) ? reference.last(operation) : null;
                Observation right =
                        step == null ? Observation.ok() : step.expectation().canonical();
                answers.add(answer(scenario, operation, right));
            }
            return Outcome.complete(answers);
        }
    }
}
