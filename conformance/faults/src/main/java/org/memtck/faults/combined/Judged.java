package org.memtck.faults.combined;

import java.util.Locale;
import org.memtck.kit.campaign.RuleResult.Verdict;
import org.memtck.spec.Api;

/** What the verdict of a campaign on one rule amounts to. */
@Api
public final class Judged {
    private Judged() {}

    /** Whether it says that the rule holds, with freedoms or without. */
    public static boolean isPassed(Verdict verdict) {
        return verdict == Verdict.PASS || verdict == Verdict.NON_STRICT;
    }

    /** Returns the verdict in words, such as {@code not exercised}. */
    public static String words(Verdict verdict) {
        return switch (verdict) {
            case NON_STRICT -> "pass, not strict";
            default -> verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
