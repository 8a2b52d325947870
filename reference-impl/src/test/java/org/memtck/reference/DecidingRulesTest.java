package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.spec.rule.Rule;

/**
 * A step names a rule where the rule makes a difference, and only there. Each case is a map, the last line that makes the
 * difference on it, the same line without it, and the question that the rule decides after the first and not after the second.
 */
class DecidingRulesTest {
    private static final String BOARD = "container board size=0x1000; space cpu root=board; ram low size=0x1000;"
            + " add low in=board at=0x0 prio=-10; ";
    private static final String TARGET = BOARD + "container target size=0x100; ram leaf size=0x80; ";
    private static final String GRANULES =
            "ram main size=0x1000; space mem root=main; iommu mmu size=0x100 granule=0x10"
                    + " target=mem; space dma root=mmu; iotlb mmu iova=0x0 to=0x0 perm=rw; iotlb mmu iova=0x10 to=0x10 perm=rw";

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments(
                        Rule.PRIO_2,
                        BOARD + "ram a size=0x10; ram b size=0x10; add a in=board at=0x0 prio=20; disable low",
                        "add b in=board at=0x0",
                        "add b in=board at=0x0 prio=10",
                        "read cpu at=0x0 size=1"),
                arguments(
                        Rule.CONT_2,
                        BOARD + "ram a size=0x10; ram b size=0x10; add a in=board at=0x0",
                        "add b in=a at=0x0 prio=-1",
                        "add b in=board at=0x10",
                        "read cpu at=0x0 size=1"),
                arguments(
                        Rule.VIS_4,
                        "container board size=0x10000000000000000; space cpu root=board; ram a size=0x10",
                        "add a in=board at=0x100000000",
                        "add a in=board at=0x10",
                        "find cpu at=0x100000000"),
                arguments(
                        Rule.ALIAS_2,
                        TARGET + "add leaf in=target at=0x0",
                        "alias view of=target offset=0x0 size=0x10; add view in=board at=0x0",
                        "alias view of=target offset=0x0 size=0x80; add view in=board at=0x0",
                        "read cpu at=0x10 size=1"),
                arguments(
                        Rule.ALIAS_3,
                        TARGET + "add leaf in=target at=0x0",
                        "alias view of=target offset=0xf0 size=0x20; add view in=board at=0x0",
                        "alias view of=target offset=0xf0 size=0x10; add view in=board at=0x0",
                        "read cpu at=0x10 size=1"),
                arguments(
                        Rule.ALIAS_5,
                        TARGET
                                + "add leaf in=target at=0x0; alias view of=target offset=0x0 size=0x10; add view in=board at=0x0",
                        "disable target",
                        "disable view",
                        "read cpu at=0x0 size=1"),
                arguments(
                        Rule.ALIAS_6,
                        TARGET + "alias view of=target offset=0x0 size=0x10; add view in=board at=0x0",
                        "add leaf in=target at=0x0",
                        "add leaf in=board at=0x0",
                        "read cpu at=0x0 size=1"),
                arguments(
                        Rule.ROMD_2,
                        BOARD + "romd flash size=0x10; mmio dev size=0x10; space direct root=flash",
                        "add flash in=board at=0x0",
                        "add dev in=board at=0x0",
                        "write cpu at=0x0 size=1 value=0x1"),
                arguments(Rule.IOMMU_3, GRANULES, "read dma at=0x0 size=1", null, "load dma at=0x8 len=16"),
                arguments(
                        Rule.IOMMU_4,
                        GRANULES,
                        "iommu outer size=0x100 granule=0x10 target=dma; iotlb outer iova=0x0 to=0x0 perm=rw; space cpu root=outer",
                        "iommu outer size=0x100 granule=0x10 target=mem; iotlb outer iova=0x0 to=0x0 perm=rw; space cpu root=outer",
                        "read cpu at=0x0 size=1"),
                arguments(
                        Rule.DIRTY_2,
                        "ram a size=0x4000; space cpu root=a; log a client=0 on=yes; dirty a at=0x0 len=0x4000 client=0",
                        "write cpu at=0x0 size=1 value=0x1",
                        null,
                        "dirty a at=0x0 len=0x4000 client=0"),
                arguments(
                        Rule.LIFE_2,
                        BOARD + "owner dev; ram a size=0x10 owner=dev",
                        "add a in=board at=0x0",
                        null,
                        "unowner dev"),
                arguments(
                        Rule.PIN_3,
                        BOARD + "ram a size=0x10; ram b size=0x10; add a in=board at=0x0",
                        "add b in=board at=0x8 prio=1",
                        "add b in=board at=0x100",
                        "pin w space=cpu at=0x0 len=16 access=r"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aRuleIsNamedWhereItMakesADifference(
            Rule rule, String map, String makes, @Nullable String makesNot, String question) {
        assertThat(decided(map + "; " + makes, question)).contains(rule);
        if (makesNot != null) {
            assertThat(decided(map + "; " + makesNot, question)).doesNotContain(rule);
        }
    }

    private static List<Rule> decided(String map, String question) {
        Lines lines = new Lines(map.split(";\\s*"));
        List<Rule> rules = new ArrayList<>();
        lines.step(question).rules().forEach(rules::add);
        return rules;
    }
}
