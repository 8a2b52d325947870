package org.memtck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.faults.fault.Fault;
import org.memtck.faults.selftest.SelfTest;
import org.memtck.faults.selftest.SelfTestRow;
import org.memtck.spec.rule.Rule;

/** Faults whose cause was once taken for another one, TREE-1 most of all: a whole campaign blames the right rule. */
final class BlamedRuleTest {
    private static final Map<String, Rule> CAUSES = new TreeMap<>(Map.of(
            "container-unclipped", Rule.VIS_3,
            "priority-higher-of-own-and-containers", Rule.PRIO_3,
            "space-closed-empties-others", Rule.VIS_6,
            "join-never", Rule.VIS_7,
            "iommu-missing-entry-passes", Rule.IOMMU_2,
            "alias-depends-on-target-place", Rule.ALIAS_4,
            "priority-holes-hide", Rule.PRIO_4,
            "gap-region-once", Rule.ALIAS_4,
            "dirty-log-on-once", Rule.DIRTY_3,
            "priority-same-start-first-wins", Rule.PRIO_1));

    private static List<SelfTestRow> otherSeeds = List.of();

    /** All of them at once, since the cases of a seed are drawn once for all. */
    @BeforeAll
    static void huntWithOtherSeeds() {
        otherSeeds = Stream.of(2, 3).flatMap(BlamedRuleTest::hunt).toList();
    }

    private static Stream<SelfTestRow> hunt(int seed) {
        List<Fault> faults = Faults.all().stream()
                .filter(fault -> CAUSES.containsKey(fault.id()))
                .toList();
        return SelfTest.run(faults, seed, Hunted.BUDGET, () -> {}).stream();
    }

    static Stream<Arguments> causes() {
        return CAUSES.entrySet().stream().map(cause -> Arguments.of(cause.getKey(), cause.getValue()));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void theCauseIsBlamedOnTwoSeedsOfThree(String id, Rule rule) {
        List<Rule> first = Stream.concat(Stream.of(Hunted.row(id)), otherSeeds.stream())
                .filter(row -> row.fault().id().equals(id))
                .map(row -> row.blamed().get(0))
                .toList();

        assertThat(first).hasSize(3);
        assertThat(Collections.frequency(first, rule)).as("%s", first).isGreaterThanOrEqualTo(2);
    }
}
