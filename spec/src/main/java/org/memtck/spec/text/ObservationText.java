package org.memtck.spec.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Range;

/** Prints and parses observations: what stands behind {@code "= "} in a transcript, and alone on the wire. */
final class ObservationText {
    private ObservationText() {}

    static StringBuilder print(Observation observation, StringBuilder out) {
        out.append(observation.status().word());
        if (observation.detail() != null) {
            out.append(observation.status() == Status.ILLEGAL ? " rule=" : " message=")
                    .append(oneWord(observation.detail()));
        }
        if (observation.value() != null) {
            OperationText.hex(out.append(" value="), observation.value());
        }
        if (observation.bytes() != null) {
            out.append(" bytes=").append(observation.bytes().toHex());
        }
        if (observation.length() != null) {
            out.append(" length=").append(observation.length());
        }
        printRanges(observation.ranges(), out);
        printCalls(observation.calls(), out);
        printNames(" signals=", observation.signals(), out);
        printPages(observation.pages(), out);
        printNames(" finalized=", observation.finalized(), out);
        return out;
    }

    /** A message goes on the wire as one word. */
    private static String oneWord(String message) {
        return message.replaceAll("[^!-\"$-~]+", "_");
    }

    private static void printRanges(List<MappedRange> ranges, StringBuilder out) {
        String separator = " ranges=";
        for (MappedRange range : ranges) {
            OperationText.hex(out.append(separator), range.first());
            OperationText.hex(out.append('-'), range.last());
            OperationText.hex(out.append(':').append(range.region()).append('+'), range.offset());
            if (range.readOnly()) {
                out.append(":ro");
            }
            separator = ",";
        }
    }

    private static void printCalls(List<Call> calls, StringBuilder out) {
        String separator = " calls=";
        for (Call call : calls) {
            out.append(separator).append(call.region()).append(call.write() ? ":w:" : ":r:");
            OperationText.hex(out, call.offset()).append(':').append(call.size());
            OperationText.hex(out.append(':'), call.value());
            separator = ",";
        }
    }

    private static void printPages(List<Range> pages, StringBuilder out) {
        String separator = " pages=";
        for (Range page : pages) {
            OperationText.hex(out.append(separator), page.first());
            OperationText.hex(out.append('-'), page.last());
            separator = ",";
        }
    }

    private static void printNames(String key, List<String> names, StringBuilder out) {
        if (!names.isEmpty()) {
            out.append(key).append(String.join(",", names));
        }
    }

    static Observation parse(Line line) throws SyntaxException {
        Word word = line.word("a status");
        Status status = status(word, line);
        String detail = detail(status, line);
        Word value = line.optional("value");
        Word bytes = line.optional("bytes");
        Word length = line.optional("length");
        Word ranges = line.optional("ranges");
        Word calls = line.optional("calls");
        Word signals = line.optional("signals");
        Word pages = line.optional("pages");
        Word finalized = line.optional("finalized");
        Observation observation = new Observation(
                status,
                detail,
                value == null ? null : Values.number(value, line),
                bytes == null ? null : Values.bytes(bytes, line),
                ranges == null ? List.of() : parseRanges(ranges, line),
                calls == null ? List.of() : parseCalls(calls, line),
                length == null ? null : Values.length(length, line),
                signals == null ? List.of() : parseNames(signals, line),
                pages == null ? List.of() : parsePages(pages, line),
                finalized == null ? List.of() : parseNames(finalized, line));
        line.finish();
        return observation;
    }

    private static Status status(Word word, Line line) throws SyntaxException {
        for (Status status : Status.values()) {
            if (status.word().equals(word.text())) {
                return status;
            }
        }
        throw line.at(
                word.column(),
                "expected ok, rejected, fault, unsupported, illegal or error, not '" + Line.shorten(word.text()) + "'");
    }

    private static @Nullable String detail(Status status, Line line) throws SyntaxException {
        return switch (status) {
            case ILLEGAL -> Values.text(line.required("rule"));
            case ERROR -> Values.text(line.required("message"));
            default -> null;
        };
    }

    private static List<MappedRange> parseRanges(Word pair, Line line) throws SyntaxException {
        List<MappedRange> ranges = new ArrayList<>();
        Items items = new Items(Values.text(pair), pair.valueColumn(), line);
        while (items.hasMore()) {
            long first = items.number('-');
            long last = items.number(':');
            String region = items.name('+');
            long offset = items.number(':', ',');
            boolean readOnly = items.stoppedAt(':');
            if (readOnly) {
                items.expect("ro", ',');
            }
            ranges.add(new MappedRange(first, last, region, offset, readOnly));
        }
        return ranges;
    }

    private static List<Call> parseCalls(Word pair, Line line) throws SyntaxException {
        List<Call> calls = new ArrayList<>();
        Items items = new Items(Values.text(pair), pair.valueColumn(), line);
        while (items.hasMore()) {
            String region = items.name(':');
            boolean write = items.oneOf("r", "w", ':').equals("w");
            long offset = items.number(':');
            int size = items.callSize(':');
            long value = items.number(',');
            calls.add(new Call(region, write, offset, size, value));
        }
        return calls;
    }

    private static List<String> parseNames(Word pair, Line line) throws SyntaxException {
        List<String> names = new ArrayList<>();
        Items items = new Items(Values.text(pair), pair.valueColumn(), line);
        while (items.hasMore()) {
            names.add(items.name(','));
        }
        return names;
    }

    private static List<Range> parsePages(Word pair, Line line) throws SyntaxException {
        List<Range> pages = new ArrayList<>();
        Items items = new Items(Values.text(pair), pair.valueColumn(), line);
        while (items.hasMore()) {
            pages.add(items.range());
        }
        return pages;
    }
}
