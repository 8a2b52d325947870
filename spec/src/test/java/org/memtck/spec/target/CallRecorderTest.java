package org.memtck.spec.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.spec.device.Device;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

class CallRecorderTest {
    private static final List<String> CALLBACKS = List.of("Device", "Runnable");

    private final List<String> asked = new ArrayList<>();

    /** A subsystem that notes the name and the arguments of what it is asked, callbacks left out. */
    private MemorySubsystem noting() {
        InvocationHandler note = (proxy, method, arguments) -> {
            List<String> words = new ArrayList<>(List.of(method.getName()));
            Arrays.stream(method.getParameters())
                    .forEach(parameter -> words.add(parameter.getType().getSimpleName()));
            for (int i = 0; i < arguments.length; i++) {
                words.set(i + 1, CALLBACKS.contains(words.get(i + 1)) ? "-" : Objects.toString(arguments[i]));
            }
            asked.add(String.join(" ", words));
            return Observation.ok();
        };
        return (MemorySubsystem)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {MemorySubsystem.class}, note);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            romdmode r on=no                          | setRomMode r false
            ramresize m size=0x20                     | resizeRam m 0x20
            inspect m at=1 len=2                      | inspect m 1 2
            iotlb i iova=16 to=32 perm=w              | setTranslation i 16 32 WRITE
            log m client=3 on=yes                     | setLog m 3 true
            dirty m at=1 len=2 client=3               | takeDirty m 1 2 3
            coalesce d at=1 len=2                     | coalesce d 1 2
            uncoalesce d                              | uncoalesce d
            eventfd e region=d at=1 size=2 match=3    | addEventfd e d 1 2 3 -
            eventfd e region=d at=1 size=2            | addEventfd e d 1 2 null -
            uneventfd e                               | removeEventfd e
            owner o                                   | makeOwner o
            unowner o                                 | unown o
            ref m                                     | ref m
            unref m                                   | unref m
            destroy m                                 | destroy m
            pin h space=s at=1 len=2 access=w         | pin h s 1 2 true
            pin h space=s at=1 len=2 access=r         | pin h s 1 2 false
            poke h at=1 bytes=ab                      | poke h 1 ab
            peek h at=1 len=2                         | peek h 1 2
            unpin h written=2                         | unpin h 2
            ram m size=1 owner=o                      | createOwnedRegion m Ram[size=0x1] - o
            ram m size=1                              | createRegion m Ram[size=0x1] -
            """)
    void anOperationIsOneQuestionToTheSubsystem(String operation, String question) throws SyntaxException {
        Observation answer = new CallRecorder(noting()).run(ScenarioText.parseOperation(operation));

        assertThat(asked).containsExactly(question);
        assertThat(answer).isEqualTo(Observation.ok());
    }

    @Test
    void aFlushIsAQuestionWithoutArguments() {
        List<String> flushed = new ArrayList<>();
        CallRecorder recorder = new CallRecorder(new Bus() {
            @Override
            public Observation flush() {
                flushed.add("flush");
                return Observation.ok().withFinalized(List.of("dev", "owner"));
            }
        });

        assertThat(run(recorder, "flush")).isEqualTo("ok finalized=dev,owner");
        assertThat(flushed).hasSize(1);
    }

    @Test
    void signalsAreRecordedWithTheOperationThatCausedThem() {
        CallRecorder recorder = new CallRecorder(new Doorbell());
        run(recorder, "mmio dev size=1");
        run(recorder, "space cpu root=dev");
        run(recorder, "eventfd second region=dev at=0 size=1");
        run(recorder, "eventfd first region=dev at=0 size=1");

        assertThat(run(recorder, "write cpu at=0 size=1 value=0"))
                .isEqualTo("ok calls=dev:w:0x0:1:0x0,dev:w:0x1:1:0x0 signals=second,first");
        assertThat(run(recorder, "read cpu at=1 size=1"))
                .isEqualTo("ok value=0xffffffffffff1ae5 calls=dev:r:0x1:1:0xe5");
    }

    @Test
    void signallingWithoutEndIsStopped() {
        CallRecorder recorder = new CallRecorder(new Bus() {
            @Override
            public Observation addEventfd(
                    String event, String region, long at, int size, @Nullable Long match, Runnable signal) {
                while (true) {
                    signal.run();
                }
            }
        });

        assertThatThrownBy(() -> run(recorder, "eventfd e region=dev at=0 size=1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("more than 1048576 signals in one operation");
    }

    @Test
    void aRomDeviceAndAnOwnedDeviceGetTheirCallbacks() {
        CallRecorder recorder = new CallRecorder(new Bus() {
            @Override
            public Observation createOwnedRegion(String region, RegionSpec spec, Device device, String owner) {
                return createRegion(region, spec, device);
            }
        });
        run(recorder, "romd rom size=16 seed=0x20");
        run(recorder, "mmio owned size=16 seed=0x20 owner=card");
        run(recorder, "space one root=rom");
        run(recorder, "space two root=owned");

        assertThat(run(recorder, "read one at=0 size=8"))
                .isEqualTo("ok value=0x836e18e2be3cc745 calls=rom:r:0x0:8:0x836e18e2be3cc745");
        assertThat(run(recorder, "read two at=0 size=8"))
                .isEqualTo("ok value=0x836e18e2be3cc745 calls=owned:r:0x0:8:0x836e18e2be3cc745");
    }

    private static String run(CallRecorder recorder, String operation) {
        try {
            return ScenarioText.print(recorder.run(ScenarioText.parseOperation(operation)));
        } catch (SyntaxException e) {
            throw new AssertionError(operation, e);
        }
    }

    /** A bus that signals every eventfd with every write. */
    private static final class Doorbell extends Bus {
        private final List<Runnable> signals = new ArrayList<>();

        @Override
        public Observation addEventfd(
                String event, String region, long at, int size, @Nullable Long match, Runnable signal) {
            signals.add(signal);
            return Observation.ok();
        }

        @Override
        public Observation write(String space, long at, int size, long value, Endian order) {
            signals.forEach(Runnable::run);
            return super.write(space, at, size, value, order);
        }
    }
}
