package org.memtck.bench.measure;

import java.util.List;

/** There is no figure. The message says why. */
final class MeasuringException extends Exception {
    private static final long serialVersionUID = 1L;

    MeasuringException(Throwable cause) {
        super(lastLine(String.valueOf(cause.getMessage())), cause);
    }

    /** Of a program that died the last line is the last that it wrote, which says more than how it died. */
    private static String lastLine(String message) {
        List<String> lines = message.lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? message : lines.get(lines.size() - 1).strip();
    }
}
