package org.memtck.kit.describe;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.memtck.kit.gate.Declaration;
import org.memtck.reference.Reference;
import org.memtck.reference.ReferenceTarget;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/**
 * The reference behind a target that offers less than all: from the first operation on that goes beyond what it does, everything is
 * unsupported.
 *
 * @param info what it declares
 * @param does the capabilities that it has
 * @param bounds how far it goes
 * @param after what becomes of its answers
 */
record PartialTarget(
        TargetInfo info, Set<Capability> does, Parameters bounds, Dialect follows, UnaryOperator<Outcome> after)
        implements Target {
    /** One that declares what it does. */
    static PartialTarget of(Set<Capability> does, Parameters bounds) {
        return new PartialTarget(
                new TargetInfo("partial", "1", does, bounds), does, bounds, Dialect.STRICT, UnaryOperator.identity());
    }

    /** The same, which declares something else. */
    PartialTarget declaring(Set<Capability> capabilities, Parameters parameters) {
        return new PartialTarget(
                new TargetInfo("partial", "1", capabilities, parameters), does, bounds, follows, after);
    }

    /** The same, which breaks off in another way. */
    PartialTarget ending(UnaryOperator<Outcome> otherwise) {
        return new PartialTarget(info, does, bounds, follows, otherwise);
    }

    @Override
    public Outcome run(Scenario scenario) {
        Outcome all;
        try (ReferenceTarget reference = new ReferenceTarget(follows, Dialect.STRICT)) {
            all = reference.run(scenario);
        }
        Set<Capability> misuse = EnumSet.copyOf(does);
        misuse.add(Capability.DIAGNOSES_MISUSE);
        int end = new Declaration(misuse, bounds)
                .excess(Reference.run(scenario))
                .map(excess -> excess.index())
                .orElse(scenario.length());
        List<Observation> observations = new ArrayList<>(all.observations().subList(0, end));
        for (Operation ignored : scenario.operations().subList(end, scenario.length())) {
            observations.add(Observation.unsupported());
        }
        return after.apply(Outcome.complete(observations));
    }
}
