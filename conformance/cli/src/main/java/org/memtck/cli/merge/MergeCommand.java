package org.memtck.cli.merge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.Machine;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.console.Version;
import org.memtck.cli.page.Views;
import org.memtck.cli.rebuilt.RebuiltTarget;
import org.memtck.cli.report.FoundFiles;
import org.memtck.cli.report.OptionsEntry;
import org.memtck.cli.report.ReplayHint;
import org.memtck.cli.report.Report;
import org.memtck.cli.report.ReportFolder;
import org.memtck.cli.report.RunEntry;
import org.memtck.cli.report.Setting;
import org.memtck.cli.report.Timeline;
import org.memtck.cli.result.HeadPrinter;
import org.memtck.cli.result.ResultPrinter;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.PartResult;
import org.memtck.kit.campaign.Parts;
import org.memtck.kit.campaign.Progress;
import org.memtck.kit.campaign.RuleChoice;
import org.memtck.kit.explain.CounterexampleText;
import org.memtck.kit.explain.Explainer;
import org.memtck.kit.explain.Explanation;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.TargetInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code memtck merge}: the report of a campaign from those of its shards. */
@Command(
        name = "merge",
        description = {
            "Puts the reports of the shards of one campaign together: counts are added, findings are combined by rule and"
                    + " behaviour, of each the smallest counterexample is kept, and the verdicts are those of the whole.",
            "",
            "The order of the reports does not matter. Where nothing is violated the result is that of one run of the same"
                    + " cases, apart from timings. If a shard is missing, the result says which, and is not conformant.",
            "",
            "Examples:",
            "  ./memtck certify agent:./bus --cases 100000 --shard 1/2 --report out/1",
            "  ./memtck certify agent:./bus --cases 100000 --shard 2/2 --report out/2",
            "  ./memtck merge out/1 out/2 --out out/all",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class MergeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "the folder of a report of certify --shard I/N, or its report.json")
    private List<Path> reports = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "write the report there, as certify --report does; an earlier report is replaced")
    private Path out = Path.of("");

    @Option(
            names = "--bins",
            description = "list the bins that were not reached: rule, kind of region, size, alignment, byte orders")
    private boolean bins;

    public MergeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws UserException {
        Shards shards = Shards.read(reports);
        Shard first = shards.finished().get(0);
        CampaignResult result = merged(shards.finished());
        requireApart();
        RuleBook book = RuleBook.load();
        ReplayHint hint = new ReplayHint(
                first.options().target(), result.options(), out, first.options().dialect(), null);
        FoundFiles files = new FoundFiles(
                new Setting(told(first), 1, Instant.EPOCH, new Timeline(Progress.NONE, () -> 0), null, null),
                new CounterexampleText(book),
                terminal,
                ReportFolder.prepare(out, new Views(out, book)),
                null);
        List<Explanation> explanations =
                result.chosen().stream().map(Explainer::explain).toList();
        String count = shards.finished().size() + " of " + first.of() + ", put together";
        new HeadPrinter(terminal.out()).printMerged(result.target(), result.options(), count);
        new ResultPrinter(terminal.out(), book, hint, bins).print(result, explanations, null, shards.lines());
        terminal.out().flush();
        files.finish(result, explanations, shards.state().with(result.findings()), run(shards.finished()));
        return ExitStatus.of(result);
    }

    private static CampaignResult merged(List<Shard> shards) throws UserException {
        Shard first = shards.get(0);
        List<PartResult> parts = new ArrayList<>();
        TargetInfo target;
        Options options;
        try {
            target = RebuiltTarget.of(first.report().target());
            options = options(first);
        } catch (IllegalArgumentException e) {
            throw new UserException(first.file() + ": is damaged: " + e.getMessage());
        }
        for (Shard shard : shards) {
            parts.add(RebuiltPart.of(shard, target, options));
        }
        return Parts.merge(parts);
    }

    private static Options options(Shard shard) {
        Report report = shard.report();
        Profile profile = Profile.withId(report.profile())
                .orElseThrow(() -> new IllegalArgumentException("there is no profile '" + report.profile() + "'"));
        Long seconds = shard.options().seconds();
        List<KnownDeviations.Entry> known = new ArrayList<>();
        for (OptionsEntry.KnownEntry entry : shard.options().known()) {
            known.add(entry.entry());
        }
        String chosen = report.chosen();
        return new Options(
                        profile,
                        report.seed(),
                        shard.cases(),
                        seconds == null ? null : Duration.ofSeconds(seconds),
                        new KnownDeviations(known))
                .withLeast(report.least())
                .withRules(chosen == null ? RuleChoice.ALL : RuleChoice.parse(chosen));
    }

    /** No report that is read is replaced. */
    private void requireApart() throws UserException {
        for (Path report : reports) {
            Path folder =
                    Files.isDirectory(report) ? report : report.toAbsolutePath().getParent();
            try {
                if (folder != null && Files.exists(out) && Files.isSameFile(folder, out)) {
                    throw new UserException(out + ": is the folder of one of the shards; name another one");
                }
            } catch (IOException e) {
                throw new UserException(out + ": cannot be read: " + e.getMessage());
            }
        }
    }

    private static OptionsEntry told(Shard shard) {
        OptionsEntry told = shard.options();
        return new OptionsEntry(
                shard.command(),
                told.target(),
                told.cases(),
                told.seconds(),
                told.dialect(),
                told.scope(),
                null,
                told.known());
    }

    /** How the shards went: from the first beginning on, as long as all of them took one after the other. */
    private static @Nullable RunEntry run(List<Shard> shards) {
        List<RunEntry> runs = new ArrayList<>();
        for (Shard shard : shards) {
            RunEntry run = shard.report().run();
            if (run != null) {
                runs.add(run);
            }
        }
        if (runs.isEmpty()) {
            return null;
        }
        Set<Machine> machines = runs.stream()
                .map(RunEntry::machine)
                .filter(each -> each != null)
                .collect(Collectors.toSet());
        return new RunEntry(
                runs.stream().map(RunEntry::date).sorted().findFirst().orElse(""),
                machines.size() == 1 ? machines.iterator().next() : null,
                runs.stream().mapToInt(RunEntry::jobs).max().orElse(1),
                runs.stream().mapToDouble(RunEntry::seconds).sum(),
                List.of());
    }
}
