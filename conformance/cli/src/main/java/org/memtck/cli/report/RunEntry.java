package org.memtck.cli.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.Machine;

/**
 * How a campaign went on the machine that ran it. Nothing in here follows from the seed, and nothing else in a report does not, but
 * for {@code operationsPerSecond}.
 *
 * @param date when it began, such as {@code 2026-01-31T12:00:00Z}
 * @param machine what it ran on
 * @param jobs how many instances of the target ran at once
 * @param seconds how long it took
 * @param timeline how far it had come in the meantime, the earliest first
 */
public record RunEntry(String date, @Nullable Machine machine, int jobs, double seconds, List<Sample> timeline) {
    /** What is missing is empty. */
    public RunEntry {
        date = Given.text(date);
        timeline = Given.list(timeline);
    }

    /**
     * How far a campaign had come.
     *
     * @param seconds since its beginning
     * @param violated how many rules were known to be violated
     */
    public record Sample(double seconds, long cases, long operations, int violated) {}

    static RunEntry of(Instant date, int jobs, Timeline timeline) {
        return new RunEntry(
                date.truncatedTo(ChronoUnit.SECONDS).toString(),
                Machine.here(),
                jobs,
                timeline.seconds(),
                timeline.samples());
    }
}
