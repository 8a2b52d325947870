package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.memtck.kit.check.Difference;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;

/**
 * A violated rule, with the smallest scenarios that were found to show it.
 *
 * @param rule the rule that is violated, as far as the kit can tell
 * @param known whether the violation is a known deviation
 * @param counterexamples one for each way in which it fails, the first one found first
 * @param behavesAs the variant of the rule that explains them, and that the campaign followed from then on; strict if none does
 * @param partly whether the variant explains most of them only: some situation contradicts it, and is steered around
 */
@Api
public record Finding(
        Rule rule, boolean known, List<Counterexample> counterexamples, Dialect behavesAs, boolean partly) {
    /** The most counterexamples of one rule. */
    private static final int MOST_COUNTEREXAMPLES = 5;

    /** Copies the list. */
    public Finding {
        counterexamples = List.copyOf(counterexamples);
    }

    /** A finding that no variant explains. */
    public Finding(Rule rule, boolean known, List<Counterexample> counterexamples) {
        this(rule, known, counterexamples, Dialect.STRICT, false);
    }

    /** A finding with one counterexample. */
    public Finding(Rule rule, List<Rule> blamed, List<Step> steps, Difference difference, boolean known) {
        this(rule, known, List.of(new Counterexample(blamed, steps, difference, true)));
    }

    /** This, and another counterexample if it fails in another way than those that there are. */
    Finding with(Counterexample other) {
        boolean isNew = counterexamples.stream().noneMatch(each -> each.name().equals(other.name()));
        if (!isNew || counterexamples.size() == MOST_COUNTEREXAMPLES) {
            return this;
        }
        List<Counterexample> all = new ArrayList<>(counterexamples);
        all.add(other);
        return new Finding(rule, known, all, behavesAs, partly);
    }

    /** This without one of its counterexamples, which are several. */
    Finding without(Counterexample other) {
        List<Counterexample> rest =
                counterexamples.stream().filter(each -> !each.equals(other)).toList();
        return new Finding(rule, known, rest, behavesAs, partly);
    }

    /** This, with a counterexample that comes first. */
    Finding ledBy(Counterexample first) {
        List<Counterexample> all = new ArrayList<>(counterexamples);
        all.removeIf(each -> each.name().equals(first.name()));
        all.add(0, first);
        return new Finding(rule, known, all.subList(0, Math.min(all.size(), MOST_COUNTEREXAMPLES)), behavesAs, partly);
    }

    /** This, as a variant explains it. */
    Finding explainedBy(Dialect variant, boolean isKnown) {
        return new Finding(rule, isKnown, counterexamples, variant, false);
    }

    /** This, as its variant explains most of it. */
    Finding explainedPartly(boolean isKnown) {
        return new Finding(rule, isKnown, counterexamples, behavesAs, true);
    }

    /**
     * What findings about one rule are together. Of counterexamples that show the same behaviour the smallest is kept, and the
     * smallest comes first unless a variant explains it. It is known, or explained by a variant, if all of them are.
     *
     * @param parts one or more, in the order in which they are to be told
     */
    static Finding merged(List<Finding> parts) {
        Map<String, Counterexample> smallest = new LinkedHashMap<>();
        for (Finding part : parts) {
            for (Counterexample each : part.counterexamples) {
                smallest.merge(each.name(), each, BinaryOperator.minBy(Counterexample.BY_SIZE));
            }
        }
        Finding one = parts.get(0);
        boolean explained = parts.stream().allMatch(part -> part.behavesAs.equals(one.behavesAs));
        Dialect variant = explained ? one.behavesAs : Dialect.STRICT;
        List<Counterexample> all = new ArrayList<>(smallest.values());
        if (variant.isStrict()) {
            all.sort(Counterexample.BY_SIZE);
        }
        return new Finding(
                one.rule,
                parts.stream().allMatch(Finding::known),
                all.subList(0, Math.min(all.size(), MOST_COUNTEREXAMPLES)),
                variant,
                !variant.isStrict() && parts.stream().anyMatch(Finding::partly));
    }

    /** Whether a variant explains it. */
    public boolean isExplained() {
        return !behavesAs.isStrict();
    }

    /** Whether a variant explains all of it, so that nothing has to be steered around. */
    boolean isWhollyExplained() {
        return isExplained() && !partly;
    }

    private Counterexample first() {
        return counterexamples.get(0);
    }

    /** All rules under suspicion in the first counterexample, the most suspicious one first. */
    public List<Rule> blamed() {
        return first().blamed();
    }

    /** The steps of the first counterexample, up to the one that differs. */
    public List<Step> steps() {
        return first().steps();
    }

    /** How the last step of the first counterexample differs. */
    public Difference difference() {
        return first().difference();
    }

    /** The number of regions in the first counterexample. */
    public int regions() {
        return (int) steps().stream()
                .filter(step -> step.operation() instanceof Operation.Create)
                .count();
    }
}
