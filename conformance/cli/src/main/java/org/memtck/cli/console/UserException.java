package org.memtck.cli.console;

/** The command cannot be done. The message is for the user: what is wrong, and what to do about it. */
public final class UserException extends Exception {
    private static final long serialVersionUID = 1L;

    public UserException(String message) {
        super(message);
    }
}
