package org.memtck.bench.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis on which tenfold is always as far.
 *
 * @param low the value at its begin, above 0
 * @param high the value at its end, above the low one
 * @param from where it begins, in pixels
 * @param to where it ends, in pixels; less than where it begins if it goes up
 */
record LogAxis(double low, double high, double from, double to) {
    /** An axis of whole decades that holds the values. */
    static LogAxis ofDecades(double least, double most, double from, double to) {
        double low = Math.floor(Math.log10(least));
        double high = Math.max(low + 1, Math.ceil(Math.log10(most)));
        return new LogAxis(Math.pow(10, low), Math.pow(10, high), from, to);
    }

    /** An axis that is a little longer than the values need. */
    static LogAxis around(double least, double most, double from, double to) {
        double room = Math.pow(Math.max(most / least, 10), 0.04);
        return new LogAxis(least / room, most * room, from, to);
    }

    double at(double value) {
        return from + (to - from) * (Math.log10(value) - Math.log10(low)) / (Math.log10(high) - Math.log10(low));
    }

    /** The powers of ten on it. */
    List<Double> decades() {
        int first = (int) Math.ceil(Math.log10(low) - 1e-9);
        int last = (int) Math.floor(Math.log10(high) + 1e-9);
        return IntStream.rangeClosed(first, last)
                .mapToObj(power -> Math.pow(10, power))
                .toList();
    }
}
