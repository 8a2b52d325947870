package org.memtck.cli.certify;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.UserException;
import org.memtck.cli.files.TextFile;
import org.memtck.cli.option.DialectIds;
import org.memtck.cli.option.LeastSteps;
import org.memtck.cli.option.ProfileName;
import org.memtck.cli.option.RuleIds;
import org.memtck.cli.option.WholeNumber;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.RuleChoice;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.TargetInfo;
import picocli.CommandLine.Option;

/** The options that say by what a target is judged. */
final class Judgement {
    @Option(
            names = "--profile",
            paramLabel = "P",
            converter = ProfileName.class,
            defaultValue = "full",
            description = "how much of what the target offers: flat, layered, device or full; default ${DEFAULT-VALUE}")
    private Profile profile = Profile.FULL;

    @Option(
            names = "--rules",
            paramLabel = "IDS",
            converter = RuleIds.class,
            description = "report on these rules only, such as PRIO-*,VIS-2; generation favors them; default all")
    private RuleChoice rules = RuleChoice.ALL;

    @Option(
            names = "--dialect",
            paramLabel = "IDS",
            converter = DialectIds.class,
            description =
                    "judge by these variants, such as console or VIS-2/open-bus=0xff,RO-2/lands, besides those that the"
                            + " target declares; './memtck rules ID' shows the variants of a rule")
    private @Nullable Dialect dialect;

    @Option(
            names = "--least",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "how many steps a rule must decide to pass; default " + Options.LEAST
                    + ", or 1 with --exhaustive, which runs all there are")
    private @Nullable Long least;

    @Option(
            names = "--known",
            paramLabel = "FILE",
            description = "known deviations: reported without failing the run, unless one no longer occurs")
    private @Nullable Path known;

    private KnownDeviations deviations = KnownDeviations.NONE;

    /** Checks the options, and reads the file that they name. */
    void prepare() throws UserException {
        if (least != null && (least < 1 || least > LeastSteps.MOST)) {
            throw new UserException("--least is 1 to " + LeastSteps.MOST + ", not " + least);
        }
        if (known != null) {
            try {
                deviations = KnownDeviations.parse(TextFile.read(known));
            } catch (KnownDeviations.FormatException e) {
                throw new UserException(known + ": " + e.getMessage());
            }
        }
    }

    Profile profile() {
        return profile;
    }

    /** By which variants the target is judged besides those that it declares, or null if by none. */
    @Nullable
    Dialect dialect() {
        return dialect;
    }

    /** The same as a text. */
    @Nullable
    String dialectText() {
        return dialect == null ? null : dialect.toString();
    }

    /** The file of known deviations as the user named it, or null if there is none. */
    @Nullable
    String knownFile() {
        return known == null ? null : known.toString();
    }

    /**
     * The options of a campaign.
     *
     * @param all whether all cases there are are run
     */
    Options options(TargetInfo target, long seed, long cases, @Nullable Duration time, boolean all)
            throws UserException {
        int steps = least == null ? LeastSteps.of(all) : (int) (long) least;
        return new Options(profile, seed, cases, time, applying(target))
                .withLeast(steps)
                .withRules(rules);
    }

    private KnownDeviations applying(TargetInfo target) throws UserException {
        try {
            return deviations.of(target);
        } catch (IllegalArgumentException e) {
            throw new UserException(known + ": " + e.getMessage());
        }
    }
}
