package org.memtck.spec.rule;

import java.util.List;

/** The lines of one file of rules, taken one by one, and the errors that name one of them. */
final class RuleLines {
    private final String file;
    private final List<String> lines;
    private int taken;

    RuleLines(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    String file() {
        return file;
    }

    /** The number of the line that was taken last, from 1. */
    int number() {
        return taken;
    }

    boolean hasMore() {
        return taken < lines.size();
    }

    /** Whether the next line starts so. */
    boolean nextStartsWith(String prefix) {
        return hasMore() && lines.get(taken).startsWith(prefix);
    }

    /** Whether nothing follows, or a line without text. */
    boolean nextIsBlank() {
        return !hasMore() || lines.get(taken).isBlank();
    }

    String take() {
        return lines.get(taken++);
    }

    /** Takes a line that must start so, and returns the rest of it. */
    String take(String prefix) {
        if (!nextStartsWith(prefix)) {
            throw malformed(taken + 1, "expected a line that starts with '" + prefix + "'");
        }
        return take().substring(prefix.length()).strip();
    }

    /** Takes an item; the lines that continue it are indented. */
    String item(String start) {
        StringBuilder text = new StringBuilder(take(start));
        while (nextStartsWith("  ")) {
            text.append(' ').append(take("  "));
        }
        return text.toString();
    }

    void skipBlank() {
        while (hasMore() && nextIsBlank()) {
            taken++;
        }
    }

    /** An error in the line that was taken last. */
    IllegalStateException malformed(String problem) {
        return malformed(taken, problem);
    }

    IllegalStateException malformed(int line, String problem) {
        return new IllegalStateException(file + ":" + line + ": " + problem);
    }
}
