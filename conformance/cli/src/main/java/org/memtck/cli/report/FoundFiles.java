package org.memtck.cli.report;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.console.UserException;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.PartResult;
import org.memtck.kit.exhaustive.Coverage;
import org.memtck.kit.explain.CounterexampleText;
import org.memtck.kit.explain.Explainer;
import org.memtck.kit.explain.Explanation;
import org.memtck.kit.explain.SessionText;
import org.memtck.spec.rule.Dialect;

/**
 * The files that a campaign leaves: its report, and the counterexamples that tests are to replay. They are written whenever
 * something is found, so that it is there whatever becomes of the process.
 */
public final class FoundFiles {
    private final Setting setting;
    private final CounterexampleText text;
    private final Terminal terminal;
    private final @Nullable ReportFolder report;
    private final @Nullable SavedCounterexamples save;
    private boolean failed;
    private boolean finished;

    /**
     * Makes them.
     *
     * @param report where the report goes, or null if none is written
     * @param save where the counterexamples go that tests are to replay, or null if nowhere
     */
    public FoundFiles(
            Setting setting,
            CounterexampleText text,
            Terminal terminal,
            @Nullable ReportFolder report,
            @Nullable SavedCounterexamples save) {
        this.setting = setting;
        this.text = text;
        this.terminal = terminal;
        this.report = report;
        this.save = save;
    }

    /** Hears how the campaign goes. */
    public Timeline timeline() {
        return setting.timeline();
    }

    /** Begins the report; an earlier one is gone from now on. */
    public synchronized void begin(CampaignResult nothing) throws UserException {
        if (report != null && report.begin(Report.running(nothing, setting, List.of()))) {
            terminal.error(
                    "the campaign begins with its first case, and the checkpoint of the earlier one in the folder of"
                            + " the report is gone; --resume goes on with one");
        }
    }

    /** Begins the report of a campaign that goes on: what it had found is in it. */
    public synchronized void goOn(CampaignResult soFar) throws UserException {
        if (report != null) {
            List<Explanation> explanations = explanations(soFar);
            report.finish(Report.running(soFar, setting, explanations), files(soFar, explanations));
        }
    }

    private static List<Explanation> explanations(CampaignResult soFar) {
        return soFar.findings().stream().map(Explainer::explain).toList();
    }

    /** Writes what was found so far. Where that cannot be done the campaign goes on, and its end tries again. */
    public synchronized void found(CampaignResult soFar) {
        if (finished) {
            // Nobody waits for this campaign any more.
            return;
        }
        try {
            if (report != null) {
                List<Explanation> explanations = explanations(soFar);
                report.add(Report.running(soFar, setting, explanations), files(soFar, explanations));
            }
            if (save != null) {
                save.add(soFar);
            }
        } catch (UserException e) {
            if (!failed) {
                terminal.error(String.valueOf(e.getMessage()));
            }
            failed = true;
        }
    }

    /**
     * Writes the result, and names the counterexamples that were saved.
     *
     * @param part what a part of a campaign came to; null if all of it was run, or if the part was ended by force
     */
    public synchronized void finish(
            CampaignResult result,
            List<Explanation> explanations,
            @Nullable Coverage coverage,
            @Nullable PartResult part,
            PrintWriter out)
            throws UserException {
        finished = true;
        if (report != null) {
            report.finish(Report.of(result, setting, explanations, coverage, part), files(result, explanations));
        }
        if (save != null) {
            save.add(result);
            save.lines().forEach(out::println);
        }
    }

    /** Writes what shards are together. */
    public synchronized void finish(
            CampaignResult result, List<Explanation> explanations, MergedEntry merged, @Nullable RunEntry run)
            throws UserException {
        finished = true;
        if (report != null) {
            report.finish(Report.of(result, setting, explanations, merged, run), files(result, explanations));
        }
    }

    /** The counterexamples and the sessions by their names in the report. */
    private Map<String, String> files(CampaignResult result, List<Explanation> explanations) {
        Map<String, String> files = new LinkedHashMap<>();
        String info = result.target().name() + " " + result.target().version();
        for (Explanation explanation : explanations) {
            Finding finding = explanation.finding();
            for (int number = 1; number <= finding.counterexamples().size(); number++) {
                String name = ReportFolder.counterexample(finding.rule(), number);
                Explanation one = number == 1 ? explanation : Explainer.explain(OneCounterexample.of(finding, number));
                Dialect dialect = finding.counterexamples().get(number - 1).dialect();
                String replay = setting.replayed().in(dialect).command(name);
                files.put(name, OneCounterexample.marked(finding, number, text.file(one, info, replay)));
            }
        }
        for (Sessions.Numbered each : Sessions.of(result.incidents())) {
            if (each.session() != null) {
                String name = ReportFolder.session(each.number());
                String replay = setting.replayed().command(name);
                files.put(name, SessionText.file(each.incident(), each.session(), info, replay));
            }
        }
        return files;
    }
}
