package org.memtck.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.campaign.Options;
import org.memtck.spec.rule.Rule;

/**
 * Says how a finding is seen again: the counterexample is replayed if there is one in a report; else the campaign is
 * run again, and writes one.
 *
 * @param target the target as the user named it
 * @param report the folder of the report, or null if none is written
 */
record ReplayHint(String target, Options options, @Nullable Path report) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

    /** The command. */
    String of(Rule rule) {
        if (report != null) {
            return replay(report.resolve(ReportFolder.counterexample(rule)).toString(), target);
        }
        String again = "./memtck certify " + word(target) + " --seed " + options.seed() + cases() + " --profile "
                + options.profile().id() + " --report memtck-report";
        return again + "; " + replay("memtck-report/" + ReportFolder.counterexample(rule), target);
    }

    private String cases() {
        return options.cases() == CertifyCommand.NO_LIMIT ? "" : " --cases " + options.cases();
    }

    /** The command that replays a file on a target. */
    static String replay(String file, String target) {
        return "./memtck replay " + word(file) + " " + word(target);
    }

    /** The text as one word of a shell. */
    private static String word(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
