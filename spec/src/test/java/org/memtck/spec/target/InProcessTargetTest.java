package org.memtck.spec.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

class InProcessTargetTest {
    private static final TargetInfo INFO = new TargetInfo("bus", "1", Set.of(), Parameters.UNBOUNDED);
    private static final String SETUP = "memtck 1\nmmio dev size=0x100 seed=0x20\nspace cpu root=dev\n";

    private static Outcome run(Supplier<MemorySubsystem> maker, String text) throws SyntaxException {
        try (InProcessTarget target = new InProcessTarget(INFO, maker)) {
            return target.run(ScenarioText.parse(text));
        }
    }

    @Test
    void aTargetIsWhatItWasSaidToBe() {
        assertThat(new InProcessTarget(INFO, Bus::new).info()).isEqualTo(INFO);
    }

    @Test
    void callbacksAreRecordedWithTheOperationThatCausedThem() throws SyntaxException {
        Outcome outcome = run(
                Bus::new,
                SETUP + "read cpu at=0x0 size=8\nwrite cpu at=0x4 size=1 value=0x1ff\nread cpu at=1 size=1\n");

        assertThat(outcome.end()).isEqualTo(Outcome.End.COMPLETE);
        assertThat(outcome.observations())
                .map(ScenarioText::print)
                .containsExactly(
                        "ok",
                        "ok",
                        "ok value=0x836e18e2be3cc745 calls=dev:r:0x0:8:0x836e18e2be3cc745",
                        "ok calls=dev:w:0x4:1:0x1ff,dev:w:0x5:1:0x1ff",
                        "ok value=0xffffffffffff38c7 calls=dev:r:0x1:1:0xc7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "del dev",
                "enable dev",
                "disable dev",
                "move dev at=0",
                "resize dev size=1",
                "retarget dev offset=0",
                "readonly dev on=yes",
                "begin",
                "commit",
                "unspace cpu",
                "load cpu at=0 len=1",
                "store cpu at=0 bytes=00",
                "fill dev at=0 bytes=00",
                "flatview cpu",
                "find cpu at=0",
                "romdmode dev on=no",
                "ramresize dev size=1",
                "inspect dev at=0 len=1",
                "iotlb dev iova=0 to=0 perm=rw",
                "log dev client=0 on=yes",
                "dirty dev at=0 len=1 client=0",
                "coalesce dev at=0 len=1",
                "uncoalesce dev",
                "flush",
                "eventfd e region=dev at=0 size=1",
                "uneventfd e",
                "owner o",
                "unowner o",
                "ram owned size=1 owner=o",
                "ref dev",
                "unref dev",
                "destroy dev",
                "pin h space=cpu at=0 len=1 access=r",
                "poke h at=0 bytes=00",
                "peek h at=0 len=1",
                "unpin h written=0"
            })
    void whatASubsystemDoesNotHaveIsUnsupported(String operation) throws SyntaxException {
        Outcome outcome = run(Bus::new, SETUP + operation);

        assertThat(outcome.end()).isEqualTo(Outcome.End.COMPLETE);
        assertThat(outcome.observations()).last().isEqualTo(Observation.of(Status.UNSUPPORTED));
    }

    @Test
    void aPriorityThatIsNotGivenIsZero() throws SyntaxException {
        Outcome outcome = run(Bus::new, SETUP + "add dev in=b at=0\nadd dev in=b at=0 prio=-3\n");

        assertThat(outcome.observations()).map(Observation::value).endsWith(0L, -3L);
    }

    @Test
    void anExceptionIsACrashAfterWhatWasAnswered() throws SyntaxException {
        Outcome outcome = run(Bus::new, SETUP + "read nobody at=0 size=1\nread cpu at=0 size=1\n");

        assertThat(outcome.end()).isEqualTo(Outcome.End.CRASH);
        assertThat(outcome.observations()).hasSize(2);
        assertThat(outcome.message())
                .startsWith("java.lang.IllegalArgumentException: no nobody at org.memtck.spec.target.Bus.device(");
    }

    @Test
    void aFailedAssertionAndEndlessRecursionAreCrashes() throws SyntaxException {
        assertThat(run(
                                () -> new Bus() {
                                    @Override
                                    public Observation read(String space, long at, int size, Endian order) {
                                        throw new AssertionError("broken");
                                    }
                                },
                                SETUP + "read cpu at=0 size=1")
                        .message())
                .contains("broken");
        assertThat(run(
                                () -> new Bus() {
                                    @Override
                                    public Observation read(String space, long at, int size, Endian order) {
                                        return write(space, at, size, 0, order);
                                    }

                                    @Override
                                    public Observation write(
                                            String space, long at, int size, long value, Endian order) {
                                        return read(space, at, size, order);
                                    }
                                },
                                SETUP + "read cpu at=0 size=1")
                        .end())
                .isEqualTo(Outcome.End.CRASH);
    }

    @Test
    void callingBackWithoutEndIsACrash() throws SyntaxException {
        Outcome outcome = run(
                () -> new Bus() {
                    @Override
                    public Observation read(String space, long at, int size, Endian order) {
                        while (true) {
                            super.read(space, at, size, order);
                        }
                    }
                },
                SETUP + "read cpu at=0 size=1");

        assertThat(outcome.end()).isEqualTo(Outcome.End.CRASH);
        assertThat(outcome.message()).contains("more than 1048576 callbacks in one operation");
    }

    @Test
    void aSubsystemThatCannotBeMadeIsACrash() throws SyntaxException {
        Outcome outcome = run(
                () -> {
                    throw new IllegalStateException("no memory here");
                },
                SETUP);

        assertThat(outcome.end()).isEqualTo(Outcome.End.CRASH);
        assertThat(outcome.observations()).isEmpty();
        assertThat(outcome.message()).contains("no memory here");
    }

    @Test
    void everyScenarioStartsFromNothing() throws SyntaxException {
        Scenario first = ScenarioText.parse(SETUP);
        Scenario second = ScenarioText.parse("memtck 1\nread cpu at=0 size=1\n");
        try (InProcessTarget target = new InProcessTarget(INFO, Bus::new)) {
            assertThat(target.runAll(List.of(first, second)))
                    .extracting(Outcome::end)
                    .containsExactly(Outcome.End.COMPLETE, Outcome.End.CRASH);
        }
    }
}
