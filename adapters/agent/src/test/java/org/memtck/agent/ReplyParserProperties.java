package org.memtck.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** The short way through the frequent replies and the codec of the language agree. */
class ReplyParserProperties {
    @Property(seed = "1")
    void theShortWayAndTheCodecAgree(@ForAll("replies") String reply) {
        assertThat(shortWay("..." + reply + "...", 3, 3 + reply.length())).isEqualTo(codec(reply));
    }

    @Provide
    Arbitrary<String> replies() {
        Arbitrary<String> words = Arbitraries.of(
                "ok",
                "oK",
                "rejected",
                "fault",
                "faults",
                "unsupported",
                " ",
                "",
                " value=",
                "0x",
                "0",
                "1f",
                "-",
                "+1",
                "ffffffffffffffff",
                "F00",
                "g",
                " calls=d:r:0x0:4:0x1",
                " bytes=00",
                "error message=x",
                "\r",
                "#");
        Arbitrary<String> any = words.array(String[].class).ofMaxSize(5).map(parts -> String.join("", parts));
        Arbitrary<String> values = Arbitraries.longs().map(v -> "ok value=0x" + Long.toHexString(v));
        return Arbitraries.oneOf(any, values);
    }

    private static @Nullable Observation shortWay(String text, int from, int to) {
        try {
            return ReplyParser.parse(text.getBytes(StandardCharsets.ISO_8859_1), from, to);
        } catch (SyntaxException e) {
            return null;
        }
    }

    private static @Nullable Observation codec(String reply) {
        try {
            return ScenarioText.parseObservation(reply);
        } catch (SyntaxException e) {
            return null;
        }
    }
}
