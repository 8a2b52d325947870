package org.memtck.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.Failures;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.option.ShardNumber;
import org.memtck.cli.page.Views;
import org.memtck.cli.report.ReportFolder;
import org.memtck.kit.campaign.Part;
import org.memtck.spec.Api;
import org.memtck.spec.rule.RuleBook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main class that {@code spark-submit} runs. */
@Api
@Command(
        name = "conformance/spark/submit",
        description = {
            "Certifies a target with the cores that Spark has: the shards of a campaign are its tasks. They are run in rounds, and"
                    + " those of a round begin with what was found in all rounds before.",
            "",
            "Exit status and report are those of 'memtck merge' of the same shards."
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class SparkJob implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "TARGET", description = "as for certify; it is opened on the workers")
    private String target = "example";

    @Option(
            names = "--report",
            required = true,
            paramLabel = "DIR",
            description = "write the report there, on the driver")
    private Path report = Path.of("");

    @Option(names = "--cases", paramLabel = "N", description = "how many scenarios in all; default ${DEFAULT-VALUE}")
    private long cases = 20_000;

    @Option(names = "--rounds", paramLabel = "R", description = "how many rounds; default ${DEFAULT-VALUE}")
    private int rounds = 3;

    @Option(
            names = "--shards",
            paramLabel = "N",
            description = "how many shards a round has; default as many as Spark has cores")
    private @Nullable Integer shards;

    @Option(names = "--seed", paramLabel = "S", description = "as for certify")
    private @Nullable String seed;

    @Option(names = "--profile", paramLabel = "P", description = "as for certify")
    private @Nullable String profile;

    @Option(names = "--rules", paramLabel = "IDS", description = "as for certify")
    private @Nullable String rules;

    @Option(names = "--dialect", paramLabel = "IDS", description = "as for certify")
    private @Nullable String dialect;

    @Option(names = "--least", paramLabel = "N", description = "as for certify")
    private @Nullable String least;

    @Option(
            names = "--known",
            paramLabel = "FILE",
            description = "as for certify; the file has to be on each worker under this name")
    private @Nullable String known;

    SparkJob(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs the job and ends the process with its exit status. */
    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProcess();
        int status = run(terminal, args);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(status);
    }

    /** Runs the job; returns the exit status. */
    static int run(Terminal terminal, String... args) {
        Failures failures = new Failures(terminal);
        return new CommandLine(new SparkJob(terminal))
                .setOut(terminal.raw())
                .setErr(terminal.err())
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .execute(args);
    }

    @Override
    public Integer call() throws UserException, IOException {
        require(cases >= 1, "--cases is 1 or more, not " + cases);
        require(rounds >= 1, "--rounds is 1 or more, not " + rounds);
        require(shards == null || shards >= 1, "--shards is 1 or more, not " + shards);
        // Before anything is run: what is in the folder may be somebody else's.
        ReportFolder.prepare(report, new Views(report, RuleBook.load()));
        SparkConf conf =
                new SparkConf().setIfMissing("spark.master", "local[*]").setAppName("memtck certify " + target);
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            Job job = new Job(options(), rounds, shards == null ? spark.defaultParallelism() : shards);
            requireCasesFor(job);
            Memtck ended = new Rounds(spark, job, report, terminal.err()).run();
            terminal.out().print(ended.out());
            terminal.out().flush();
            terminal.err().print(ended.err().isEmpty() ? "" : ended.err().strip() + "\n");
            terminal.err().flush();
            return ended.status();
        }
    }

    /** What {@code certify} is told of the campaign. */
    private List<String> options() {
        List<String> options = new ArrayList<>(List.of(target, "--cases", String.valueOf(cases)));
        Map<String, @Nullable String> given = new LinkedHashMap<>();
        given.put("--seed", seed);
        given.put("--profile", profile);
        given.put("--rules", rules);
        given.put("--dialect", dialect);
        given.put("--least", least);
        given.put("--known", known);
        given.forEach((name, value) -> {
            if (value != null) {
                options.addAll(List.of(name, value));
            }
        });
        return options;
    }

    private void requireCasesFor(Job job) throws UserException {
        long most = Math.min(ShardNumber.MOST, Part.most(cases));
        require(
                (long) job.rounds() * job.shards() <= most,
                cases + " cases are " + most + " shards at the most, not " + job.rounds() + " rounds of " + job.shards()
                        + "; name fewer --rounds or --shards, or more --cases");
    }

    private static void require(boolean holds, String otherwise) throws UserException {
        if (!holds) {
            throw new UserException(otherwise);
        }
    }
}
