package org.memtck.kit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.memtck.kit.check.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;

/**
 * A scenario that jqwik can shrink: by half of its operations, a quarter, and so on down to single ones. What depends on
 * an operation goes with it, so that what is left is legal.
 */
record ShrinkableScenario(Scenario value, boolean misuse) implements Shrinkable<Scenario> {
    @Override
    public Stream<Shrinkable<Scenario>> shrink() {
        int length = value.length();
        return Stream.iterate(length, chunk -> chunk > 0, chunk -> chunk / 2)
                .flatMap(chunk -> IntStream.iterate(length, end -> end > 0, end -> end - chunk)
                        .mapToObj(end -> without(Math.max(0, end - chunk), end)));
    }

    private Shrinkable<Scenario> without(int from, int to) {
        List<Operation> rest = new ArrayList<>(value.operations().subList(0, from));
        rest.addAll(value.operations().subList(to, value.length()));
        List<Step> legal = Trial.legal(rest, Avoidance.NONE, misuse);
        return new ShrinkableScenario(
                new Scenario(legal.stream().map(Step::operation).toList()), misuse);
    }

    @Override
    public ShrinkingDistance distance() {
        return ShrinkingDistance.of(value.length());
    }
}
