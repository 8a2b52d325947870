package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.account.Account;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;

/**
 * Explains the cases that failed: each one by a finding that there is, or by a new one, or as an incident. It learns what to
 * steer around from then on.
 */
final class Investigation {
    /** How many times cases may wait for others in one campaign. */
    static final int PATIENCE = 8;

    /** How many findings one case is looked at for at the most. */
    private static final int ROUNDS = 12;

    /** The most cases that are reduced in a campaign; by then it is known well enough what fails. */
    private static final int MOST_REDUCTIONS = 300;

    /** Stands for the number of a finding where a case waits for others. */
    private static final int WAITS = -2;

    private final Laboratory laboratory;
    private final Account account;
    private final Options options;
    private final BooleanSupplier over;

    private final Findings findings;
    private final KnownMaps maps;
    private final Blaming blaming;
    private final Reproduction reproduction;
    private final Closing closing;
    private final Diagnosis diagnosis;

    /** Cases of which much is left. */
    private final List<BatchResult.Failure> waiting = new ArrayList<>();

    private int patience = PATIENCE;
    private int reductions;
    private boolean mayWait;

    /**
     * Makes one.
     *
     * @param fresh cases that the campaign has not seen
     * @param over whether there is no time left to run anything
     */
    Investigation(
            Laboratory laboratory,
            Account account,
            Options options,
            Progress progress,
            CaseSource fresh,
            BooleanSupplier over) {
        this.laboratory = laboratory;
        this.account = account;
        this.options = options;
        this.over = over;
        this.findings = new Findings(account);
        this.maps = new KnownMaps(laboratory, findings);
        Contradictions contradictions = new Contradictions(laboratory, fresh, findings, this::mayNotRun);
        this.blaming = new Blaming(laboratory, account, options, progress, findings, contradictions);
        this.diagnosis = new Diagnosis(laboratory, fresh, findings, blaming, this::mayNotRun);
        this.reproduction = new Reproduction(laboratory, this::mayNotRun);
        this.closing = new Closing(account, progress, findings);
    }

    /** Goes on where another one was. */
    void goOn(Checkpoint from) {
        findings.goOn(from.known());
        laboratory.follow(findings.followed());
        closing.goOn(from.looked().incidents());
        patience = from.looked().patience();
        reductions = from.looked().reductions();
        reproduction.search().goOn(from.looked().sessions());
    }

    /** Whether no case waits to be looked at. */
    boolean isSettled() {
        return waiting.isEmpty();
    }

    /** What looking at cases has cost. */
    Checkpoint.Looked looked() {
        return new Checkpoint.Looked(
                incidents(), patience, reductions, reproduction.search().rest());
    }

    /** Whether there are as many findings as are looked for. */
    boolean hasEnough() {
        return findings.count() >= options.findings();
    }

    Findings findings() {
        return findings;
    }

    List<Incident> incidents() {
        return closing.incidents();
    }

    /** Looks for what others found, before there are any cases. */
    void begin(List<Finding> found) {
        new Adoption(laboratory, findings, blaming, this::mayNotRun).of(found);
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
        List<Trial> trials = failing.stream().map(BatchResult.Failure::trial).toList();
        blaming.begin(trials);
        for (BatchResult.Failure failure : Choice.order(failing, account::agreed)) {
            try {
                look(failure, trials);
            } catch (UntilStopped.StoppedException e) {
                leave(failure);
            }
        }
        blaming.end();
        findings.weigh();
        patience -= waiting.isEmpty() ? 0 : 1;
    }

    private boolean mayNotRun() {
        return over.getAsBoolean() || laboratory.isOver();
    }

    private void look(BatchResult.Failure failure, List<Trial> others) {
        Trial failing = failure.trial();
        int latest = Account.UNEXPLAINED;
        if (failing.aspect().isCostly() && !mayNotRun() && isSettled(failure)) {
            return;
        }
        int map = mayNotRun() ? -1 : maps.finding(failure, reductions >= MOST_REDUCTIONS);
        if (map >= 0) {
            close(failure, map);
            return;
        }
        for (int round = 0; round < ROUNDS; round++) {
            int culprit = findings.culprit(failing.steps(), failing.result().agreed());
            if (culprit >= 0) {
                closing.close(failure, culprit);
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
                waiting.add(failure);
                return;
            } else if (latest < 0 || findings.avoidance().equals(before)) {
                break;
            }
        }
        if (latest >= 0) {
            close(failure, latest);
        } else {
            happened(failure);
        }
    }

    /**
     * Whether a case of which the target died or hung is known already, or is not shown by its scenario alone, so that it is not
     * the scenario that does it.
     */
    private boolean isSettled(BatchResult.Failure failure) {
        int alike = new Resemblance(findings).alikeCostly(failure.trial());
        if (alike >= 0) {
            close(failure, alike);
            return true;
        } else if (reproduction.isSame(failure.trial())) {
            return false;
        }
        happened(failure);
        return true;
    }

    /**
     * Makes a finding of a case that fails though no rule with a finding decides anything, or adds to one.
     *
     * @return the number of the finding; negative if the scenario alone does not show it
     */
    private int explain(Trial failing, BatchResult.Failure failure, List<Trial> others) {
        reductions++;
        Reduction reduction = new Reduction(laboratory, findings.wide());
        Trial reduced = reduction.smallest(failing, others);
        if (mayWait
                && reduction.size(reduced) > Reduction.MEDIUM
                && !reduced.aspect().isCostly()) {
            return WAITS;
        }
        Trial shown = shownAlone(failing, reduced);
        if (shown == null) {
            return Account.UNEXPLAINED;
        }
        Trial whole = failure.trial();
        int number = diagnosis.explain(shown, whole);
        if (number >= 0) {
            return number;
        }
        Trial map = WrongMap.of(laboratory, shown);
        if (map != null) {
            return blaming.explainMap(map, WrongMap.isOnlyASymptom(shown));
        }
        number = blaming.explain(shown);
        boolean same =
                failing.failingStep().operation().equals(whole.failingStep().operation());
        if (same && whole.failingStep().rules().contains(findings.get(number).rule())) {
            findings.avoid(number, whole, whole.result().agreed());
        }
        return number;
    }

    /**
     * What a reduced scenario, or a larger one, shows in a new life of the target. What was tried to reduce it went on in one
     * life, and may have left behind what it took. Null if the scenario that was reduced does not show it alone either.
     */
    private @Nullable Trial shownAlone(Trial failing, Trial reduced) {
        Avoidance avoided = findings.wide();
        if (reproduction.isShownAlone(reduced, avoided) || mayNotRun()) {
            return reduced;
        }
        Trial alone = laboratory.alone(failing.operations(), avoided);
        return alone.fails() ? Reduction.inNewLives(laboratory, avoided).reduce(alone) : null;
    }

    /**
     * Lays a case that does not fail without the steps that violated rules decide to the finding of one of them.
     *
     * @return the number of the finding; negative if it fails for no reason that can be seen
     */
    private int absorb(Trial failing) {
        Trial again = laboratory.trial(failing.operations());
        if (!again.fails()) {
            return diagnosis.explainedBy(failing);
        }
        int number = findings.involvedIn(failing);
        if (number < 0) {
            return diagnosis.explainedBy(failing);
        }
        if (findings.mayLearnMore(number) && !again.aspect().isCostly()) {
            reductions++;
            Trial reduced = new Reduction(laboratory, laboratory.nothingAvoided()).reduce(again);
            int explained =
                    findings.get(number).isExplained() ? Account.UNEXPLAINED : diagnosis.explain(reduced, again);
            if (explained >= 0) {
                return explained;
            }
            blaming.addTo(number, reduced);
        }
        findings.avoid(number, failing, TellingSteps.shows(findings.get(number).rule(), failing));
        return number;
    }

    private void close(BatchResult.Failure failure, int number) {
        Trial failing = failure.trial();
        findings.avoid(number, failing, failing.result().agreed());
        closing.close(failure, number);
    }

    /** Reports a case as it is, since no time is left to examine it. */
    private void leave(BatchResult.Failure failure) {
        closing.close(failure, hasEnough() ? Account.UNEXPLAINED : blaming.suspect(failure.trial()));
    }

    /** A case that does not fail for a reason that was found again in the life that goes on: a new life tells more. */
    private void happened(BatchResult.Failure failure) {
        Trial failing = failure.trial();
        if (!closing.isNews(failing)) {
            closing.close(failure);
            return;
        }
        Reproduction.Alone alone = reproduction.alone(failing);
        if (!alone.isAlways() || reductions >= MOST_REDUCTIONS) {
            closing.close(failure, reproduction.incident(failure, alone));
            return;
        }
        reductions++;
        Trial again = laboratory.alone(failing.operations(), laboratory.nothingAvoided());
        Trial reduced = again.fails()
                ? Reduction.inNewLives(laboratory, laboratory.nothingAvoided()).reduce(again)
                : failing;
        close(failure, blaming.explain(reduced));
    }
}
