package org.memtck.kit.generate;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.kit.gate.Declaration;
import org.memtck.kit.reduce.Candidates;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;

/**
 * A scenario that jqwik can shrink, to what the reducer would try: operations are left out, then made simpler. What depends
 * on an operation goes with it, so that what is left is legal; and it needs no more of a target than before.
 */
final class ShrinkableScenario implements Shrinkable<Scenario> {
    /** More than any shrinking takes. */
    private static final long STEPS = 1_000_000;

    private final List<Step> steps;
    private final Scenario value;
    private final Declaration declared;
    private final @Nullable ShrinkableScenario from;
    private final int depth;

    private ShrinkableScenario(List<Step> steps, Declaration declared, @Nullable ShrinkableScenario from) {
        this.steps = steps;
        this.value = new Scenario(steps.stream().map(Step::operation).toList());
        this.declared = declared;
        this.from = from;
        this.depth = from == null ? 0 : from.depth + 1;
    }

    /** What was drawn. */
    static ShrinkableScenario of(List<Step> steps, Declaration declared) {
        return new ShrinkableScenario(steps, declared, null);
    }

    @Override
    public Scenario value() {
        return value;
    }

    @Override
    public Stream<Shrinkable<Scenario>> shrink() {
        List<Operation> operations = value.operations();
        long granule = declared.parameters().granule();
        return Stream.concat(
                        Candidates.shorter(operations),
                        Stream.of(operations).flatMap(all -> Candidates.simpler(all, granule)))
                .map(this::legal)
                .filter(candidate -> candidate.value.length() <= value.length()
                        && isNew(candidate.value)
                        && declared.admits(candidate.steps))
                .map(candidate -> candidate);
    }

    private ShrinkableScenario legal(List<Operation> operations) {
        return new ShrinkableScenario(
                Trial.legal(operations, Avoidance.NONE, declared.diagnosesMisuse(), declared.parameters()),
                declared,
                this);
    }

    /** Whether it is nothing that this one was shrunk from: shrinking must not go round in circles. */
    private boolean isNew(Scenario candidate) {
        for (ShrinkableScenario each = this; each != null; each = each.from) {
            if (each.value.equals(candidate)) {
                return false;
            }
        }
        return true;
    }

    /** First the length; of scenarios of one length the one that was shrunk more often is the smaller one. */
    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(value.length(), Math.max(0, STEPS - depth));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
