package org.memtck.cli.resume;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.files.Reason;
import org.memtck.cli.report.Timeline;
import org.memtck.kit.campaign.Checkpoint;
import org.memtck.kit.campaign.Checkpoints;

/**
 * Keeps checkpoints in a file, as often as costs no more than a small share of the time. Where one cannot be written the one
 * before stays, and the campaign goes on.
 */
public final class KeptCheckpoints implements Checkpoints {
    /** Of this much time one part is spent on checkpoints at the most. */
    private static final long SHARE = 50;

    /** What the first one is taken to cost, in nanoseconds. */
    private static final long FIRST = TimeUnit.MILLISECONDS.toNanos(20);

    private final Resumption resumption;
    private final Instant date;
    private final Timeline timeline;
    private final Terminal terminal;
    private final LongSupplier clock;
    /** When the last one was written. */
    private long last;
    /** What it cost. */
    private long cost = FIRST;

    private boolean failed;

    /**
     * Keeps those of a campaign.
     *
     * @param date when it began
     * @param clock the time in nanoseconds, from any moment on
     */
    public KeptCheckpoints(
            Resumption resumption, Instant date, Timeline timeline, Terminal terminal, LongSupplier clock) {
        this.resumption = resumption;
        this.date = date;
        this.timeline = timeline;
        this.terminal = terminal;
        this.clock = clock;
        this.last = clock.getAsLong();
    }

    @Override
    public Optional<Checkpoint> latest() {
        return Optional.ofNullable(resumption.latest());
    }

    @Override
    public boolean isDue() {
        return clock.getAsLong() - last >= SHARE * cost;
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        long begin = clock.getAsLong();
        try {
            CheckpointFile.write(
                    resumption.file(),
                    new ResumeEntry(
                            resumption.campaign(),
                            date.toString(),
                            timeline.samples(),
                            CheckpointEntry.of(checkpoint)));
        } catch (IOException e) {
            if (!failed) {
                terminal.error(resumption.file() + ": the checkpoint cannot be written: " + Reason.of(e)
                        + "; the campaign goes on, and --resume would begin at the one before");
            }
            failed = true;
        }
        last = clock.getAsLong();
        cost = last - begin;
    }
}
