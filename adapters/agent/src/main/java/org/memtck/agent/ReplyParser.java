package org.memtck.agent;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/**
 * Turns the bytes of a reply into an observation. The frequent ones, a bare status and the value of a read, are
 * recognised as they lie there; all others go through the codec of the language. Both ways give the same answer.
 */
final class ReplyParser {
    private static final byte[] OK = ascii("ok");
    private static final byte[] REJECTED = ascii("rejected");
    private static final byte[] FAULT = ascii("fault");
    private static final byte[] UNSUPPORTED = ascii("unsupported");
    private static final byte[] VALUE = ascii("ok value=0x");
    private static final int MOST_DIGITS = 16;

    private ReplyParser() {}

    static Observation parse(byte[] line, int from, int to) throws SyntaxException {
        Observation frequent = frequent(line, from, to);
        return frequent != null
                ? frequent
                : ScenarioText.parseObservation(new String(line, from, to - from, StandardCharsets.ISO_8859_1));
    }

    private static @Nullable Observation frequent(byte[] line, int from, int to) {
        int length = to - from;
        if (length == OK.length) {
            return startsWith(line, from, OK) ? Observation.ok() : null;
        }
        if (length > VALUE.length && startsWith(line, from, VALUE)) {
            return value(line, from + VALUE.length, to);
        }
        if (length == REJECTED.length && startsWith(line, from, REJECTED)) {
            return Observation.rejected();
        }
        if (length == FAULT.length && startsWith(line, from, FAULT)) {
            return Observation.fault();
        }
        return length == UNSUPPORTED.length && startsWith(line, from, UNSUPPORTED) ? Observation.unsupported() : null;
    }

    private static @Nullable Observation value(byte[] line, int from, int to) {
        if (to - from > MOST_DIGITS) {
            return null;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(line[i], 16);
            if (digit < 0) {
                return null;
            }
            value = value << 4 | digit;
        }
        return Observation.ok(value);
    }

    private static boolean startsWith(byte[] line, int from, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (line[from + i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
