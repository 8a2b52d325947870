package org.memtck.spec.text;

import java.util.Map;
import org.memtck.spec.scenario.PinOperation;

/** Parses what is done with host windows. */
final class PinParser {
    private PinParser() {}

    static void addTo(Map<String, Rest> map) {
        map.put(
                "pin",
                line -> new PinOperation.Pin(
                        handle(line),
                        Values.name(line.required("space"), line),
                        Values.number(line.required("at"), line),
                        Values.windowLength(line.required("len"), line),
                        Values.writes(line.required("access"), line)));
        map.put(
                "poke",
                line -> new PinOperation.Poke(
                        handle(line),
                        Values.number(line.required("at"), line),
                        Values.bytes(line.required("bytes"), line)));
        map.put(
                "peek",
                line -> new PinOperation.Peek(
                        handle(line),
                        Values.number(line.required("at"), line),
                        Values.length(line.required("len"), line)));
        map.put("unpin", line -> new PinOperation.Unpin(handle(line), Values.length(line.required("written"), line)));
    }

    private static String handle(Line line) throws SyntaxException {
        return line.name("the name of a window");
    }
}
