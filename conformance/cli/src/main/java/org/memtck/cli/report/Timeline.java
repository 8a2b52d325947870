package org.memtck.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.Incident;
import org.memtck.kit.campaign.Progress;

/**
 * Notes how far a campaign has come, and tells somebody else. It keeps {@value #MOST} notes at most: of a campaign of any length
 * they are about equally far apart.
 */
public final class Timeline implements Progress {
    private static final int MOST = 200;
    private static final double MILLIS = 1000;
    private static final double NANOS = 1e9;

    private final Progress shown;
    private final LongSupplier clock;
    /** When it would have begun if it had not been interrupted. */
    private final long start;

    private final List<RunEntry.Sample> samples = new ArrayList<>();
    /** The least time between two notes, in nanoseconds. */
    private long distance = TimeUnit.MILLISECONDS.toNanos(20);

    private long last;

    /**
     * Makes one, which begins now.
     *
     * @param shown hears of everything, too
     * @param clock the time in nanoseconds, from any moment on
     */
    public Timeline(Progress shown, LongSupplier clock) {
        this(shown, clock, 0, List.of());
    }

    /**
     * Makes one that goes on.
     *
     * @param before how long the campaign took before, in seconds
     * @param earlier what was noted then
     */
    public Timeline(Progress shown, LongSupplier clock, double before, List<RunEntry.Sample> earlier) {
        this.shown = shown;
        this.clock = clock;
        this.last = clock.getAsLong();
        this.start = last - (long) (before * NANOS);
        this.distance = Math.max(distance, (long) (before * NANOS) / MOST);
        samples.addAll(earlier.subList(0, Math.min(earlier.size(), MOST - 1)));
    }

    @Override
    public void update(long cases, long of, long operations, int findings) {
        note(cases, operations, findings);
        shown.update(cases, of, operations, findings);
    }

    private synchronized void note(long cases, long operations, int findings) {
        long now = clock.getAsLong();
        if (now - last < distance) {
            return;
        }
        last = now;
        samples.add(new RunEntry.Sample(seconds(now), cases, operations, findings));
        if (samples.size() == MOST) {
            distance *= 2;
            for (int i = MOST - 2; i >= 0; i -= 2) {
                samples.remove(i);
            }
        }
    }

    @Override
    public void differed(long operations) {
        shown.differed(operations);
    }

    @Override
    public void found(Finding finding) {
        shown.found(finding);
    }

    @Override
    public void happened(Incident incident) {
        shown.happened(incident);
    }

    /** What was noted, the earliest first. */
    public synchronized List<RunEntry.Sample> samples() {
        return List.copyOf(samples);
    }

    /** How long it is since the beginning. */
    double seconds() {
        return seconds(clock.getAsLong());
    }

    private double seconds(long now) {
        return TimeUnit.NANOSECONDS.toMillis(now - start) / MILLIS;
    }
}
