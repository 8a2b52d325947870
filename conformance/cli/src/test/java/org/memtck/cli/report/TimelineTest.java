package org.memtck.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.memtck.kit.campaign.Progress;

class TimelineTest {
    private final AtomicLong clock = new AtomicLong();
    private final Timeline timeline = new Timeline(Progress.NONE, clock::get);

    private void run(int updates, long millisBetween) {
        for (int i = 1; i <= updates; i++) {
            clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millisBetween));
            timeline.update(i, updates, 10L * i, 0);
        }
    }

    @Test
    void notesWhatItHears() {
        run(2, 1000);

        assertThat(timeline.samples())
                .containsExactly(new RunEntry.Sample(1, 1, 10, 0), new RunEntry.Sample(2, 2, 20, 0));
        assertThat(timeline.seconds()).isEqualTo(2);
    }

    @Test
    void goesOnWhereAnEarlierRunWas() {
        RunEntry.Sample earlier = new RunEntry.Sample(7, 64, 500, 1);
        Timeline later = new Timeline(Progress.NONE, clock::get, 10, List.of(earlier));
        clock.addAndGet(TimeUnit.SECONDS.toNanos(2));
        later.update(128, 256, 900, 1);

        assertThat(later.samples()).containsExactly(earlier, new RunEntry.Sample(12, 128, 900, 1));
        assertThat(later.seconds()).isEqualTo(12);
    }

    @Test
    void ofALongRunItKeepsAFewNotesFarApartAndTheLastOfThem() {
        run(1_000_000, 30);

        List<RunEntry.Sample> samples = timeline.samples();
        assertThat(samples).hasSizeBetween(99, 200);
        double longest = 0;
        double before = 0;
        for (RunEntry.Sample sample : samples) {
            longest = Math.max(longest, sample.seconds() - before);
            before = sample.seconds();
        }
        assertThat(longest).isLessThan(30_000 / 45.0);
        assertThat(before).isGreaterThan(30_000 - 30_000 / 45.0);
    }
}
