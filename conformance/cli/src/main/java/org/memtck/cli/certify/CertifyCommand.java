package org.memtck.cli.certify;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.board.BoardFiles;
import org.memtck.cli.console.ProgressLine;
import org.memtck.cli.console.Signals;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.console.Version;
import org.memtck.cli.files.TextFile;
import org.memtck.cli.option.CaseLimit;
import org.memtck.cli.option.DialectIds;
import org.memtck.cli.option.JobCount;
import org.memtck.cli.option.LeastSteps;
import org.memtck.cli.option.ProfileName;
import org.memtck.cli.option.RuleIds;
import org.memtck.cli.option.TimeLimit;
import org.memtck.cli.option.WholeNumber;
import org.memtck.cli.page.Views;
import org.memtck.cli.report.FoundFiles;
import org.memtck.cli.report.OptionsEntry;
import org.memtck.cli.report.ReplayHint;
import org.memtck.cli.report.ReportFolder;
import org.memtck.cli.report.SavedCounterexamples;
import org.memtck.cli.report.Setting;
import org.memtck.cli.report.Timeline;
import org.memtck.cli.result.HeadPrinter;
import org.memtck.cli.result.ResultPrinter;
import org.memtck.cli.target.OpenedTargets;
import org.memtck.cli.target.Targets;
import org.memtck.kit.board.Board;
import org.memtck.kit.board.BoardCases;
import org.memtck.kit.board.BoardTarget;
import org.memtck.kit.board.BoardWords;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.RuleChoice;
import org.memtck.kit.exhaustive.ExhaustiveCases;
import org.memtck.kit.explain.CounterexampleText;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code memtck certify}: runs a campaign on a target and says which rules it violates. */
@Command(
        name = "certify",
        description = {
            "Certifies a target: runs generated scenarios on it and reports every rule that it violates, each with the"
                    + " smallest scenario that shows it.",
            "",
            "The same seed makes the same scenarios and the same findings, whatever --jobs is, so a run can be repeated. With"
                    + " --time, how far a run gets depends on the machine. With --exhaustive nothing is random: every tree of a"
                    + " few regions is run, so the verdict for those is certain.",
            "",
            "Ctrl-C, or SIGTERM, ends a run early: what was found until then is reported and saved, and the exit status is"
                    + " 130, or 143. A second one ends it at once.",
            "",
            "Examples:",
            "  ./memtck certify qemu --report out         keep the report and the counterexamples in out/",
            "  ./memtck certify agent:./bus --time 10m    run longer",
            "  ./memtck certify agent:./bus --save src/test/memtck",
            "                                             keep counterexamples as regression tests",
            "  ./memtck certify --exhaustive              run every small case: minutes, or hours for a process",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class CertifyCommand implements Callable<Integer> {
    private static final int DEFAULT_CASES = 20_000;
    private static final int DEFAULT_SEED = 1;

    private final Targets targets;
    private final Terminal terminal;
    private final Signals signals;

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
            description = "chooses the scenarios, a whole number; default " + DEFAULT_SEED)
    private @Nullable Long seed;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            converter = JobCount.class,
            description =
                    "how many instances of the target run at once, 1 to 16; default one per core, or 1 if they may"
                            + " not be independent")
    private @Nullable Integer jobs;

    @Option(
            names = "--board",
            paramLabel = "FILE",
            description =
                    "certify a machine as it is: the target has the map of this board file and creates nothing; every range,"
                            + " edge and change is covered, so --seed, --cases and --exhaustive do not go with it")
    private @Nullable Path board;

    @Mixin
    private final ShardMode sharding = new ShardMode();

    @Mixin
    private final ExhaustiveMode exhaustive = new ExhaustiveMode();

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

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "write report.json, the same as a page, index.html, and counterexamples/*.mem there, each"
                    + " counterexample when it is found, and junit.xml, summary.md and badge.svg; an earlier"
                    + " report is replaced once the campaign begins")
    private @Nullable Path report;

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

    public CertifyCommand(Targets targets, Terminal terminal, Signals signals) {
        this.targets = targets;
        this.terminal = terminal;
        this.signals = signals;
    }

    @Override
    public Integer call() throws UserException, TargetUnavailableException {
        exhaustive.check(seed, cases);
        if (board != null) {
            return certifyBoard(board);
        }
        long limit = caseLimit();
        sharding.check(!exhaustive.isOn(), limit);
        checkLeast();
        KnownDeviations deviations = knownDeviations();
        try (OpenedTargets same = OpenedTargets.open(targets, target, jobs).in(dialect)) {
            TargetInfo info = same.first().info();
            ExhaustiveCases all = exhaustive.cases(info, profile);
            long chosen = seed == null ? DEFAULT_SEED : seed;
            KnownDeviations here = applying(deviations, info);
            Options options = new Options(profile, chosen, all == null ? limit : all.count(), time, here)
                    .withLeast(least(all != null))
                    .withRules(rules);
            ReplayHint hint = new ReplayHint(
                    target,
                    options,
                    report,
                    dialect == null ? null : dialect.toString(),
                    all == null ? null : all.scope(),
                    null,
                    sharding.shard());
            RuleBook book = RuleBook.load();
            ProgressLine progress = new ProgressLine(terminal);
            FoundFiles files = files(
                    hint,
                    same.all().size(),
                    new Timeline(progress, System::nanoTime),
                    new CounterexampleText(book),
                    book);
            new HeadPrinter(terminal.out()).print(info, options, all, sharding.shard());
            ResultPrinter printer = new ResultPrinter(terminal.out(), book, hint, bins);
            return new CertifyRun(terminal, same.all(), options, all, null, sharding.shard(), files, printer, progress)
                    .run(signals);
        }
    }

    private Integer certifyBoard(Path file) throws UserException, TargetUnavailableException {
        if (seed != null || cases != null || exhaustive.isOn() || save != null) {
            throw new UserException(
                    "--board goes without --seed, --cases, --exhaustive and --save: its cases are all there"
                            + " are, and they need the board file");
        }
        sharding.check(false, CaseLimit.NONE);
        checkLeast();
        KnownDeviations deviations = knownDeviations();
        Board read = BoardFiles.read(file);
        try (OpenedTargets same = OpenedTargets.open(targets, target, jobs).in(dialect)) {
            List<Target> machines = BoardFiles.inFrontOf(same.all(), read);
            TargetInfo info = machines.get(0).info();
            Board complete = ((BoardTarget) machines.get(0)).board();
            BoardCases all = new BoardCases(complete, info.capabilities(), info.parameters());
            Options options = new Options(profile, DEFAULT_SEED, all.count(), time, applying(deviations, info))
                    .withLeast(least(true))
                    .withRules(rules);
            BoardWords words = new BoardWords(complete);
            RuleBook book = RuleBook.load();
            ReplayHint hint = new ReplayHint(
                    target, options, report, dialect == null ? null : dialect.toString(), null, file, null);
            ProgressLine progress = new ProgressLine(terminal);
            FoundFiles files = files(
                    hint,
                    machines.size(),
                    new Timeline(progress, System::nanoTime),
                    new CounterexampleText(book, words),
                    book);
            new HeadPrinter(terminal.out()).print(info, options, complete);
            ResultPrinter printer = new ResultPrinter(terminal.out(), book, hint, bins, words);
            return new CertifyRun(terminal, machines, options, null, all, null, files, printer, progress).run(signals);
        }
    }

    /** Only now is a folder made: a target that is not there leaves none. */
    private FoundFiles files(ReplayHint hint, int instances, Timeline timeline, CounterexampleText text, RuleBook book)
            throws UserException {
        OptionsEntry told = OptionsEntry.of(hint, known == null ? null : known.toString());
        return new FoundFiles(
                new Setting(told, instances, Instant.now(), timeline, hint.board(), hint.shard()),
                text,
                terminal,
                report == null ? null : ReportFolder.prepare(report, new Views(report, book)),
                save == null ? null : new SavedCounterexamples(save, hint.replayed(), text));
    }

    private long caseLimit() throws UserException {
        if (cases == null) {
            return time == null ? DEFAULT_CASES : CaseLimit.NONE;
        }
        if (cases < 1 || cases > CaseLimit.NONE) {
            throw new UserException("--cases is 1 to " + CaseLimit.NONE + ", not " + cases);
        }
        return cases;
    }

    private KnownDeviations applying(KnownDeviations deviations, TargetInfo target) throws UserException {
        try {
            return deviations.of(target);
        } catch (IllegalArgumentException e) {
            throw new UserException(known + ": " + e.getMessage());
        }
    }

    private void checkLeast() throws UserException {
        if (least != null && (least < 1 || least > LeastSteps.MOST)) {
            throw new UserException("--least is 1 to " + LeastSteps.MOST + ", not " + least);
        }
    }

    private int least(boolean all) {
        return least == null ? LeastSteps.of(all) : (int) (long) least;
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
