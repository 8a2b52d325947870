package org.memtck.agent;

import java.nio.charset.StandardCharsets;

/** Text from an agent, made fit to stand in a message: printable and short. */
final class Shown {
    private static final int LONGEST = 120;

    private Shown() {}

    /** The text in quotes. */
    static String quoted(String text) {
        return "'" + printable(text, LONGEST) + "'";
    }

    /** The bytes as text in quotes. */
    static String quoted(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + LONGEST + 1);
        return quoted(new String(bytes, from, end - from, StandardCharsets.ISO_8859_1));
    }

    /** The text with everything that is no printable ASCII shown as a dot, and its end cut off beyond a length. */
    static String printable(String text, int longest) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length() && i < longest; i++) {
            char c = text.charAt(i);
            out.append(c >= ' ' && c <= '~' ? c : c == '\t' ? ' ' : '.');
        }
        return text.length() > longest ? out.append("...").toString() : out.toString();
    }
}
