package org.memtck.kit.boards;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Dumps that no emulator prints end in an error, and soon. */
class HostileDumpTest {
    private static final String VIEW = """

            FlatView #0
             AS "cpu", root: r0
             Root memory region: r0
              No rendered FlatView
            """;

    @Test
    void anAliasThatShowsItself() {
        String self = "  0-max (0, i/o): r0\n    0-max (0, i/o): alias a @r0 0-max\n";

        assertRefused("address-space: cpu\n" + self + "\nmemory-region: r0\n" + self, "the alias shows itself");
    }

    @Test
    void aliasesThatDoubleAtEveryStep() {
        String text = "address-space: cpu\n"
                + trees(
                        60,
                        i -> "  0-fff (0, i/o): r" + i + "\n    0-fff (0, i/o): alias a @r" + (i + 1)
                                + " 0-fff\n    0-fff (0, i/o): alias b @r" + (i + 1) + " 0-fff\n");

        assertRefused(text, "the regions refer to each other in too many ways");
    }

    @Test
    void aChainOfAliases() {
        String text = "address-space: cpu\n"
                + trees(
                        5000,
                        i -> "  0-fff (0, i/o): r" + i + "\n    0-fff (0, i/o): alias a @r" + (i + 1) + " 0-fff\n");

        assertRefused(text, "containers and aliases in each other");
    }

    @Test
    void aChainOfDisabledAliases() {
        String text = "address-space: cpu\n"
                + trees(
                        5000,
                        i -> "  0-fff (0, i/o): r" + i + "\n    0-fff (0, i/o): alias a @r" + (i + 1)
                                + " 0-fff [disabled]\n");

        assertRefused(text, "nested too deep");
    }

    @Test
    void aDeepTree() {
        String text = "address-space: cpu\n"
                + IntStream.range(0, 100)
                        .mapToObj(i -> "  ".repeat(i + 1) + "0-fff (0, i/o): r" + i + "\n")
                        .collect(Collectors.joining());

        assertRefused(text, "line 66: a tree has at most 64 levels");
    }

    @Test
    void tooMuchText() {
        assertRefused("x".repeat(2000), "line 1: a line has at most 1024 characters");
        assertThatThrownBy(() -> BoardReader.read("board", " ".repeat((16 << 20) + 1)))
                .isInstanceOf(BoardFormatException.class)
                .hasMessageContaining("a dump has at most 16777216 characters");
    }

    @Test
    void tooManyRegions() {
        String text = "address-space: cpu\n  0-fff (0, i/o): r0\n" + "    0-fff (0, ram): r\n".repeat(100_000);

        assertRefused(text, "line 100002: more than 100000 regions");
    }

    private static String trees(int count, IntFunction<String> tree) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(tree.apply(i)).append("\nmemory-region: r").append(i + 1).append('\n');
        }
        return out.append("  0-fff (0, ram): r").append(count).append('\n').toString();
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> BoardReader.read("board", Boards.dump(text + VIEW)))
                .isInstanceOf(BoardFormatException.class)
                .hasMessageContaining(message);
    }
}
