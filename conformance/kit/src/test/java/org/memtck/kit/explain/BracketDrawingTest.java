package org.memtck.kit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BracketDrawingTest {
    private static String drawing(@Nullable Long address, String... lines) {
        RegionTrees trees = RegionTrees.visibleAfter(Findings.steps(lines));
        DrawnRegion root = Objects.requireNonNull(trees.root("S"));
        return String.join(
                "\n",
                BracketDrawing.of(trees, root, "space S", "", address == null ? null : Numbers.unsigned(address)));
    }

    @Test
    void theExampleOfTheSourceDocumentIsDrawnAsThere() {
        assertThat(drawing(
                        null,
                        "container A size=0x8000",
                        "container B size=0x4000",
                        "mmio C size=0x6000",
                        "mmio D size=0x1000",
                        "ram E size=0x1000",
                        "add B in=A at=0x2000 prio=2",
                        "add C in=A at=0x0 prio=1",
                        "add E in=B at=0x2000",
                        "add D in=B at=0x0",
                        "space S root=A"))
                .isEqualTo("""
                        space S  0x0   0x2000 0x3000 0x4000 0x5000 0x6000 0x8000
                                 |-----|------|------|------|------|------|
                        A        [                                       ]   container
                          B            [                          ]          container, priority 2
                            D          [DDDDD]                               mmio
                            E                        [EEEEE]                 ram
                          C      [CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC]          mmio, priority 1
                        visible  [CCCC][DDDDD][CCCCC][EEEEE][CCCCC]""");
    }

    @Test
    void whatIsCutOffDisabledOrOutsideCanBeTold() {
        assertThat(drawing(
                        0x17ffL,
                        "container A size=0x2000",
                        "ram B size=0x1000",
                        "ram C size=0x1000",
                        "ram D size=0x1000",
                        "add B in=A at=0x1800",
                        "add C in=A at=0x800",
                        "add D in=A at=0x3000",
                        "disable C",
                        "space S root=A"))
                .isEqualTo("""
                        space S  0x0   0x800 0x1800 0x2000
                                 |-----|-----|------|
                        A        [                 ]   container
                          D                            ram, outside: at 0x3000
                          C            [....]          ram, disabled
                          B                  [BBBBB>   ram, cut off, size 0x1000
                        visible              [BBBBB]
                                            ^ 0x17ff""");
    }

    @Test
    void anAliasLeadsToItsTargetAndToWhatIsInIt() {
        assertThat(drawing(
                        null,
                        "container A size=0x4000",
                        "container B size=0x4000",
                        "mmio C size=0x1000",
                        "ram D size=0x2000",
                        "add C in=B at=0x800",
                        "alias E of=B offset=0x1000 size=0x1000",
                        "alias F of=D offset=0x1000 size=0x1000",
                        "add E in=A at=0x0",
                        "add F in=A at=0x2000",
                        "space S root=A"))
                .contains("  E      [E")
                .contains("alias --> B+0x1000")
                .contains("    B    <")
                .contains("      C  <CCCC]")
                .contains("alias --> D+0x1000")
                .doesNotContain("    D ");
    }

    @Test
    void manyEdgesAreDrawnAroundTheAddress() {
        List<String> lines = new ArrayList<>(List.of("container A size=0x100000"));
        for (int i = 0; i < 40; i++) {
            lines.add("ram r" + i + " size=0x100");
            lines.add("add r" + i + " in=A at=0x" + Integer.toHexString(0x1000 * i));
        }
        lines.add("space S root=A");

        String drawing = drawing(0x14080L, lines.toArray(String[]::new));

        assertThat(drawing.lines()).hasSizeLessThan(20).allMatch(line -> line.length() <= BracketDrawing.WIDTH);
        assertThat(drawing).contains("[r20===]").contains("more regions)").contains("^ 0x14080");
    }

    @Test
    void aSpaceOf64BitsEndsWithAPower() {
        assertThat(drawing(-1L, "ram A size=0x10000000000000000", "space S root=A"))
                .contains("0x0   2^64")
                .contains("     ^ 0xffffffffffffffff");
    }

    @Test
    void anAddressBehindEverythingIsDrawn() {
        assertThat(drawing(0x5000L, "ram A size=0x1000", "space S root=A"))
                .contains("2^64")
                .contains("^ 0x5000");
    }
}
