package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Experience;
import org.memtck.kit.avoid.Trigger;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.rule.Variant;

/** The violations that were found so far, each under a number, and what is steered around because of them. */
final class Findings {
    /** The most scenarios that are reduced for one finding. */
    private static final int MOST_LEARNT = 10;

    private final Experience experience;
    private final List<Finding> all = new ArrayList<>();
    private final List<RuleSet> suspects = new ArrayList<>();
    /** How many scenarios each finding was learnt from. */
    private final List<Integer> learnt = new ArrayList<>();

    private Dialect withdrawn = Dialect.STRICT;
    private int version;
    private Avoidance avoidance = Avoidance.NONE;

    /**
     * No findings yet.
     *
     * @param experience what became of the steps that triggers match
     */
    Findings(Experience experience) {
        this.experience = experience;
    }

    /** Goes on where others were. */
    void goOn(Checkpoint.Known from) {
        all.addAll(from.findings());
        suspects.addAll(from.suspects());
        learnt.addAll(from.learnt());
        withdrawn = from.withdrawn();
        version = from.version();
        avoidance = from.avoidance();
    }

    /** All of it. */
    Checkpoint.Known known() {
        return new Checkpoint.Known(all, suspects, learnt, withdrawn, version, avoidance);
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    int count() {
        return all.size();
    }

    Finding get(int number) {
        return all.get(number);
    }

    Avoidance avoidance() {
        return avoidance;
    }

    /** Takes into account what became of the steps that triggers match. */
    void weigh() {
        avoidance = avoidance.weighed(experience);
    }

    /**
     * The number of the finding that a step is known to show, or -1. Where hardly any such step differs, a few scenarios have
     * to be looked at before the others are laid to it.
     */
    int culprit(List<Step> steps, int index) {
        int certain = avoidance.certainCulprit(steps, index);
        int likely = avoidance.culprit(steps, index);
        return certain >= 0 || likely < 0 || mayLearnMore(likely) ? certain : likely;
    }

    /** The rules that they are about, but for those that a variant explains: steps that they decide are asked as ever. */
    RuleSet rules() {
        return rules(all);
    }

    /** The rules that findings are about, but for those that a variant explains. */
    static RuleSet rules(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.isExplained())
                .map(Finding::rule)
                .map(RuleSet::of)
                .reduce(RuleSet.NONE, RuleSet::union);
    }

    /** The variants that explain findings. */
    Dialect followed() {
        return avoidance.followed();
    }

    /** Whether a variant explains all of the finding about a rule. */
    boolean isWhollyExplained(Rule rule) {
        int number = numberOf(rule);
        return number >= 0 && all.get(number).isWhollyExplained();
    }

    /** Whether a variant explains the finding about a rule. */
    boolean isExplained(Rule rule) {
        int number = numberOf(rule);
        return number >= 0 && all.get(number).isExplained();
    }

    /**
     * Adds a variant that explains a counterexample, and is followed from now on.
     *
     * @return the number of the finding about its rule
     */
    int explain(Dialect variant, Counterexample counterexample, boolean known) {
        int number = add(variant.variants().get(0).rule(), counterexample, known);
        all.set(number, all.get(number).ledBy(counterexample).explainedBy(variant, known));
        suspects.set(number, variant.variants().get(0).replaced());
        avoidance = avoidance.without(number).following(followed().with(variant));
        version++;
        return number;
    }

    /** The variant that explains the finding about a rule is followed on, but some situation contradicts it. */
    void contradict(Rule rule, boolean known) {
        int number = numberOf(rule);
        all.set(number, all.get(number).explainedPartly(known));
        version++;
    }

    /** What was taken for an explanation is none: the rule fails in another way, too. */
    void withdraw(Rule rule, boolean known) {
        int number = numberOf(rule);
        Finding finding = all.get(number);
        for (Variant variant : finding.behavesAs().variants()) {
            avoidance = avoidance.following(followed().without(variant));
            withdrawn = withdrawn.with(finding.behavesAs());
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).rule() == rule) {
                all.set(i, all.get(i).explainedBy(Dialect.STRICT, known));
            }
        }
        version++;
    }

    /** Puts a finding in the place of another one, which turned out to be none. */
    void replace(int number, Finding finding) {
        all.set(number, finding);
        suspects.set(
                number,
                finding.counterexamples().stream().map(TellingSteps::suspectsOf).reduce(RuleSet.NONE, RuleSet::union));
        version++;
    }

    /** One finding turned out to be another one, which a variant explains: nothing is steered around because of it any more. */
    void becomes(int superseded, int explained) {
        all.set(superseded, all.get(explained));
        suspects.set(superseded, suspects.get(explained));
        avoidance = avoidance.without(superseded);
        version++;
    }

    /** The variants that were followed until they turned out to be none. */
    Dialect withdrawn() {
        return withdrawn;
    }

    /** The number of the finding about a rule, or -1. */
    int numberOf(Rule rule) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).rule() == rule) {
                return i;
            }
        }
        return -1;
    }

    /** What is to be avoided so that no rule that has a finding decides anything. */
    Avoidance wide() {
        Avoidance wide = avoidance;
        for (int i = 0; i < all.size(); i++) {
            Rule rule = all.get(i).rule();
            boolean decides = avoidance.triggers(i).stream()
                    .anyMatch(trigger -> trigger.rules().contains(rule));
            wide = decides ? wide.with(i, rule) : wide;
        }
        return wide;
    }

    /** Adds a counterexample of a rule; returns the number of its finding. */
    int add(Rule rule, Counterexample counterexample, boolean known) {
        int number = numberOf(rule);
        if (number < 0) {
            all.add(new Finding(rule, known, List.of(counterexample)));
            suspects.add(TellingSteps.suspectsOf(counterexample));
            learnt.add(1);
            version++;
            return all.size() - 1;
        }
        Finding before = all.get(number);
        all.set(number, before.with(counterexample));
        suspects.set(number, suspects.get(number).union(TellingSteps.suspectsOf(counterexample)));
        learnt.set(number, learnt.get(number) + 1);
        version += all.get(number).counterexamples().size()
                - before.counterexamples().size();
        return number;
    }

    /** A number that changes with every finding and counterexample that is added. */
    int version() {
        return version;
    }

    /** The rules that were under suspicion in some scenario that was laid to a finding. */
    List<RuleSet> suspects() {
        return List.copyOf(suspects);
    }

    /** Whether it is worth while to reduce another case of a finding: it may fail in another way, or by another rule. */
    boolean mayLearnMore(int number) {
        return learnt.get(number) < MOST_LEARNT;
    }

    /** The number of a finding whose rule decides the step that fails, or else one before it; -1 if there is none. */
    int involvedIn(Trial failing) {
        for (int i = failing.result().agreed(); i >= 0; i--) {
            for (int number = 0; number < all.size(); number++) {
                boolean decides =
                        failing.steps().get(i).rules().contains(all.get(number).rule());
                if (decides && !all.get(number).isWhollyExplained()) {
                    return number;
                }
            }
        }
        int culprit = -1;
        for (int i = failing.result().agreed(); i >= 0 && culprit < 0; i--) {
            culprit = avoidance.culprit(failing.steps(), i);
        }
        return culprit;
    }

    /**
     * Steers around one more step that shows a finding. Where the target hangs in it the step is described by little more than
     * the rule or the kind of operation, for each further instance would cost a time limit; and where it dies, if no rule decides
     * the step.
     *
     * @param failing a scenario
     * @param index which of its steps shows it
     */
    void avoid(int number, Trial failing, int index) {
        avoid(number, failing, index, experience::agreed);
    }

    /** The same before anything was compared, so that nobody knows yet which traits of such steps matter: all of them are taken to. */
    void avoidAlike(int number, Trial failing, int index) {
        avoid(number, failing, index, trigger -> -(long) Long.SIZE * Long.bitCount(trigger.mask()));
    }

    private void avoid(int number, Trial failing, int index, ToLongFunction<Trigger> agreed) {
        if (all.get(number).isWhollyExplained()) {
            return;
        }
        Rule rule = all.get(number).rule();
        List<Step> steps = failing.steps();
        RuleSet core = TellingSteps.core(rule, steps.get(index));
        Aspect aspect = failing.aspect();
        boolean dies = aspect == Aspect.CRASH && core.contains(rule);
        if (!aspect.isCostly() || dies) {
            avoidance = avoidance.with(number, core, steps, index, agreed);
            avoidance = dies ? avoidance.never(number) : avoidance;
        } else if (core.contains(rule)) {
            avoidance = avoidance.with(number, rule);
        } else {
            avoidance = avoidance.withKind(number, steps, index);
        }
    }
}
