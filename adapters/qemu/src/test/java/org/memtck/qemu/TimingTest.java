package org.memtck.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetUnavailableException;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.timing.Repeated;
import org.memtck.spec.timing.Repetition;
import org.memtck.spec.timing.SelfTiming;
import org.memtck.spec.timing.TimingException;

/** QEMU measures itself: what is repeated is done as often as asked for, and what it refuses is told. */
@RequiresQemu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimingTest {
    private static final String BOARD = """
            container board size=0x100000000
            ram main size=0x4000000
            mmio dev size=0x1000 errors=0x800..0x8ff
            add main in=board at=0x0
            add dev in=board at=0x10000000
            space cpu root=board
            """;

    private static final Repeated READ = same("read cpu at=0x100 size=4");

    private SelfTiming qemu;

    @BeforeAll
    void openQemu() throws TargetUnavailableException {
        qemu = (SelfTiming) new QemuProvider().open("");
    }

    @AfterAll
    void closeQemu() {
        ((Target) qemu).close();
    }

    @Test
    void whatTakesLongerHasLargerFigures() throws TimingException {
        List<Long> nanos = qemu.time(
                operations(BOARD),
                List.of(
                        times(1000, new Repeated.Walking(operation("read cpu at=0x0 size=4"), 4, 0x400_0000)),
                        times(1000, same("read cpu at=0x10000000 size=4")),
                        times(1000, same("write cpu at=0x10000004 size=4 value=0x1 order=be")),
                        times(10, new Repeated.Copy("cpu", 0, 0x10_0000, Repeated.Copy.LONGEST_COPY)),
                        times(10, same("load cpu at=0x0 len=65536"), same("store cpu at=0x0 bytes=0102")),
                        times(100, same("disable dev"), READ, same("enable dev"), READ)));

        assertThat(nanos).hasSize(6).allSatisfy(figure -> assertThat(figure).isPositive());
    }

    @Test
    void anAccessWalksWithinItsSpanAndNoFurther() throws TimingException {
        Operation last = operation("write cpu at=0x3fffff0 size=4 value=0x1");

        assertThat(qemu.time(operations(BOARD), List.of(times(100, new Repeated.Walking(last, 4, 16)))))
                .hasSize(1);
        refused("rejected", times(5, new Repeated.Walking(last, 4, 20)));
        assertThat(qemu.time(operations(BOARD), List.of(times(4, new Repeated.Walking(last, 4, 20)))))
                .hasSize(1);
    }

    @Test
    void aTreeIsBuiltLineByLine() throws TimingException {
        List<Repetition> lines = operations(BOARD).stream()
                .map(operation -> times(1, new Repeated.Same(operation)))
                .toList();

        assertThat(qemu.time(List.of(), lines)).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rejected                                   | 1 | read cpu at=0x20000000 size=4
            fault                                      | 9 | write cpu at=0x10000800 size=1 value=0x0
            rejected                                   | 1 | load cpu at=0x3ffffff len=2
            error message=already-mapped               | 1 | add dev in=board at=0x0
            error message=name-is-taken                | 2 | container new size=0x10
            error message=no-such-space                | 1 | read dma at=0x0 size=1
            unsupported                                | 1 | container odd size=0xffffffffffffffff
            """)
    void whatIsNotOkIsWhatItIs(String reply, long count, String line) {
        refused(reply, times(count, same(line)));
        refused(reply, times(count, READ, same(line)));
    }

    @Test
    void aListHasAnEnd() {
        Repeated[] seventeen = new Repeated[17];
        Arrays.fill(seventeen, READ);

        refused("error message=too-many-operations", times(1, seventeen));
        refused("error message=unspace-is-timed-alone", times(1, same("unspace cpu"), READ));
    }

    @Test
    void nothingIsLeftOfWhatWasTimed() throws Exception {
        List<Operation> before = operations("owner card\n" + BOARD + "mmio bar size=0x100 owner=card\n"
                + "eventfd bell region=dev at=0x0 size=4\nlog main client=0 on=yes\n");
        List<Repetition> lines = List.of(
                times(200_000, same("read cpu at=0x10000000 size=4")),
                times(2, same("write cpu at=0x10000000 size=4 value=0x1"), same("dirty main at=0x0 len=4096 client=0")),
                times(1, same("unowner card")));

        assertThat(qemu.time(before, lines)).hasSize(3);
        assertThat(((Target) qemu)
                        .run(ScenarioText.parse(ScenarioText.HEADER + "\n" + BOARD))
                        .observations())
                .hasSize(6)
                .allMatch(observation -> ScenarioText.print(observation).equals("ok"));
    }

    @Test
    void aMapOf100000RegionsIsBuilt() throws TimingException {
        long half = page() / 2;

        assertThat(qemu.time(
                        spread(100_000, half),
                        List.of(
                                times(1, same("commit")),
                                times(1, same("read cpu at=" + 2 * page() * (half - 1) + " size=4")))))
                .hasSize(2);
    }

    @Test
    void moreRangesThanQemuTakesAreItsEndBefore11() throws TimingException {
        if (major() >= 11) {
            assertThat(qemu.time(spread((int) page(), page()), List.of(times(1, same("commit")))))
                    .hasSize(1);
            return;
        }
        assertThatThrownBy(() -> qemu.time(spread((int) page(), page()), List.of(times(1, same("commit")))))
                .isInstanceOf(TimingException.class)
                .hasMessageContaining("waiting for the reply to 'time 1 commit'")
                .hasMessageContaining("sections_nb");
        assertThat(qemu.time(operations(BOARD), List.of(times(1, READ)))).hasSize(1);
    }

    /** Devices of a page, every other page, of which so many are within the board, in a transaction that is not yet over. */
    private List<Operation> spread(int devices, long shown) {
        List<Operation> before = new ArrayList<>(
                operations("container board size=" + 2 * page() * shown + "\nspace cpu root=board\nbegin"));
        for (int i = 0; i < devices; i++) {
            before.add(operation("mmio d" + i + " size=" + page()));
            before.add(operation("add d" + i + " in=board at=" + 2 * page() * i));
        }
        return before;
    }

    private int major() {
        String version = ((Target) qemu).info().version();
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    /** How many ranges QEMU has room for in one space, less one, is the number of bytes in a page. */
    private long page() {
        return ((Target) qemu).info().parameters().page();
    }

    private void refused(String reply, Repetition repetition) {
        assertThatThrownBy(() -> qemu.time(operations(BOARD), List.of(repetition)))
                .isInstanceOf(TimingException.class)
                .hasMessageStartingWith("the agent answers '" + reply + "' to 'time " + repetition.count() + " ");
    }

    private static Repetition times(long count, Repeated... operations) {
        return new Repetition(count, List.of(operations));
    }

    private static Repeated same(String line) {
        return new Repeated.Same(operation(line));
    }

    private static Operation operation(String line) {
        return operations(line).get(0);
    }

    private static List<Operation> operations(String lines) {
        try {
            return ScenarioText.parse(ScenarioText.HEADER + "\n" + lines).operations();
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
