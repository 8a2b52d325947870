package org.memtck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.faults.fault.Fault;
import org.memtck.faults.selftest.SelfTest;

/** Faults whose cause was once taken for another one, TREE-1 most of all: a whole campaign blames the right rule. */
final class BlamedRuleTest {
    private static final int BUDGET = 65_536;

    @ParameterizedTest
    @CsvSource({
        "container-unclipped, VIS-3",
        "priority-higher-of-own-and-containers, PRIO-3",
        "space-closed-empties-others, VIS-6",
        "join-never, VIS-7",
        "iommu-missing-entry-passes, IOMMU-2",
        "alias-depends-on-target-place, ALIAS-4",
        "priority-holes-hide, PRIO-4",
        "gap-region-once, ALIAS-4",
        "dirty-log-on-once, DIRTY-3",
        "priority-same-start-first-wins, PRIO-1"
    })
    void theCauseIsBlamedOnTwoSeedsOfThree(String id, String rule) {
        Fault fault = Faults.all().stream()
                .filter(each -> each.id().equals(id))
                .findAny()
                .orElseThrow();

        List<String> first = LongStream.rangeClosed(1, 3)
                .mapToObj(seed ->
                        SelfTest.run(List.of(fault), seed, BUDGET, () -> {}).get(0))
                .map(row -> row.blamed().get(0).id())
                .toList();

        assertThat(Collections.frequency(first, rule)).as("%s", first).isGreaterThanOrEqualTo(2);
    }
}
