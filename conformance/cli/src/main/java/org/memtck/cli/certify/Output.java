package org.memtck.cli.certify;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.page.Views;
import org.memtck.cli.report.FoundFiles;
import org.memtck.cli.report.OptionsEntry;
import org.memtck.cli.report.ReplayHint;
import org.memtck.cli.report.ReportFolder;
import org.memtck.cli.report.SavedCounterexamples;
import org.memtck.cli.report.Setting;
import org.memtck.cli.report.Timeline;
import org.memtck.cli.resume.Resumption;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.explain.CounterexampleText;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.target.TargetInfo;
import picocli.CommandLine.Option;

/** The options that say what a campaign leaves behind, and where. */
final class Output {
    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "write report.json, the same as a page, index.html, and counterexamples/*.mem there, each"
                    + " counterexample when it is found, and junit.xml, summary.md and badge.svg; an earlier"
                    + " report is replaced once the campaign begins")
    private @Nullable Path report;

    @Option(
            names = "--resume",
            description =
                    "go on with the campaign whose report is in the --report folder, however it ended, and keep how far"
                            + " this one is in checkpoint.json there; --time is that of this run, and more --cases extend the campaign")
    private boolean resume;

    @Option(
            names = "--save",
            paramLabel = "DIR",
            description =
                    "add the counterexamples of each violated rule that is not known to a folder that tests replay,"
                            + " when they are found, unless one of the same shape is there")
    private @Nullable Path save;

    @Option(
            names = "--bins",
            description = "list the bins that were not reached: rule, kind of region, size, alignment, byte orders")
    private boolean bins;

    /**
     * Checks that no options are mixed that do not go together.
     *
     * @param drawn whether cases are drawn
     */
    void check(boolean drawn) throws UserException {
        if (resume && report == null) {
            throw new UserException("--resume needs --report DIR: how far the campaign is stands in that folder");
        } else if (resume && !drawn) {
            throw new UserException("--resume does not go with --exhaustive and --board, whose cases are not drawn");
        }
    }

    @Nullable
    Path report() {
        return report;
    }

    boolean isSaved() {
        return save != null;
    }

    boolean bins() {
        return bins;
    }

    /** The folder of the report, which is made if it is not there; null if none is written. A target that is not there leaves none. */
    @Nullable
    ReportFolder folder(RuleBook book) throws UserException {
        return report == null ? null : ReportFolder.prepare(report, new Views(report, book));
    }

    /**
     * What there is to go on with, or null if nobody wants to.
     *
     * @param folder the folder of the report
     * @param told what the campaign is told
     */
    @Nullable
    Resumption resumption(
            @Nullable ReportFolder folder, TargetInfo target, Options options, OptionsEntry told, ReplayHint hint)
            throws UserException {
        if (!resume || report == null || folder == null) {
            return null;
        }
        folder.requireCheckpoint();
        return Resumption.find(report, target, options, told, hint.shard());
    }

    /**
     * The files that a campaign leaves.
     *
     * @param folder the folder of the report, or null if none is written
     * @param told what the campaign is told
     * @param instances how many instances of the target there are
     * @param date when the campaign began
     */
    FoundFiles files(
            @Nullable ReportFolder folder,
            OptionsEntry told,
            ReplayHint hint,
            int instances,
            Instant date,
            Timeline timeline,
            CounterexampleText text,
            Terminal terminal) {
        return new FoundFiles(
                new Setting(told, instances, date, timeline, hint.board(), hint.shard()),
                text,
                terminal,
                folder,
                save == null ? null : new SavedCounterexamples(save, hint.replayed(), text));
    }
}
