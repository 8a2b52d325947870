package org.memtck.cli.console;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes text without what could steer a terminal: control characters and those that turn the direction of writing become
 * question marks. Ends of lines and tabs pass.
 */
public final class PlainWriter extends FilterWriter {
    PlainWriter(Writer out) {
        super(out);
    }

    /** The text without control characters. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append((char) plain(c)));
        return plain.toString();
    }

    private static int plain(int c) {
        boolean passes = c == '\n' || c == '\t' || System.lineSeparator().indexOf(c) >= 0;
        boolean turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        return !passes && (Character.isISOControl(c) || turns) ? '?' : c;
    }

    @Override
    public void write(int c) throws IOException {
        out.write(plain(c));
    }

    @Override
    public void write(char[] chars, int from, int count) throws IOException {
        out.write(plain(new String(chars, from, count)));
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        out.write(plain(text.substring(from, from + count)));
    }
}
