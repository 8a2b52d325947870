package org.memtck.kit.explain;

/** Makes text from a target, which may contain anything, safe to show. */
final class Shown {
    private Shown() {}

    /** The text in one line: ends of lines become {@code /}, and characters that cannot be seen {@code ?}. */
    static String of(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " / ").replaceAll("\\p{C}", "?");
    }
}
