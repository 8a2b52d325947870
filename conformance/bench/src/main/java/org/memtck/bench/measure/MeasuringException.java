package org.memtck.bench.measure;

/** There is no figure. The message says why. */
final class MeasuringException extends Exception {
    private static final long serialVersionUID = 1L;

    MeasuringException(Throwable cause) {
        super(firstLine(cause), cause);
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("for no reason that is known");
    }
}
