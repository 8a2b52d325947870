package org.memtck.spec.text;

import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.Range;

/** Walks through a value that is a list of items, separated by commas, each with parts between other separators. */
final class Items {
    private final String text;
    private final int column;
    private final Line line;
    private int at;
    private char stop;

    Items(String text, int column, Line line) {
        this.text = text;
        this.column = column;
        this.line = line;
    }

    /** Whether a further item follows: at the start, or after a comma. */
    boolean hasMore() {
        return at < text.length() || stop == ',';
    }

    /** Whether the last part ended at this separator. */
    boolean stoppedAt(char separator) {
        return stop == separator;
    }

    long number(char... stops) throws SyntaxException {
        int start = at;
        return Values.number(part(stops), column + start, line);
    }

    /** Offsets {@code FIRST-LAST}. */
    Range range() throws SyntaxException {
        int start = at;
        long first = number('-');
        long last = number(',');
        if (Long.compareUnsigned(first, last) > 0) {
            throw line.at(column + start, "expected FIRST-LAST with FIRST not above LAST");
        }
        return new Range(first, last);
    }

    String name(char separator) throws SyntaxException {
        int start = at;
        return Values.name(part(separator), column + start, line);
    }

    String oneOf(String first, String second, char separator) throws SyntaxException {
        int start = at;
        String part = part(separator);
        if (!part.equals(first) && !part.equals(second)) {
            throw line.at(column + start, "expected " + first + " or " + second + ", not '" + Line.shorten(part) + "'");
        }
        return part;
    }

    void expect(String word, char separator) throws SyntaxException {
        int start = at;
        String part = part(separator);
        if (!part.equals(word)) {
            throw line.at(column + start, "expected " + word + ", not '" + Line.shorten(part) + "'");
        }
    }

    /** The size of a callback in bytes. A wrong one is for the checker to see, so that more than 1, 2, 4 and 8 parse. */
    int callSize(char separator) throws SyntaxException {
        int start = at;
        long size = number(separator);
        if (size < 0 || size > Limits.BLOCK) {
            throw line.at(column + start, "the size of a callback is at most " + Limits.BLOCK + " bytes");
        }
        return (int) size;
    }

    /** The characters up to the next of the separators; only a comma may be missing, at the end. */
    private String part(char... stops) throws SyntaxException {
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at++);
            for (char s : stops) {
                if (c == s) {
                    stop = c;
                    return text.substring(start, at - 1);
                }
            }
        }
        if (stops[stops.length - 1] != ',') {
            throw line.at(column + at, "expected '" + stops[0] + "' before the end of the value");
        }
        stop = 0;
        return text.substring(start);
    }
}
