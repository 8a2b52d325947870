package org.memtck.cli.merge;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.UserException;
import org.memtck.cli.console.Version;
import org.memtck.cli.option.CaseLimit;
import org.memtck.cli.option.ShardNumber;
import org.memtck.cli.report.OptionsEntry;
import org.memtck.cli.report.Report;
import org.memtck.cli.report.ReportReader;
import org.memtck.cli.report.ShardEntry;
import org.memtck.kit.campaign.Part;

/**
 * The report of a shard, of which it is certain only that it is one, of this build of memtck, with numbers that go together.
 *
 * @param file where the report is
 * @param cases how many cases the whole campaign has
 */
record Shard(Path file, Report report, ShardEntry entry, OptionsEntry options, long cases) {
    /**
     * Reads one.
     *
     * @param path the report, or its folder
     */
    static Shard read(Path path) throws UserException {
        Path file = ReportReader.file(path);
        Report report = ReportReader.read(path);
        ShardEntry entry = report.shard();
        OptionsEntry options = report.options();
        if (entry == null || options == null) {
            throw new UserException(file + ": is not about a shard; expected a report of 'memtck certify --shard I/N'");
        }
        requireSameBuild(file, report);
        if (entry.form() != ShardEntry.FORM) {
            throw new UserException(file + ": has a shard of form " + entry.form() + ", and this memtck reads form "
                    + ShardEntry.FORM + "; use the one that wrote it");
        }
        Long cases = options.cases();
        if (cases == null || !isPart(entry, cases)) {
            throw new UserException(file + ": shard " + entry.number() + " of " + entry.of() + " with " + entry.cases()
                    + " cases from number " + entry.first() + " on is no part of " + cases + " cases");
        }
        return new Shard(file, report, entry, options, cases);
    }

    /** What steps are counted by means something in one build only. */
    static void requireSameBuild(Path file, Report report) throws UserException {
        String wrote = build(report.memtck(), report.commit());
        String here = build(Version.text(), Version.commit());
        if (!wrote.equals(here)) {
            throw new UserException(file + ": was written by " + wrote + ", and this is " + here
                    + "; use the one that wrote it, for all shards and to merge them");
        }
    }

    private static String build(String version, @Nullable String commit) {
        return "memtck " + version + (commit == null ? "" : ", commit " + commit);
    }

    private static boolean isPart(ShardEntry entry, long cases) {
        if (cases < 1
                || cases > CaseLimit.NONE
                || entry.number() < 1
                || entry.number() > entry.of()
                || entry.of() > Math.min(ShardNumber.MOST, Part.most(cases))) {
            return false;
        }
        Part part = new Part(entry.number(), entry.of());
        return entry.first() == part.first(cases) && entry.cases() == part.end(cases) - entry.first();
    }

    int number() {
        return entry.number();
    }

    int of() {
        return entry.of();
    }

    Part part() {
        return new Part(number(), of());
    }

    /** Whether the campaign came to an end of which it could tell. */
    boolean isFinished() {
        return entry.tally() != null;
    }

    /** The command that runs the whole campaign. */
    String command() {
        return options.command().replace(" --shard " + part(), "");
    }

    /** Requires that another one is of the same campaign. */
    void requireSame(Shard other) throws UserException {
        requireSame(other, "number of shards", of(), other.of());
        requireSame(other, "seed", report.seed(), other.report.seed());
        requireSame(other, "number of cases", cases, other.cases);
        requireSame(other, "target", options.target(), other.options.target());
        requireSame(other, "target", report.target(), other.report.target());
        requireSame(other, "profile", report.profile(), other.report.profile());
        requireSame(other, "number of steps for a pass", report.least(), other.report.least());
        requireSame(other, "choice of rules", report.chosen(), other.report.chosen());
        requireSame(other, "known deviations", options.known(), other.options.known());
        requireSame(other, "command", command(), other.command());
    }

    private void requireSame(Shard other, String what, @Nullable Object one, @Nullable Object two)
            throws UserException {
        if (!Objects.equals(one, two)) {
            throw new UserException(other.file + ": is of another campaign than " + file + ": the " + what + " is "
                    + two + ", not " + one);
        }
    }
}
