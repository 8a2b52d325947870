package org.memtck.kit.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.check.Difference;
import org.memtck.kit.check.Trial;
import org.memtck.kit.coverage.Bins;
import org.memtck.kit.generate.Focus;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;

/**
 * Certifies one target: generates cases, runs them, compares, reduces what differs, and goes on without the rules that are
 * known to be violated, so that one run reports every violated rule.
 *
 * <p>Cases come in batches. While the target runs one, the next is generated on another thread, with what was known to be
 * violated when it was begun; so the findings depend on the seed alone and not on which thread is faster.
 */
@Api
public final class Campaign {
    private static final int BATCH = 64;
    /** Failures are looked at this often: whom to blame needs many steps that agreed to compare with. */
    private static final int BATCHES_BEFORE_BLAME = 8;

    private final Target target;
    private final Options options;
    private final Progress progress;
    private final CaseSource source;
    private final Set<Capability> capabilities;
    private final Statistics statistics = new Statistics();
    private final List<Trial> failing = new ArrayList<>();
    private final Investigation investigation;

    private Campaign(Target target, Options options, CaseSource source, Progress progress) {
        this.target = target;
        this.options = options;
        this.source = source;
        this.progress = progress;
        this.capabilities = options.profile().of(target.info().capabilities());
        boolean misuse = capabilities.contains(Capability.DIAGNOSES_MISUSE);
        this.investigation = new Investigation(target, misuse, statistics, options.known(), options.findings());
    }

    /**
     * Runs a campaign of cases that are drawn at random.
     *
     * @param progress hears how far it has come, after each batch
     */
    public static CampaignResult run(Target target, Options options, Progress progress) {
        Set<Capability> capabilities = options.profile().of(target.info().capabilities());
        CaseSource drawn = new GeneratedCases(capabilities, target.info().parameters(), options.seed());
        return run(target, options, drawn, progress);
    }

    /**
     * Runs a campaign of given cases.
     *
     * @param source has as many cases as the options ask for
     * @param progress hears how far it has come, after each batch
     */
    public static CampaignResult run(Target target, Options options, CaseSource source, Progress progress) {
        return new Campaign(target, options, source, progress).run();
    }

    private CampaignResult run() {
        long start = System.nanoTime();
        ExecutorService thread = Executors.newSingleThreadExecutor(Campaign::daemon);
        try {
            int cases = runBatches(thread, start);
            return result(cases, Duration.ofNanos(System.nanoTime() - start));
        } finally {
            thread.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "memtck-generator");
        thread.setDaemon(true);
        return thread;
    }

    private int runBatches(ExecutorService thread, long start) {
        int done = 0;
        Future<List<List<Step>>> next = begin(thread, 0);
        while (done < options.cases() && !isTimeOver(start) && !investigation.isOver()) {
            List<List<Step>> batch = await(next);
            int end = done + batch.size();
            next = begin(thread, end);
            run(batch);
            done = end;
            boolean due = done % (BATCH * BATCHES_BEFORE_BLAME) == 0 || done == options.cases();
            if (due || failing.stream().anyMatch(Campaign::isCostly)) {
                investigate(true);
            }
            progress.update(
                    done,
                    options.cases(),
                    statistics.operations(),
                    investigation.findings().size());
        }
        investigate(false);
        return done;
    }

    private void investigate(boolean more) {
        investigation.look(failing, more);
        failing.clear();
    }

    /** A target that dies or hangs is slow to start again, so what it does is learnt at once. */
    private static boolean isCostly(Trial trial) {
        Difference failure = trial.result().failure();
        return failure != null && failure.aspect().isCostly();
    }

    private Future<List<List<Step>>> begin(ExecutorService thread, int from) {
        int to = Math.min(options.cases(), from + BATCH);
        var avoidance = investigation.avoidance();
        Focus focus = Focus.on(capabilities, avoidance.rules(), statistics::exercised);
        return thread.submit(() -> source.cases(from, to, avoidance, focus));
    }

    private static List<List<Step>> await(Future<List<List<Step>>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while generating", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the generator failed", e.getCause());
        }
    }

    private boolean isTimeOver(long start) {
        Duration time = options.time();
        return time != null && System.nanoTime() - start >= time.toNanos();
    }

    private void run(List<List<Step>> batch) {
        List<Outcome> outcomes =
                target.runAll(batch.stream().map(Campaign::scenario).toList());
        if (outcomes.size() != batch.size()) {
            throw new IllegalStateException("the target " + target.info().name() + " answered " + outcomes.size()
                    + " scenarios and not " + batch.size());
        }
        for (int i = 0; i < outcomes.size(); i++) {
            List<Step> steps = batch.get(i);
            CaseResult result =
                    CaseResult.of(steps, outcomes.get(i), target.info().parameters());
            statistics.add(steps, result);
            if (result.failure() != null) {
                progress.differed(statistics.operations());
                failing.add(new Trial(steps, result));
            }
        }
    }

    private static Scenario scenario(List<Step> steps) {
        return new Scenario(steps.stream().map(Step::operation).toList());
    }

    private CampaignResult result(int cases, Duration elapsed) {
        List<RuleResult> rules = new ArrayList<>();
        List<Rule> stale = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            long exercised = statistics.exercised(rule);
            Finding finding = finding(rule);
            rules.add(new RuleResult(rule, exercised, verdict(rule, exercised, finding)));
            if (finding == null && exercised > 0 && options.known().contains(rule)) {
                stale.add(rule);
            }
        }
        return new CampaignResult(
                target.info(),
                options,
                cases,
                statistics.operations(),
                elapsed,
                rules,
                investigation.findings(),
                AbsenceProbe.ask(target),
                stale,
                Bins.of(capabilities, target.info().parameters(), statistics.situations()));
    }

    private @Nullable Finding finding(Rule rule) {
        return investigation.findings().stream()
                .filter(finding -> finding.rule() == rule)
                .findAny()
                .orElse(null);
    }

    private RuleResult.Verdict verdict(Rule rule, long exercised, @Nullable Finding finding) {
        if (finding != null) {
            return finding.known() ? RuleResult.Verdict.KNOWN : RuleResult.Verdict.FAIL;
        } else if (exercised == 0) {
            return RuleResult.Verdict.NOT_EXERCISED;
        }
        return statistics.isNonStrict(rule) ? RuleResult.Verdict.NON_STRICT : RuleResult.Verdict.PASS;
    }
}
