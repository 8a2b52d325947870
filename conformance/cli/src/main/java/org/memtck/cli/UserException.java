package org.memtck.cli;

/** The command cannot be done. The message is for the user: what is wrong, and what to do about it. */
final class UserException extends Exception {
    private static final long serialVersionUID = 1L;

    UserException(String message) {
        super(message);
    }
}
