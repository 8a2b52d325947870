package org.memtck.bench.jmh;

import org.memtck.spec.Api;

/** The process that measures broke off. The message says why, as far as that is known. */
@Api
public final class JmhException extends Exception {
    private static final long serialVersionUID = 1L;

    JmhException(Exception cause) {
        super(deepest(cause), cause);
    }

    /** JMH wraps what went wrong in the other process several times. */
    private static String deepest(Throwable thrown) {
        Throwable at = thrown;
        while (at.getCause() != null || at.getSuppressed().length > 0) {
            at = at.getCause() != null ? at.getCause() : at.getSuppressed()[0];
        }
        return String.valueOf(at.getMessage());
    }
}
