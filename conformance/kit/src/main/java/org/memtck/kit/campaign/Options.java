package org.memtck.kit.campaign;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.target.Profile;

/**
 * How a campaign is run.
 *
 * @param profile how much of what the target offers is certified
 * @param seed chooses the scenarios; the same seed makes the same ones
 * @param cases the number of scenarios, 1 or more
 * @param time when to stop even if cases are left, or null for no limit
 * @param known the deviations that are known
 * @param findings the number of findings, 1 or more, after which to stop even if cases are left
 * @param least the least number of steps, 1 or more, that a rule must decide to be certified
 * @param rules the rules to report on
 */
@Api
public record Options(
        Profile profile,
        long seed,
        long cases,
        @Nullable Duration time,
        KnownDeviations known,
        int findings,
        int least,
        RuleChoice rules) {
    /** The default for {@link #least}. */
    public static final int LEAST = 100;

    /** Checks the numbers. */
    public Options {
        if (cases < 1) {
            throw new IllegalArgumentException("a campaign has at least one case, not " + cases);
        }
        if (findings < 1) {
            throw new IllegalArgumentException("a campaign looks for at least one finding, not " + findings);
        }
        if (least < 1) {
            throw new IllegalArgumentException("a rule has to decide at least one step, not " + least);
        }
    }

    /** Looks for all that there is to find. */
    public Options(Profile profile, long seed, long cases, @Nullable Duration time, KnownDeviations known) {
        this(profile, seed, cases, time, known, Integer.MAX_VALUE, LEAST);
    }

    /** Tells of all rules. */
    public Options(
            Profile profile,
            long seed,
            long cases,
            @Nullable Duration time,
            KnownDeviations known,
            int findings,
            int least) {
        this(profile, seed, cases, time, known, findings, least, RuleChoice.ALL);
    }

    /** The same, with another number of steps that a rule has to decide. */
    public Options withLeast(int steps) {
        return new Options(profile, seed, cases, time, known, findings, steps, rules);
    }

    /** The same, but it tells of these rules only. */
    public Options withRules(RuleChoice chosen) {
        return new Options(profile, seed, cases, time, known, findings, least, chosen);
    }
}
