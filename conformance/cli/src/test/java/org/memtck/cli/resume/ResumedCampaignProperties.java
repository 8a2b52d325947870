package org.memtck.cli.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.UserException;
import org.memtck.cli.report.OptionsEntry;
import org.memtck.cli.report.ReplayHint;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Checkpoint;
import org.memtck.kit.campaign.Checkpoints;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Part;
import org.memtck.kit.campaign.PartResult;
import org.memtck.kit.campaign.Progress;
import org.memtck.kit.campaign.Stop;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;

/** A campaign that is stopped anywhere, any number of times, and goes on from what is in the file, comes to the same. */
class ResumedCampaignProperties {
    /** More batches than may be begun at once, so that what later ones turn to depends on those that were run before the stop. */
    private static final int CASES = 1_100;

    private static final Options OPTIONS = new Options(Profile.FULL, 4, CASES, null, KnownDeviations.NONE);
    private static final Path FILE = Path.of("checkpoint.json");

    private final Map<Sample, String> undisturbed = new EnumMap<>(Sample.class);
    private final Map<Sample, String> undisturbedPart = new EnumMap<>(Sample.class);

    /** Keeps the text of each checkpoint, and stops after a given number of batches. */
    private static final class Kept implements Checkpoints, Progress {
        private final Target target;
        private final Part part;
        private @Nullable String text;
        private Stop stop = new Stop();
        private int left = Integer.MAX_VALUE;

        Kept(Target target, Part part) {
            this.target = target;
            this.part = part;
        }

        void stopAfter(int batches) {
            left = batches;
            stop = new Stop();
        }

        @Override
        public Optional<Checkpoint> latest() {
            if (text == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(CheckpointFile.parse(FILE, text)
                        .checkpoint()
                        .checkpoint(part, target.info().parameters()));
            } catch (UserException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean isDue() {
            return true;
        }

        @Override
        public void keep(Checkpoint checkpoint) {
            OptionsEntry told = OptionsEntry.of(new ReplayHint("sample", OPTIONS, null), null, null);
            CampaignEntry campaign = CampaignEntry.of(target.info(), OPTIONS, told, part);
            text = CheckpointFile.text(
                    new ResumeEntry(campaign, "2026-01-31T12:00:00Z", List.of(), CheckpointEntry.of(checkpoint)));
        }

        @Override
        public void update(long cases, long of, long operations, int findings) {
            if (--left == 0) {
                stop.ask();
            }
        }
    }

    private static PartResult run(Sample sample, int jobs, Part part, Kept kept) {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < jobs; i++) {
            targets.add(sample.open());
        }
        return Campaign.run(targets, OPTIONS, part, kept, kept, kept.stop);
    }

    /** All of a result but how long it took. */
    private static String text(PartResult part) {
        CampaignResult result = part.result();
        CampaignResult.Run run = result.run();
        return String.join(
                "\n",
                run.cases() + " " + run.decided() + " " + run.operations() + " " + run.end(),
                result.verdict().toString(),
                result.rules().toString(),
                result.findings().toString(),
                result.incidents().toString(),
                result.account().toString(),
                result.absent().toString(),
                result.bins().toString(),
                part.tally().toString(),
                part.suspects().toString());
    }

    private static String undisturbed(Sample sample, Part part) {
        return text(Campaign.run(List.of(sample.open()), OPTIONS, part, Checkpoints.NONE, Progress.NONE, new Stop()));
    }

    private static String resumed(Sample sample, Part part, List<Integer> stops, int jobs) {
        Kept kept = new Kept(sample.open(), part);
        for (int stop : stops) {
            kept.stopAfter(stop);
            run(sample, jobs, part, kept);
        }
        kept.stopAfter(Integer.MAX_VALUE);
        return text(run(sample, 1, part, kept));
    }

    @Property(tries = 9, seed = "19", edgeCases = EdgeCasesMode.NONE)
    void whereverItIsStopped(
            @ForAll Sample sample,
            @ForAll @Size(min = 1, max = 2) List<@IntRange(min = 1, max = 16) Integer> stops,
            @ForAll @IntRange(min = 1, max = 2) int jobs) {
        String expected = undisturbed.computeIfAbsent(sample, each -> undisturbed(each, Part.WHOLE));
        int instances = sample == Sample.UNSTABLE ? 1 : jobs; // each counts for itself

        assertThat(resumed(sample, Part.WHOLE, stops, instances)).isEqualTo(expected);
    }

    @Property(tries = 2, seed = "19", edgeCases = EdgeCasesMode.NONE)
    void soDoesAShard(@ForAll Sample sample, @ForAll @Size(2) List<@IntRange(min = 1, max = 17) Integer> stops) {
        Part part = new Part(2, 2);
        String expected = undisturbedPart.computeIfAbsent(sample, each -> undisturbed(each, part));

        assertThat(resumed(sample, part, stops, 1)).isEqualTo(expected);
    }
}
