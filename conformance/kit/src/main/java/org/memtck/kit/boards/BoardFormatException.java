package org.memtck.kit.boards;

import org.memtck.spec.Api;

/** A text that is not a board's dump: where, what is there, and what was expected. */
@Api
public final class BoardFormatException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final int line;

    BoardFormatException(int line, String problem) {
        super("line " + line + ": " + problem);
        this.line = line;
    }

    static BoardFormatException expected(int line, String expected, String found) {
        return new BoardFormatException(line, "expected " + expected + ", found '" + shorten(found) + "'");
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** The text, or its start, without what a terminal would act on. */
    static String shorten(String text) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}
