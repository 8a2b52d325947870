package org.memtck.kit.board;

import org.memtck.spec.Api;

/** A board file that describes no board: where, what is wrong, and what was expected. */
@Api
public final class BoardException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final int column;

    BoardException(Place place, String problem) {
        super(place + ": " + problem);
        this.file = place.file();
        this.line = place.line();
        this.column = place.column();
    }

    /** The file, which may be an included one. */
    public String file() {
        return file;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** The column, from 1. */
    public int column() {
        return column;
    }
}
