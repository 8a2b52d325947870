package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.account.Account;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.blame.Blame;
import org.memtck.kit.blame.CampaignEvidence;
import org.memtck.kit.blame.Suspects;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;

/** Explains reduced scenarios: finds out which rule is to blame, and makes a finding of it or adds to one. */
final class Blaming {
    private final Laboratory laboratory;
    private final Account account;
    private final Options options;
    private final Progress progress;
    private final Findings findings;
    private final Contradictions contradictions;
    /** The suspects of the cases that are looked at, as far as no finding explains them. */
    private final List<Suspects> unexplained = new ArrayList<>();

    Blaming(
            Laboratory laboratory,
            Account account,
            Options options,
            Progress progress,
            Findings findings,
            Contradictions contradictions) {
        this.laboratory = laboratory;
        this.account = account;
        this.options = options;
        this.progress = progress;
        this.findings = findings;
        this.contradictions = contradictions;
    }

    /** These cases are looked at now. */
    void begin(List<Trial> failing) {
        failing.forEach(trial -> unexplained.add(Suspects.of(trial)));
    }

    /** They no longer are. */
    void end() {
        unexplained.clear();
    }

    /**
     * Makes a finding of a reduced scenario, or adds it to the finding that it shows once more.
     *
     * @return the number of the finding
     */
    int explain(Trial reduced) {
        int alike = new Resemblance(findings).alike(reduced);
        return alike < 0 ? report(reduced) : addTo(alike, reduced);
    }

    /**
     * Lays a scenario in which the map is wrong to the finding that is known for such a map, or makes one.
     *
     * @param symptom whether what was seen says nothing but that, so that any finding about such a map will do
     * @return the number of the finding
     */
    int explainMap(Trial map, boolean symptom) {
        int known = symptom ? findings.involvedIn(map) : -1;
        if (known >= 0) {
            return known;
        }
        Trial avoiding = laboratory.trial(map.operations(), findings.wide());
        if (avoiding.fails()) {
            return explain(new Reduction(laboratory, findings.wide()).reduce(avoiding));
        }
        Trial reduced = new Reduction(laboratory, laboratory.nothingAvoided()).reduce(map);
        int alike = new Resemblance(findings).alike(reduced);
        List<Rule> blamed = alike < 0
                ? rank(reduced, laboratory.nothingAvoided())
                : findings.get(alike).blamed();
        Rule rule = alike < 0 ? blamed.get(0) : findings.get(alike).rule();
        return add(rule, blamed, reduced, true);
    }

    private int report(Trial reduced) {
        List<Rule> blamed = rank(reduced, findings.wide());
        Rule rule = blamed.get(0);
        int number = findings.numberOf(rule);
        if (findings.isWhollyExplained(rule) && !isStillExplained(rule)) {
            // It was judged by a variant that is followed no more.
            Trial again = laboratory.trial(reduced.operationsToFailure());
            return again.fails() ? report(again) : number;
        }
        return add(rule, blamed, reduced, true);
    }

    /** Something contradicts the variant that explains a finding: whether it is the best explanation all the same. */
    private boolean isStillExplained(Rule rule) {
        Dialect variant = findings.get(findings.numberOf(rule)).behavesAs();
        boolean best = contradictions.isBest(variant);
        if (best) {
            findings.contradict(rule, options.known().containsPartly(rule, variant));
        } else {
            withdraw(rule);
        }
        return best;
    }

    private void withdraw(Rule rule) {
        int number = findings.numberOf(rule);
        Dialect gone = findings.get(number).behavesAs();
        List<Finding> before = findings.all();
        findings.withdraw(rule, options.known().contains(rule, Dialect.STRICT));
        laboratory.follow(findings.followed());
        new Withdrawal(
                        laboratory,
                        findings,
                        trial -> rank(trial, laboratory.nothingAvoided()),
                        each -> options.known().contains(each, Dialect.STRICT))
                .of(number, gone);
        tellChanges(before);
    }

    private void tellChanges(List<Finding> before) {
        before.stream()
                .map(Finding::rule)
                .filter(each -> findings.numberOf(each) < 0)
                .forEach(progress::withdrawn);
        findings.all().stream().filter(each -> !before.contains(each)).forEach(progress::found);
    }

    /**
     * Adds a reduced scenario to a finding, whatever else may be to blame for it.
     *
     * @return the number of the finding
     */
    int addTo(int number, Trial reduced) {
        Rule rule = findings.get(number).rule();
        List<Rule> blamed = new ArrayList<>(rank(reduced, laboratory.nothingAvoided()));
        blamed.remove(rule);
        blamed.add(0, rule);
        return add(rule, blamed, reduced, true);
    }

    /**
     * Tells a case as it is: nothing is run any more that could make it smaller, or show whom to blame.
     *
     * @return the number of the finding
     */
    int suspect(Trial trial) {
        List<Rule> blamed = deciding(trial, rank(trial, operations -> null));
        return add(blamed.get(0), blamed, trial, false);
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
        return Blame.rank(
                trial, new CampaignEvidence(account::agreed, unexplained), laboratory.target(), run, this::isKnown);
    }

    /** Those that decide the step that fails, or else what its operation is there for: without experiments no others count. */
    private static List<Rule> deciding(Trial trial, List<Rule> blamed) {
        Step failing = trial.failingStep();
        return failing.rules().isEmpty()
                ? List.of(Suspects.primaryRule(failing.operation()))
                : blamed.stream().filter(failing.rules()::contains).toList();
    }

    /** Adds a counterexample that others found, and blamed on a rule, as it was seen here. */
    void adopt(Rule rule, Counterexample other, Trial shown) {
        List<Step> steps = shown.steps();
        Counterexample here = new Counterexample(other.blamed(), steps, shown.difference(), true, needed(steps));
        int before = findings.version();
        int number = findings.add(rule, here, options.known().contains(rule, Dialect.STRICT));
        findings.avoidAlike(number, shown, TellingSteps.shows(rule, shown));
        if (findings.version() != before) {
            progress.found(findings.get(number));
        }
    }

    /** Makes a finding of one that others found a variant to explain, as it was seen here, and follows the variant. */
    void adopt(Finding other, Trial shown) {
        explain(other.behavesAs(), shown);
        if (other.partly()) {
            findings.contradict(other.rule(), options.known().containsPartly(other.rule(), other.behavesAs()));
        }
    }

    private int add(Rule rule, List<Rule> blamed, Trial trial, boolean reduced) {
        List<Step> steps = trial.steps().subList(0, trial.result().agreed() + 1);
        Counterexample counterexample = new Counterexample(blamed, steps, trial.difference(), reduced, needed(steps));
        int before = findings.version();
        int number = findings.add(rule, counterexample, options.known().contains(rule, Dialect.STRICT));
        findings.avoid(number, trial, TellingSteps.shows(rule, trial));
        unexplained.removeIf(suspects -> suspects.last().contains(rule));
        if (findings.version() != before) {
            progress.found(findings.get(number));
        }
        return number;
    }

    private Dialect needed(List<Step> steps) {
        return NeededVariants.of(steps, findings.followed(), laboratory.target());
    }

    /**
     * Makes a finding of a scenario that a variant explains, and follows the variant from now on.
     *
     * @return the number of the finding
     */
    int explain(Dialect variant, Trial trial) {
        Rule rule = variant.variants().get(0).rule();
        List<Step> steps = trial.steps().subList(0, trial.result().agreed() + 1);
        Counterexample counterexample =
                new Counterexample(List.of(rule), steps, trial.difference(), true, needed(steps));
        int before = findings.numberOf(rule);
        List<Counterexample> others =
                before < 0 ? List.of() : findings.get(before).counterexamples();
        int number = findings.explain(variant, counterexample, options.known().contains(rule, variant));
        laboratory.follow(findings.followed());
        others.forEach(other -> keep(number, other));
        unexplained.removeIf(
                suspects -> suspects.last().intersects(variant.variants().get(0).replaced()));
        List<Finding> told = findings.all();
        progress.found(findings.get(number));
        if (findings.get(number).isWhollyExplained()) {
            new Superseded(laboratory, findings).by(number);
            tellChanges(told);
        }
        return number;
    }

    /**
     * A counterexample that was there before a variant explained the finding contradicts it, or is explained, too; or another rule
     * is to blame, which comes first now that this one is no longer the one that is known to be violated.
     */
    private void keep(int number, Counterexample other) {
        Trial again =
                laboratory.trial(other.steps().stream().map(Step::operation).toList());
        if (again.fails()) {
            Finding finding = findings.get(number);
            Rule rule = finding.rule();
            if (options.known().contains(rule)
                    && rank(again, laboratory.nothingAvoided()).get(0) != rule) {
                findings.replace(number, finding.without(other));
                report(again);
            } else if (finding.behavesAs().variants().stream().allMatch(Contradictions::mayBePartial)) {
                findings.contradict(rule, options.known().containsPartly(rule, finding.behavesAs()));
            } else {
                withdraw(rule);
            }
            findings.avoid(number, again, TellingSteps.shows(rule, again));
        }
    }

    /** Steps that a rule decides which a variant explains are judged by that, so that it is no more suspicious than others. */
    private boolean isKnown(Rule rule) {
        return options.known().contains(rule) && !findings.isExplained(rule);
    }

    /** Runs a scenario for the sake of evidence; null if it is more than the target offers. */
    private @Nullable Trial experiment(List<Operation> operations, Avoidance avoided) {
        Trial trial = laboratory.trial(operations, avoided);
        return trial.steps().isEmpty() ? null : trial;
    }
}
