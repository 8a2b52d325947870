package org.memtck.cli.resume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.memtck.cli.console.UserException;
import org.memtck.cli.report.Report;
import org.memtck.cli.report.ReportReader;
import org.memtck.cli.report.RunEntry;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.Checkpoint;
import org.memtck.kit.campaign.Checkpoints;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Part;
import org.memtck.kit.campaign.Progress;
import org.memtck.kit.campaign.Stop;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the folder of a report into what a campaign leaves that is killed. */
public final class LeftBehind {
    private LeftBehind() {}

    /**
     * Makes it so.
     *
     * @param folder the report of the campaign that was not killed, with seed 1 and all rules
     * @param part the part that it is about
     * @param checkpoints how many checkpoints there were before it was killed
     */
    public static void of(Path folder, Target target, Part part, int checkpoints) throws IOException, UserException {
        of(folder, target, part, List.of(), checkpoints);
    }

    /**
     * Makes it so of a part that began with what others found.
     *
     * @param found what that was
     */
    public static void of(Path folder, Target target, Part part, List<Finding> found, int checkpoints)
            throws IOException, UserException {
        Report report = ReportReader.read(folder);
        CampaignEntry campaign = CampaignEntry.of(report).orElseThrow();
        Options options = new Options(Profile.FULL, 1, campaign.cases(), null, KnownDeviations.NONE);
        List<Checkpoint> kept = new ArrayList<>();
        Stop stop = new Stop();
        Counting counting = new Counting(kept, checkpoints, stop);
        Campaign.run(List.of(target), options, part, found, counting, Progress.NONE, stop);
        RunEntry.Sample sample = new RunEntry.Sample(1, 64, 1000, 0);
        ResumeEntry entry = new ResumeEntry(
                campaign, "2026-01-31T12:00:00Z", List.of(sample), CheckpointEntry.of(kept.get(kept.size() - 1)));
        CheckpointFile.write(checkpoint(folder), entry);
        Path file = folder.resolve("report.json");
        ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(Files.readString(file));
        Files.writeString(
                file, json.put("end", "running").put("verdict", "running").toString());
    }

    private record Counting(List<Checkpoint> kept, int most, Stop stop) implements Checkpoints {
        @Override
        public Optional<Checkpoint> latest() {
            return Optional.empty();
        }

        @Override
        public boolean isDue() {
            return true;
        }

        @Override
        public void keep(Checkpoint checkpoint) {
            kept.add(checkpoint);
            if (kept.size() == most) {
                stop.ask();
            }
        }
    }

    /** The file of the checkpoint. */
    public static Path checkpoint(Path folder) {
        return folder.resolve("checkpoint.json");
    }

    /** Changes what the file says, and makes its checksum fit. */
    public static void change(Path folder, UnaryOperator<ObjectNode> change) throws IOException, UserException {
        Path file = checkpoint(folder);
        String body = Files.readString(file).lines().toList().get(1);
        ObjectNode changed =
                change.apply((ObjectNode) JsonMapper.shared().readTree(body.substring(0, body.length() - 1)));
        Files.writeString(file, CheckpointFile.text(changed.toString()));
    }
}
