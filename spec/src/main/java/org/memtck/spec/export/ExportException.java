package org.memtck.spec.export;

import org.memtck.spec.Api;

/** A scenario that cannot be written in a form: where, and why. */
@Api
public final class ExportException extends Exception {
    private static final long serialVersionUID = 1L;

    /** A scenario that cannot be written as a whole. */
    public ExportException(String problem) {
        super(problem);
    }

    /**
     * An operation that cannot be written.
     *
     * @param line its line in the file, from 1
     */
    public ExportException(int line, String problem) {
        super("line " + line + ": " + problem);
    }
}
