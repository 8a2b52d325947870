package org.memtck.bench.chart;

import java.util.List;
import java.util.Locale;
import org.memtck.spec.Api;

/** Numbers as people read them. */
@Api
public final class Units {
    private static final List<String> TIMES = List.of("ns", "µs", "ms", "s");

    private Units() {}

    /** A time in the unit that keeps it short, such as {@code 1.5 µs}. */
    public static String time(double nanoseconds) {
        double number = nanoseconds;
        int unit = 0;
        while (number >= 999.5 && unit < TIMES.size() - 1) {
            number /= 1000;
            unit++;
        }
        String text = String.format(Locale.ROOT, number < 9.995 ? "%.2f" : number < 99.95 ? "%.1f" : "%.0f", number);
        return (text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text) + " " + TIMES.get(unit);
    }

    /** A time in nanoseconds, to three digits or to one nanosecond, such as {@code 9.87} and {@code 1,234}. */
    public static String nanoseconds(double nanoseconds) {
        String form = nanoseconds < 9.995 ? "%,.2f" : nanoseconds < 99.95 ? "%,.1f" : "%,.0f";
        return String.format(Locale.ROOT, form, nanoseconds);
    }

    /** A whole number, such as {@code 10,000}. */
    public static String count(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }
}
