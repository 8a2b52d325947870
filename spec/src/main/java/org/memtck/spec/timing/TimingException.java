package org.memtck.spec.timing;

import org.memtck.spec.Api;

/** Says why there is no figure. */
@Api
public final class TimingException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With what was asked, and what came of it. */
    public TimingException(String message) {
        super(message);
    }
}
