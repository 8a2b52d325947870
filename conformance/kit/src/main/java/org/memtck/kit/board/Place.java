package org.memtck.kit.board;

import org.memtck.spec.Api;

/**
 * A place in a board file.
 *
 * @param file the name of the file as it was named
 * @param line the line, from 1
 * @param column the column, from 1
 * @param text what the line says, without its comment
 */
@Api
public record Place(String file, int line, int column, String text) {
    Place at(int other) {
        return new Place(file, line, other, text);
    }

    @Override
    public String toString() {
        return file + ": line " + line + ", column " + column;
    }

    /** The place and what stands there, in a line. */
    public String quoted() {
        return file + ":" + line + ": " + text;
    }
}
