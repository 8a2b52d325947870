package org.memtck.kit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/** What a campaign of the default length goes through, with everything that there is. */
class CoverageTest {
    private static final int CASES = 20_000;

    private static final Map<Rule, Integer> HITS = new EnumMap<>(Rule.class);
    private static final Map<String, Integer> SHAPES = new TreeMap<>();
    private static int operations;

    @BeforeAll
    static void generate() {
        ScenarioGenerator generator = new ScenarioGenerator(EnumSet.allOf(Capability.class), Parameters.UNBOUNDED);
        for (int i = 0; i < CASES; i++) {
            List<Step> steps = generator.generate(SeededChoices.ofCase(1, i), Veto.NONE);
            operations += steps.size();
            for (Step step : steps) {
                step.rules().toList().forEach(rule -> HITS.merge(rule, 1, Integer::sum));
            }
            Shapes.of(steps).forEach(shape -> SHAPES.merge(shape, 1, Integer::sum));
        }
    }

    private static int hits(Rule rule) {
        return HITS.getOrDefault(rule, 0);
    }

    @Test
    void everyFirmRuleIsHitAHundredTimes() {
        List.of(Rule.values()).stream()
                .sorted(Comparator.comparingInt(CoverageTest::hits))
                .limit(8)
                .forEach(rule -> System.out.println(rule + " is hit " + hits(rule) + " times in " + CASES + " cases"));

        assertThat(List.of(Rule.values()))
                .allSatisfy(rule -> assertThat(hits(rule)).as(rule.id()).isGreaterThanOrEqualTo(100));
    }

    @Test
    void atMostOneOperationInEightGoesIntoAHole() {
        assertThat(hits(Rule.VIS_2)).isLessThan(operations / 8);
    }

    @Test
    void noSingleRuleTakesMoreThanAThirdOfTheOperations() {
        assertThat(HITS.values()).allMatch(hits -> hits < operations / 3);
    }

    @Test
    void treesAreDeepAndTangledAndLieAtTheEdgesOfTheNumbers() {
        Set<String> wanted = Set.of(
                "nesting depth 6",
                "alias of an alias",
                "negative priority",
                "change between accesses",
                "access in a transaction",
                "added again where it was",
                "moved back",
                "enabled again",
                "region at 0x0",
                "region at 0xffffffff",
                "region at 0x100000000",
                "region at 0x100000001",
                "2^64 bytes beside 2^64 bytes",
                "2^64 bytes in a container of 2^64 bytes",
                "2^64 bytes in a device of 2^64 bytes",
                "visible last byte",
                "visible byte at 0xffffffff",
                "visible byte at 0x100000000");

        assertThat(wanted)
                .allSatisfy(shape ->
                        assertThat(SHAPES.getOrDefault(shape, 0)).as(shape).isGreaterThan(30));
    }
}
