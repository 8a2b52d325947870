package org.memtck.qemu.export;

/** Thrown for an operation that QEMU cannot perform, or that would make the file too large. The message says which and why. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
