package org.memtck.cli.certify;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.board.BoardArgument;
import org.memtck.cli.board.BoardOptions;
import org.memtck.cli.console.Signals;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.console.Version;
import org.memtck.cli.merge.Before;
import org.memtck.cli.option.CaseLimit;
import org.memtck.cli.option.JobCount;
import org.memtck.cli.option.TimeLimit;
import org.memtck.cli.option.WholeNumber;
import org.memtck.cli.target.OpenedTargets;
import org.memtck.cli.target.Targets;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.exhaustive.ExhaustiveCases;
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
            "With --resume a run that was ended by a signal, by force or by a loss of power goes on at its last checkpoint, and"
                    + " the report is that of a run that was not, apart from timings.",
            "",
            "Examples:",
            "  ./memtck certify qemu --report out         keep the report and the counterexamples in out/",
            "  ./memtck certify agent:./bus --time 10m    run longer",
            "  ./memtck certify agent:./bus --time 8h --report out --resume",
            "                                             go on with it every night",
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

    @Mixin
    private final BoardOptions boards = new BoardOptions();

    @Mixin
    private final ShardMode sharding = new ShardMode();

    @Mixin
    private final ExhaustiveMode exhaustive = new ExhaustiveMode();

    @Mixin
    private final Judgement judgement = new Judgement();

    @Mixin
    private final Output output = new Output();

    public CertifyCommand(Targets targets, Terminal terminal, Signals signals) {
        this.targets = targets;
        this.terminal = terminal;
        this.signals = signals;
    }

    @Override
    public Integer call() throws UserException, TargetUnavailableException {
        exhaustive.check(seed, cases);
        BoardArgument board = boards.argument();
        if (board != null && (seed != null || cases != null || exhaustive.isOn() || output.isSaved())) {
            throw new UserException(
                    "--board goes without --seed, --cases, --exhaustive and --save: its cases are all there"
                            + " are, and they need the board file");
        }
        long limit = caseLimit();
        boolean drawn = !exhaustive.isOn() && board == null;
        sharding.check(drawn, limit);
        output.check(drawn);
        judgement.prepare();
        Setup setup = new Setup(terminal, signals, target, time, judgement, output);
        BoardCampaign machine = board == null ? null : BoardCampaign.of(setup, board);
        try (OpenedTargets same = OpenedTargets.open(targets, target, jobs).in(judgement.dialect())) {
            return machine == null ? drawn(setup, limit, same) : machine.run(same.all());
        }
    }

    private int drawn(Setup setup, long limit, OpenedTargets same) throws UserException {
        TargetInfo info = same.first().info();
        ExhaustiveCases all = exhaustive.cases(info, judgement.profile());
        Options options = judgement.options(
                info, seed == null ? DEFAULT_SEED : seed, all == null ? limit : all.count(), time, all != null);
        Before before = sharding.before(target, info, options);
        return new DrawnCampaign(setup, options, all, sharding.shard(), before).run(same.all());
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
}
