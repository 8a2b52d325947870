package org.memtck.spec.target;

import org.memtck.spec.Api;

/** A target cannot be had here: a program is missing, or does not speak. The message says what to do about it. */
@Api
public final class TargetUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Makes one with a message for the user. */
    public TargetUnavailableException(String message) {
        super(message);
    }

    /** Makes one with a message for the user and its cause. */
    public TargetUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
