package org.memtck.kit.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.kit.board.BoardException;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;

class BoardFileTextTest {
    @TempDir
    Path folder;

    static List<String> boards() {
        return Boards.NAMES;
    }

    @ParameterizedTest
    @MethodSource("boards")
    void theBoardFileOfEverySpaceShowsWhatTheDumpPrints(String name) throws IOException, BoardException {
        Board dump = Boards.read(Boards.text(name));
        for (BoardSpace space : dump.spaces()) {
            List<Operation> map =
                    new ArrayList<>(read(BoardFileText.of(name, space, false)).map());
            map.add(last(space));

            BoardSpace written =
                    new BoardSpace(space.names(), new Scenario(map), space.printedNames(), space.expected());

            BoardResult result = BoardComparison.compare(new Board(name, List.of(written), List.of()), Boards::render);
            assertThat(result.differences()).isEmpty();
        }
    }

    private static Operation last(BoardSpace space) {
        List<Operation> operations = space.scenario().operations();
        return operations.get(operations.size() - 1);
    }

    private org.memtck.kit.board.Board read(String text) throws IOException, BoardException {
        return org.memtck.kit.board.BoardReader.read(Files.writeString(folder.resolve("a.board"), text));
    }

    @Test
    void whatTheDumpDoesNotSayIsLeftToTheAuthor() {
        assertThat(BoardFileText.of("small", space(0), false)).isEqualTo("""
                        memtck 1
                        # The address space memory of small, as QEMU's monitor printed it. It does not say, so correct:
                        # - what ROM holds: 'content', or nothing of it is compared;
                        # - what devices do: they are 'untouched', or say 'ram' and 'register';
                        # - which accesses the machine makes: 'accesses';
                        # - how the map changes: 'change'.
                        board small
                        ram low_ram size=0x1000  # low ram
                        mmio uart size=0x100
                        untouched uart
                        rom boot size=0x800
                        container system size=0x10000000000000000
                        add low_ram in=system at=0x0
                        add uart in=system at=0x800 prio=1
                        add boot in=system at=0x2000
                        space memory root=system
                        """);
    }

    @Test
    void devicesThatTheTargetPlugsInAreTouched() {
        assertThat(BoardFileText.of("small", space(0), true))
                .contains("# - what devices do: each is one of memtck's own, which the target plugs in;")
                .contains("mmio uart")
                .doesNotContain("untouched uart");
    }

    @ParameterizedTest
    @ValueSource(ints = {-2147483648, -1, 0, 7, 2147483646, 2147483647})
    void ofTwoThatOverlapAtOnePriorityTheOneThatIsSeenGetsAHigherOne(int priority) throws IOException, BoardException {
        List<Operation.Add> adds = read(BoardFileText.of("small", space(priority), false)).map().stream()
                .filter(Operation.Add.class::isInstance)
                .map(Operation.Add.class::cast)
                .toList();

        assertThat(adds).hasSize(3);
        assertThat(adds.get(1).region()).isEqualTo("uart");
        assertThat(adds.get(1).effectivePriority()).isGreaterThan(adds.get(0).effectivePriority());
        assertThat(adds.get(2).effectivePriority()).isEqualTo(adds.get(0).effectivePriority());
    }

    /** A space with a device over RAM of the same priority. */
    private static BoardSpace space(int priority) {
        String brief = """
                address-space: memory
                  0-max (0, i/o): system
                    0-fff (P, ram): low ram
                    800-8ff (P, i/o): uart
                    2000-27ff (P, rom): boot

                FlatView #0
                 AS "memory", root: system
                 Root memory region: system
                  0-7ff (P, ram): low ram
                  800-8ff (P, i/o): uart
                  900-fff (P, ram): low ram @900
                  2000-27ff (P, rom): boot

                """;
        return Boards.read(Boards.dump(brief.replace("P,", priority + ",")))
                .spaces()
                .get(0);
    }
}
