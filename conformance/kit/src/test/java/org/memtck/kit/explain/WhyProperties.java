package org.memtck.kit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.generate.Scenarios;
import org.memtck.reference.Reference;
import org.memtck.reference.ReferenceTarget;
import org.memtck.reference.Step;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Profile;

/** What is told to answer at an address does answer there. */
class WhyProperties {
    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.arbitrary(new ReferenceTarget().info(), Profile.FULL);
    }

    @Property(seed = "1", tries = 300)
    void theWinnerIsWhatTheReferenceFinds(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(max = 1000) int part, @ForAll int pick) {
        List<Operation> operations = scenario.operations().subList(0, scenario.length() * part / 1000);
        List<Step> steps = Reference.run(new Scenario(operations)).stream()
                .filter(step -> step.open() == null)
                .toList();
        RegionTrees trees = RegionTrees.visibleAfter(steps);
        for (String space : trees.spaces()) {
            for (int beside = -1; beside <= 1; beside++) {
                check(operations, trees, space, edge(operations, space, pick) + beside);
            }
        }
    }

    private static long edge(List<Operation> operations, String space, int pick) {
        Reference reference = new Reference();
        operations.forEach(reference::step);
        long[] edges = reference.edges(space);
        return edges[Math.floorMod(pick, edges.length)];
    }

    private static void check(List<Operation> operations, RegionTrees trees, String space, long address) {
        Reference reference = new Reference();
        operations.forEach(reference::step);
        Step find = reference.step(new Operation.Find(space, address));
        boolean settled = find.expectation().others().isEmpty(); // a space of the open transaction may be empty
        if (find.kind() == Step.Kind.DONE && settled) {
            Why.Told told = Why.at(trees, space, Numbers.unsigned(address));
            assertThat(words(told.winner()))
                    .as("0x%x of %s", address, space)
                    .isEqualTo(words(find.expectation().canonical().ranges()));
            assertThat(told.sentences()).isNotEmpty();
        }
    }

    private static String words(@Nullable Sight winner) {
        return winner == null
                ? "nothing"
                : winner.region().name + " at " + winner.offset() + (winner.refusesWrites() ? " refusing writes" : "");
    }

    private static String words(List<MappedRange> ranges) {
        if (ranges.isEmpty()) {
            return "nothing";
        }
        MappedRange range = ranges.get(0);
        String offset = Long.toUnsignedString(range.offset());
        return range.region() + " at " + offset + (range.readOnly() ? " refusing writes" : "");
    }
}
