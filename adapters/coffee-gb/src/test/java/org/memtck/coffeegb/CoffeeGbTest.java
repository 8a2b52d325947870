package org.memtck.coffeegb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetUnavailableException;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.text.Transcript;

class CoffeeGbTest {
    private static final String MAP = """
            container bus size=0x4000
            ram main size=0x100
            mmio dev size=0x10 seed=0x7
            alias echo of=main offset=0x80 size=0x100
            add main in=bus at=0x1000
            add dev in=bus at=0x2000
            add echo in=bus at=0x3000
            """;

    private static Target open(String argument) {
        try {
            return new CoffeeGbProvider().open(argument);
        } catch (TargetUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs a transcript; an operation under which no observation stands is expected to end with a plain ok. */
    private static void check(String argument, String lines) {
        Transcript expected = parse(lines);
        Outcome outcome = open(argument).run(expected.scenario());
        assertThat(outcome.end()).as(outcome.message()).isEqualTo(Outcome.End.COMPLETE);
        List<String> wanted = new ArrayList<>();
        List<String> observed = new ArrayList<>();
        for (int i = 0; i < expected.steps().size(); i++) {
            Transcript.Step step = expected.steps().get(i);
            String operation = ScenarioText.print(step.operation());
            Observation want = step.observation() == null ? Observation.ok() : step.observation();
            wanted.add(operation + " = " + ScenarioText.print(want));
            observed.add(operation + " = "
                    + ScenarioText.print(outcome.observations().get(i)));
        }
        assertThat(observed).isEqualTo(wanted);
    }

    private static Transcript parse(String lines) {
        try {
            return ScenarioText.parseTranscript(ScenarioText.HEADER + "\n" + lines);
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void ramDevicesAndAliasesAnswerSideBySide() {
        check("", MAP + """
                fill main at=0x80 bytes=ac
                space cpu root=bus
                read cpu at=0x3000 size=1
                = ok value=0xac
                write cpu at=0x3001 size=1 value=0x5
                read cpu at=0x1081 size=1
                = ok value=0x5
                read cpu at=0x2000 size=1
                = ok value=0x14 calls=dev:r:0x0:1:0x14
                write cpu at=0x2003 size=1 value=0x1234
                = ok calls=dev:w:0x3:1:0x34
                """);
    }

    @Test
    void whatTheEmulatorDoesNotDoWithItsClassesIsUnsupported() {
        check("", MAP + """
                container inner size=0x10
                add inner in=bus at=0x0
                = unsupported
                space cpu root=bus
                space dma root=bus
                = unsupported
                """);
    }

    @Test
    void withAllThatTheClassesAllowItIsSupported() {
        check("api", MAP + """
                container inner size=0x10
                ram small size=0x1
                add small in=inner at=0x1
                add inner in=bus at=0x0
                space cpu root=bus
                space dma root=inner
                write cpu at=0x1 size=1 value=0x5
                read dma at=0x1 size=1
                = ok value=0x5
                unspace dma
                """);
    }

    @Test
    void whatABusOfBytesCannotDoIsUnsupported() {
        check("", MAP + """
                rom fixed size=0x10
                = unsupported
                ram large size=0x10001
                = unsupported
                mmio big size=0x10 endian=big
                = unsupported
                mmio constrained size=0x10 impl=1..1
                = unsupported
                alias far of=main offset=0x10000 size=0x1
                = unsupported
                ram small size=0x1
                add small in=main at=0x0
                = unsupported
                add small in=bus at=0x10000
                = unsupported
                space cpu root=bus
                add small in=bus at=0x0
                = unsupported
                read cpu at=0x1000 size=2
                = unsupported
                read cpu at=0x10000 size=1
                = unsupported
                write cpu at=0x1000 size=4 value=0x0
                = unsupported
                fill dev at=0x0 bytes=00
                = unsupported
                flatview cpu
                = unsupported
                """);
    }

    @Test
    void anAliasEndsWithItsTarget() {
        check("", MAP + """
                space cpu root=bus
                read cpu at=0x307f size=1
                = ok value=0x0
                read cpu at=0x3080 size=1
                = ok value=0xff
                """);
    }

    @Test
    void theVersionIsThatOfTheEmulator() {
        assertThat(open("").info().version()).isEqualTo("2.0.5");
    }

    @Test
    void anotherArgumentIsRefused() {
        assertThatThrownBy(() -> new CoffeeGbProvider().open("gbc"))
                .isInstanceOf(TargetUnavailableException.class)
                .hasMessage("say 'coffee-gb', 'coffee-gb:api' or 'coffee-gb:machine', and not 'coffee-gb:gbc'");
    }
}
