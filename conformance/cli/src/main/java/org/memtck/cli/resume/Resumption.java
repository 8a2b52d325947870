package org.memtck.cli.resume;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.Counted;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.UserException;
import org.memtck.cli.report.OptionsEntry;
import org.memtck.cli.report.Report;
import org.memtck.cli.report.ReportFolder;
import org.memtck.cli.report.ReportReader;
import org.memtck.cli.report.RunEntry;
import org.memtck.kit.campaign.Checkpoint;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Part;
import org.memtck.spec.target.TargetInfo;

/** What {@code --resume} finds in the folder of a report: nothing, a campaign to go on with, or one that is finished. */
public final class Resumption {
    private static final String AGAIN =
            "repeat the options of the campaign to go on with it, name another folder, or leave out --resume to begin again";

    private final Path file;
    private final CampaignEntry campaign;
    private final String message;
    private final @Nullable Integer status;
    private final @Nullable ResumeEntry saved;
    private final @Nullable Checkpoint latest;

    private Resumption(
            Path file,
            CampaignEntry campaign,
            String message,
            @Nullable Integer status,
            @Nullable ResumeEntry saved,
            @Nullable Checkpoint latest) {
        this.file = file;
        this.campaign = campaign;
        this.message = message;
        this.status = status;
        this.saved = saved;
        this.latest = latest;
    }

    /**
     * Looks into a folder.
     *
     * @param told what the campaign is told
     * @param shard the part that is run, or null if all of it is
     * @throws UserException if what is there is damaged, or of another campaign
     */
    public static Resumption find(
            Path folder, TargetInfo target, Options options, OptionsEntry told, @Nullable Part shard)
            throws UserException {
        CampaignEntry campaign = CampaignEntry.of(target, options, told, shard);
        Path file = folder.resolve(ReportFolder.CHECKPOINT);
        Path report = ReportReader.file(folder);
        if (!Files.exists(report, LinkOption.NOFOLLOW_LINKS)) {
            return fresh(file, campaign, folder + ": holds no report, so the campaign begins with its first case");
        }
        Report earlier = ReportReader.read(folder);
        Integer status = finished(report, earlier, campaign);
        if (status != null) {
            String message = report + ": the campaign is finished after " + Counted.of(earlier.cases(), "case") + ", "
                    + earlier.verdict() + "; nothing is left to do";
            return new Resumption(file, campaign, message, status, null, null);
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return fresh(file, campaign, folder + ": holds no checkpoint, so the campaign begins with its first case");
        }
        ResumeEntry saved = CheckpointFile.read(file);
        requireSame(file, Optional.of(saved.campaign()), campaign);
        Checkpoint latest = checkpoint(file, saved, target, shard == null ? Part.WHOLE : shard);
        long done = latest.position().done();
        if (done > options.cases()) {
            throw new UserException(file + ": " + done + " cases were run, and there are to be " + options.cases()
                    + "; name as many --cases at least");
        }
        String message = file + ": the campaign goes on behind case " + done;
        return new Resumption(file, campaign, message, null, saved, latest);
    }

    private static Resumption fresh(Path file, CampaignEntry campaign, String message) {
        return new Resumption(file, campaign, message, null, null, null);
    }

    /** The exit status of a report if nothing is left to do, or null. */
    private static @Nullable Integer finished(Path report, Report earlier, CampaignEntry campaign)
            throws UserException {
        Optional<CampaignEntry> other = CampaignEntry.of(earlier);
        requireSame(report, other, campaign);
        boolean complete = earlier.end().equals("complete");
        long cases = other.map(CampaignEntry::cases).orElse(0L);
        if (complete && cases > campaign.cases()) {
            throw new UserException(report + ": " + cases + " cases were run, and there are to be " + campaign.cases()
                    + "; name as many --cases at least");
        }
        boolean finished = (complete && cases == campaign.cases())
                || earlier.end().equals("nothing-left")
                || earlier.end().equals("enough");
        return finished ? status(report, earlier.verdict()) : null;
    }

    private static Integer status(Path report, String verdict) throws UserException {
        return switch (verdict) {
            case "conformant" -> ExitStatus.CONFORMANT;
            case "not-conformant" -> ExitStatus.NOT_CONFORMANT;
            case "nothing-exercised" -> ExitStatus.NOTHING_EXERCISED;
            default ->
                throw new UserException(report + ": is damaged: there is no verdict '" + verdict
                        + "'; leave out --resume to begin again");
        };
    }

    private static void requireSame(Path file, Optional<CampaignEntry> other, CampaignEntry campaign)
            throws UserException {
        String wrote = other.map(CampaignEntry::build).orElse(campaign.build());
        if (!campaign.build().equals(wrote)) {
            throw new UserException(file + ": was written by " + wrote + ", and this is " + campaign.build()
                    + "; go on with the one that wrote it, or leave out --resume to begin again");
        }
        Optional<String> difference = other.isEmpty()
                ? Optional.of("its cases are not drawn, or it is put together")
                : campaign.difference(other.get());
        if (difference.isPresent()) {
            throw new UserException(file + ": is of another campaign: " + difference.get() + "; " + AGAIN);
        }
    }

    private static Checkpoint checkpoint(Path file, ResumeEntry saved, TargetInfo target, Part part)
            throws UserException {
        try {
            Instant.parse(saved.date());
            Checkpoint checkpoint = saved.checkpoint().checkpoint(part, target.parameters());
            checkpoint.requireOffered(target.capabilities());
            return checkpoint;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw CheckpointFile.damaged(file, String.valueOf(e.getMessage()));
        }
    }

    /** What there is to say before it begins. */
    public String message() {
        return message;
    }

    /** The exit status if nothing is left to do, or null. */
    public @Nullable Integer status() {
        return status;
    }

    /** Where the campaign goes on, or null if it begins. */
    public @Nullable Checkpoint latest() {
        return latest;
    }

    /** When the campaign began. */
    public Instant date(Instant now) {
        return saved == null ? now : Instant.parse(saved.date());
    }

    /** How long it took so far, in seconds. */
    public double seconds() {
        return latest == null ? 0 : latest.position().elapsed().toMillis() / 1000.0;
    }

    /** How far it had come in the meantime. */
    public List<RunEntry.Sample> timeline() {
        return saved == null ? List.of() : saved.timeline();
    }

    Path file() {
        return file;
    }

    CampaignEntry campaign() {
        return campaign;
    }
}
