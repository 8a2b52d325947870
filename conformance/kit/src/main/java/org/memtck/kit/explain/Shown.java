package org.memtck.kit.explain;

/** Text from a target, fit to be shown: it may hold anything. */
final class Shown {
    private Shown() {}

    /** The text in one line: ends of lines become {@code /}, and characters that cannot be seen {@code ?}. */
    static String of(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " / ").replaceAll("\\p{C}", "?");
    }
}
