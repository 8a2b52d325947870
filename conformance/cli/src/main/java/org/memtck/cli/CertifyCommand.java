package org.memtck.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.explain.CounterexampleText;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code memtck certify}: runs a campaign on a target and says which rules it violates. */
@Command(
        name = "certify",
        description = {
            "Certifies a target: runs generated scenarios on it and reports every rule that it violates, each with the"
                    + " smallest scenario that shows it.",
            "",
            "The same seed makes the same scenarios, so a run can be repeated. A run that --time ends is as long as the"
                    + " machine is fast.",
            "",
            "Examples:",
            "  ./memtck certify qemu --report out         keep the report and the counterexamples in out/",
            "  ./memtck certify agent:./bus --time 10m    look longer",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CertifyCommand implements Callable<Integer> {
    /** The number of cases that stands for as many as there is time for. */
    static final int NO_LIMIT = 2_000_000_000;

    private static final int DEFAULT_CASES = 20_000;

    private final Targets targets;
    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "TARGET",
            description = "NAME or NAME:ARGUMENT, see below; default ${DEFAULT-VALUE}")
    private String target = "example";

    @Option(
            names = "--cases",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "how many scenarios; default " + DEFAULT_CASES + ", or no limit if --time is given")
    private @Nullable Long cases;

    @Option(names = "--time", paramLabel = "D", converter = TimeLimit.class, description = "stop after 30s, 10m or 1h")
    private @Nullable Duration time;

    @Option(
            names = "--seed",
            paramLabel = "S",
            converter = WholeNumber.class,
            description = "chooses the scenarios, a whole number; default ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(
            names = "--profile",
            paramLabel = "P",
            converter = ProfileName.class,
            defaultValue = "full",
            description = "how much of what the target offers: flat, layered, device or full; default ${DEFAULT-VALUE}")
    private Profile profile = Profile.FULL;

    @Option(
            names = "--known",
            paramLabel = "FILE",
            description = "known deviations: they are reported and do not fail the run, unless they are gone")
    private @Nullable Path known;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "write report.json and counterexamples/*.mem there; an earlier report is replaced")
    private @Nullable Path report;

    @Option(
            names = "--bins",
            description = "list the bins that were not reached: rule, kind of region, size, alignment, byte orders")
    private boolean bins;

    CertifyCommand(Targets targets, Terminal terminal) {
        this.targets = targets;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws UserException, TargetUnavailableException {
        Options options = new Options(profile, seed, caseLimit(), time, knownDeviations());
        ReportFolder folder = report == null ? null : ReportFolder.prepare(report);
        CampaignResult result;
        try (Target opened = targets.open(target);
                ProgressLine progress = new ProgressLine(terminal)) {
            new HeadPrinter(terminal.out()).print(opened.info(), options);
            result = Campaign.run(opened, options, progress);
        }
        RuleBook book = RuleBook.load();
        new ResultPrinter(terminal.out(), book, new ReplayHint(target, options, report), bins).print(result);
        terminal.out().flush();
        if (folder != null) {
            folder.write(Report.of(result), new CounterexampleText(book), target, result);
        }
        return ExitStatus.of(result.verdict());
    }

    private int caseLimit() throws UserException {
        if (cases == null) {
            return time == null ? DEFAULT_CASES : NO_LIMIT;
        }
        if (cases < 1 || cases > NO_LIMIT) {
            throw new UserException("--cases is 1 to " + NO_LIMIT + ", not " + cases);
        }
        return (int) (long) cases;
    }

    private KnownDeviations knownDeviations() throws UserException {
        if (known == null) {
            return KnownDeviations.NONE;
        }
        try {
            return KnownDeviations.parse(TextFile.read(known));
        } catch (KnownDeviations.FormatException e) {
            throw new UserException(known + ": " + e.getMessage());
        }
    }
}
