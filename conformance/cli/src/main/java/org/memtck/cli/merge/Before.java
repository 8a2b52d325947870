package org.memtck.cli.merge;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.UserException;
import org.memtck.cli.files.Sha256;
import org.memtck.cli.rebuilt.RebuiltFindings;
import org.memtck.cli.rebuilt.RebuiltTarget;
import org.memtck.cli.report.MergedEntry;
import org.memtck.cli.report.OptionsEntry;
import org.memtck.cli.report.Report;
import org.memtck.cli.report.ReportReader;
import org.memtck.cli.report.ShardEntry.FoundEntry;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.Options;
import org.memtck.spec.target.TargetInfo;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a campaign has found in shards that were run before.
 *
 * @param sha256 tells it from what was found at another time, in 64 hexadecimal digits; null if nothing was found
 */
public record Before(List<Finding> findings, @Nullable String sha256) {
    /** Nothing was found, or nobody asked. */
    public static final Before NOTHING = new Before(List.of(), null);

    /** Copies the list. */
    public Before {
        findings = List.copyOf(findings);
    }

    /**
     * Reads it from a report of {@code merge}.
     *
     * @param path the report, or its folder
     * @param named the target as the user names it now
     * @param target what it declares now
     * @param options those of the whole campaign
     */
    public static Before read(Path path, String named, TargetInfo target, Options options) throws UserException {
        Path file = ReportReader.file(path);
        Report report = ReportReader.read(path);
        MergedEntry merged = report.merged();
        OptionsEntry told = report.options();
        if (merged == null || told == null) {
            throw new UserException(file + ": was not put together from shards; expected a report of 'memtck merge'");
        }
        Shard.requireSameBuild(file, report);
        requireSame(file, "target", told.target(), named);
        requireSame(file, "seed", report.seed(), options.seed());
        requireSame(file, "number of cases", told.cases(), options.cases());
        try {
            requireSame(file, "target", RebuiltTarget.of(report.target()), target);
            return of(merged.findings(), target);
        } catch (IllegalArgumentException e) {
            throw new UserException(file + ": is damaged: " + e.getMessage());
        }
    }

    private static Before of(List<FoundEntry> found, TargetInfo target) {
        if (found.isEmpty()) {
            return NOTHING;
        }
        RebuiltFindings rebuilt = new RebuiltFindings(target.parameters(), found);
        return new Before(
                found.stream().map(rebuilt::finding).toList(),
                Sha256.hex(JsonMapper.shared().writeValueAsString(found)));
    }

    private static void requireSame(Path file, String what, @Nullable Object there, Object here) throws UserException {
        if (!here.equals(there)) {
            throw new UserException(
                    file + ": is of another campaign: its " + what + " is " + there + ", and here it is " + here);
        }
    }
}
