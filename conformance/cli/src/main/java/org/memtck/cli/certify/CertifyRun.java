package org.memtck.cli.certify;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.ProgressLine;
import org.memtck.cli.console.Signals;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.cli.report.FoundFiles;
import org.memtck.cli.result.ResultPrinter;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Checkpoint;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.PartResult;
import org.memtck.kit.campaign.Stop;
import org.memtck.kit.exhaustive.Coverage;
import org.memtck.kit.explain.Explainer;
import org.memtck.kit.explain.Explanation;
import org.memtck.spec.target.Target;

/** One campaign of {@code certify} and its report, whether or not it completes. */
final class CertifyRun implements Signals.Work {
    private final Terminal terminal;
    private final List<Target> targets;
    private final Options options;
    private final CaseChoice cases;
    private final FoundFiles files;
    private final ResultPrinter printer;
    private final ProgressLine progress;
    private final SoFar soFar;
    private final Stop stop = new Stop();
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * Makes one.
     *
     * @param progress what is shown meanwhile
     */
    CertifyRun(
            Terminal terminal,
            List<Target> targets,
            Options options,
            CaseChoice cases,
            FoundFiles files,
            ResultPrinter printer,
            ProgressLine progress) {
        this.terminal = terminal;
        this.targets = targets;
        this.options = options;
        this.cases = cases;
        this.files = files;
        this.printer = printer;
        this.progress = progress;
        this.soFar = new SoFar(targets.get(0).info(), options, files.timeline(), files::found);
    }

    /** Runs the campaign and tells what came of it; returns the exit status. */
    int run(Signals signals) throws UserException {
        begin();
        Signals.Watch watch = signals.watch(this);
        try {
            PartResult part = campaign();
            CampaignResult result = cases.judged(part.result());
            // A target that was told to end, too, answers nothing any more.
            List<Explanation> explanations =
                    stop.isAsked() ? explanations(result) : Explainer.explain(result.chosen(), targets.get(0));
            if (told.compareAndSet(false, true)) {
                tell(result, explanations, cases.coverage(result), part);
            }
            return ExitStatus.of(result);
        } finally {
            watch.close();
        }
    }

    private void begin() throws UserException {
        Optional<Checkpoint> latest = cases.checkpoints().latest();
        if (latest.isEmpty()) {
            files.begin(soFar.result());
        } else {
            long done = latest.get().position().done() - cases.part().first(options.cases());
            soFar.goOn(latest.get(), Math.max(0, done));
            files.goOn(soFar.result());
        }
    }

    private PartResult campaign() {
        try (progress) {
            return cases.run(targets, options, soFar, stop);
        }
    }

    private static List<Explanation> explanations(CampaignResult result) {
        return result.chosen().stream().map(Explainer::explain).toList();
    }

    private void tell(
            CampaignResult result,
            List<Explanation> explanations,
            @Nullable Coverage coverage,
            @Nullable PartResult part)
            throws UserException {
        printer.print(result, explanations, coverage, cases.covered(result));
        terminal.out().flush();
        files.finish(result, explanations, coverage, part, terminal.out());
        terminal.out().flush();
    }

    @Override
    public void stop() {
        stop.ask();
    }

    @Override
    public void giveUp() {
        if (!told.compareAndSet(false, true)) {
            return;
        }
        progress.close();
        try {
            CampaignResult result = soFar.result();
            tell(result, explanations(result), null, null);
            terminal.error("the target did not stop; this is what was found up to then");
        } catch (UserException e) {
            terminal.error(String.valueOf(e.getMessage()));
        }
    }
}
