package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.account.Account;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Stopped;
import org.memtck.kit.blame.Blame;
import org.memtck.kit.blame.CampaignEvidence;
import org.memtck.kit.blame.Suspects;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;

/**
 * Explains the cases that failed: each one by a finding that there is, or by a new one, or as an incident. It learns what to
 * steer around from then on.
 */
final class Investigation {
    /** How many times cases may wait for others in one campaign. */
    private static final int PATIENCE = 8;

    /** How many findings one case is looked at for at the most. */
    private static final int ROUNDS = 12;

    /** How many times something that was not seen again is tried. */
    private static final int ATTEMPTS = 3;

    /** The most cases that are reduced in a campaign; by then it is known well enough what fails. */
    private static final int MOST_REDUCTIONS = 300;

    /** The most incidents that are told; more are only counted. */
    private static final int MOST_INCIDENTS = 10;

    /** Stands for the number of a finding where a case waits for others. */
    private static final int WAITS = -2;

    private final Laboratory laboratory;
    private final Account account;
    private final Options options;
    private final Progress progress;
    private final BooleanSupplier over;

    private final Findings findings;
    private final List<Incident> incidents = new ArrayList<>();
    /** The suspects of the cases that are looked at, as far as no finding explains them. */
    private final List<Suspects> unexplained = new ArrayList<>();

    /** Cases of which much is left. */
    private final List<BatchResult.Failure> waiting = new ArrayList<>();

    private int patience = PATIENCE;
    private int reductions;
    private boolean mayWait;

    /**
     * Makes one.
     *
     * @param over whether there is no time left to run anything
     */
    Investigation(Laboratory laboratory, Account account, Options options, Progress progress, BooleanSupplier over) {
        this.laboratory = laboratory;
        this.account = account;
        this.options = options;
        this.progress = progress;
        this.over = over;
        this.findings = new Findings(account);
    }

    /** Whether there are as many findings as are looked for. */
    boolean hasEnough() {
        return findings.count() >= options.findings();
    }

    Findings findings() {
        return findings;
    }

    List<Incident> incidents() {
        return incidents;
    }

    /**
     * Looks at cases that failed, in their order. One of which much is left may wait for others: they may lead to less.
     *
     * @param more whether there will be more cases
     */
    void look(List<BatchResult.Failure> latest, boolean more) {
        List<BatchResult.Failure> failing = new ArrayList<>(waiting);
        failing.addAll(latest);
        waiting.clear();
        mayWait = more && patience > 0;
        failing.forEach(failure -> unexplained.add(Suspects.of(failure.trial())));
        List<Trial> trials = failing.stream().map(BatchResult.Failure::trial).toList();
        for (BatchResult.Failure failure : Choice.order(failing, account::agreed)) {
            try {
                look(failure, trials);
            } catch (UntilStopped.StoppedException e) {
                leave(failure);
            }
        }
        unexplained.clear();
        findings.weigh();
        patience -= waiting.isEmpty() ? 0 : 1;
    }

    private boolean mayNotRun() {
        return over.getAsBoolean() || laboratory.isGone();
    }

    private void look(BatchResult.Failure failure, List<Trial> others) {
        Trial failing = failure.trial();
        int latest = Account.UNEXPLAINED;
        if (failing.aspect().isCostly() && !mayNotRun() && !isSeenAgain(failure)) {
            return;
        }
        for (int round = 0; round < ROUNDS; round++) {
            int culprit = findings.culprit(failing.steps(), failing.result().agreed());
            if (culprit >= 0) {
                close(failure, culprit);
                return;
            } else if (mayNotRun() || hasEnough() || reductions >= MOST_REDUCTIONS) {
                leave(failure);
                return;
            }
            Avoidance before = findings.avoidance();
            Trial rest = laboratory.trial(failing.operations(), findings.wide());
            if (mayNotRun()) {
                continue;
            }
            latest = rest.fails() ? explain(rest, failure, others) : absorb(failing);
            if (latest == WAITS) {
                return;
            } else if (latest < 0 || findings.avoidance().equals(before)) {
                break;
            }
        }
        if (latest >= 0) {
            findings.avoid(latest, failing.steps(), failing.result().agreed());
            close(failure, latest);
        } else {
            happened(failure);
        }
    }

    /**
     * Whether a case of which the target died or hung does so again in a new life, for the same reason: only then it is the
     * scenario that does it. If not, or if it is known already what does it, the case is closed.
     */
    private boolean isSeenAgain(BatchResult.Failure failure) {
        Trial failing = failure.trial();
        int alike = findings.alikeCostly(failing);
        if (alike >= 0) {
            findings.avoid(alike, failing.steps(), failing.result().agreed());
            close(failure, alike);
            return false;
        }
        Trial again = laboratory.alone(failing.operations());
        boolean same = again.fails()
                && again.aspect() == failing.aspect()
                && again.result().agreed() == failing.result().agreed();
        if (!same) {
            happened(failure);
        }
        return same;
    }

    /**
     * Makes a finding of a case that fails though no rule with a finding decides anything, or adds to one.
     *
     * @return the number of the finding
     */
    private int explain(Trial failing, BatchResult.Failure failure, List<Trial> others) {
        reductions++;
        Trial reduced = new Reduction(laboratory, findings.wide()).smallest(failing, others);
        if (mayWait
                && reduced.steps().size() > Reduction.MEDIUM
                && !reduced.aspect().isCostly()) {
            waiting.add(failure);
            return WAITS;
        }
        int alike = findings.alike(reduced);
        int number = alike < 0 ? report(reduced) : addTo(alike, reduced);
        Trial whole = failure.trial();
        boolean same =
                failing.failingStep().operation().equals(whole.failingStep().operation());
        if (same && whole.failingStep().rules().contains(findings.get(number).rule())) {
            findings.avoid(number, whole.steps(), whole.result().agreed());
        }
        return number;
    }

    /**
     * Lays a case that does not fail without the steps that violated rules decide to the finding of one of them.
     *
     * @return the number of the finding; negative if it fails for no reason that can be seen
     */
    private int absorb(Trial failing) {
        Trial again = laboratory.trial(failing.operations());
        int number = again.fails() ? findings.involvedIn(failing) : Account.UNEXPLAINED;
        if (number < 0) {
            return number;
        }
        if (findings.mayLearnMore(number) && !again.aspect().isCostly()) {
            reductions++;
            addTo(number, new Reduction(laboratory, Avoidance.NONE).reduce(again));
        }
        findings.avoid(number, failing.steps(), findings.showsIn(number, failing));
        return number;
    }

    /** Adds a reduced scenario to a finding, whatever else may be to blame for it. */
    private int addTo(int number, Trial reduced) {
        Rule rule = findings.get(number).rule();
        List<Rule> blamed = new ArrayList<>(rank(reduced, Avoidance.NONE));
        blamed.remove(rule);
        blamed.add(0, rule);
        return add(rule, blamed, reduced, true);
    }

    private int report(Trial reduced) {
        List<Rule> blamed = rank(reduced, findings.wide());
        return add(blamed.get(0), blamed, reduced, true);
    }

    /**
     * Ranks the suspects of a reduced scenario.
     *
     * @param avoided what the scenario avoids, and experiments with it have to
     */
    private List<Rule> rank(Trial reduced, Avoidance avoided) {
        List<Rule> blamed = rank(reduced, operations -> experiment(operations, avoided));
        return reduced.aspect().isCostly() ? deciding(reduced, blamed) : blamed;
    }

    private List<Rule> rank(Trial trial, Function<List<Operation>, @Nullable Trial> run) {
        return Blame.rank(trial, new CampaignEvidence(account::agreed, unexplained), run, options.known()::contains);
    }

    /** Those that decide the step that fails, or else what its operation is there for: without experiments no others count. */
    private static List<Rule> deciding(Trial trial, List<Rule> blamed) {
        Step failing = trial.failingStep();
        return failing.rules().isEmpty()
                ? List.of(Suspects.primaryRule(failing.operation()))
                : blamed.stream().filter(failing.rules()::contains).toList();
    }

    private int add(Rule rule, List<Rule> blamed, Trial trial, boolean reduced) {
        List<Step> steps = trial.steps().subList(0, trial.result().agreed() + 1);
        Counterexample counterexample = new Counterexample(blamed, steps, trial.difference(), reduced);
        int before = findings.version();
        int number = findings.add(rule, counterexample, options.known().contains(rule));
        findings.avoid(number, trial.steps(), findings.showsIn(number, trial));
        unexplained.removeIf(suspects -> suspects.last().contains(rule));
        if (findings.version() != before) {
            progress.found(findings.get(number));
        }
        return number;
    }

    /** Counts a failing step, and those after it that nobody could ask for any more. */
    private void close(BatchResult.Failure failure, int finding) {
        account.differed(failure.cell(), finding);
        Trial trial = failure.trial();
        long[] facts = Avoidance.facts(trial.steps());
        for (int i = trial.result().agreed() + 1; i < facts.length; i++) {
            int avoided = findings.avoidance().certainCulprit(trial.steps(), i);
            if (avoided < 0) {
                account.cutOff(finding, facts[i]);
            } else {
                account.notAsked(
                        new Stopped(avoided, facts[i], trial.steps().get(i).rules()));
            }
        }
    }

    /** A case for which there is no time any more: what it shows is told as it is. */
    private void leave(BatchResult.Failure failure) {
        Trial trial = failure.trial();
        if (hasEnough()) {
            close(failure, Account.UNEXPLAINED);
            return;
        }
        List<Rule> blamed = deciding(trial, rank(trial, operations -> null));
        close(failure, add(blamed.get(0), blamed, trial, false));
    }

    /** A case that does not fail for a reason that can be found again. */
    private void happened(BatchResult.Failure failure) {
        Trial failing = failure.trial();
        boolean told = incidents.size() < MOST_INCIDENTS;
        int attempts = failing.aspect().isCostly() ? 1 : ATTEMPTS;
        int again = 0;
        for (int i = 0; told && i < attempts && !mayNotRun(); i++) {
            again += laboratory.trial(failing.operations()).fails() ? 1 : 0;
        }
        close(failure, Account.UNEXPLAINED);
        if (!told) {
            return;
        }
        Incident.Kind kind = again > 0 ? Incident.Kind.UNSTABLE : Incident.Kind.NOT_REPRODUCED;
        List<Step> steps = failing.steps().subList(0, failing.result().agreed() + 1);
        Incident incident = new Incident(kind, steps, failing.difference(), again, attempts);
        incidents.add(incident);
        progress.happened(incident);
    }

    /** Runs a scenario for the sake of evidence; null if it is more than the target offers. */
    private @Nullable Trial experiment(List<Operation> operations, Avoidance avoided) {
        Trial trial = laboratory.trial(operations, avoided);
        return trial.steps().isEmpty() ? null : trial;
    }
}
