package org.memtck.kit.avoid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Parameters;

/**
 * What a campaign steers around, for each finding: the triggers of the violation. It starts with steps that are in all
 * respects like the one that failed, and gives up what later failures do not share. Where a variant explains a finding it is
 * followed instead. Immutable.
 */
@Api
public final class Avoidance {
    /** Nothing is avoided. */
    public static final Avoidance NONE = new Avoidance(List.of(), Dialect.STRICT);

    /** The most triggers of a finding; one more, and those that are most alike become one. */
    private static final int MOST_TRIGGERS = 6;

    private final List<Entry> entries;
    private final Dialect followed;

    /**
     * A trigger of a finding.
     *
     * @param finding the number of the finding
     * @param caution how careful to be with the steps that it matches
     */
    record Entry(int finding, Trigger trigger, Caution caution) {}

    /**
     * A trigger of a finding, to be kept.
     *
     * @param finding the number of the finding
     * @param caution how careful to be with the steps that it matches, as a number that the same build of memtck understands
     */
    @Api
    public record Kept(int finding, Trigger trigger, int caution) {}

    private Avoidance(List<Entry> entries, Dialect followed) {
        this.entries = List.copyOf(entries);
        this.followed = followed;
    }

    /**
     * One that was kept.
     *
     * @param followed the variants that the target was seen to follow
     * @throws IllegalArgumentException if there is no such caution
     */
    @SuppressWarnings("EnumOrdinal") // Written by the same build.
    public static Avoidance of(List<Kept> kept, Dialect followed) {
        List<Entry> entries = new ArrayList<>();
        for (Kept each : kept) {
            if (each.finding < 0 || each.caution < 0 || each.caution >= Caution.values().length) {
                throw new IllegalArgumentException(
                        "a caution " + each.caution + " with the steps of finding " + each.finding);
            }
            entries.add(new Entry(each.finding, each.trigger, Caution.values()[each.caution]));
        }
        return new Avoidance(entries, followed);
    }

    /** All triggers, in their order. */
    @SuppressWarnings("EnumOrdinal") // Read by the same build only.
    public List<Kept> kept() {
        return entries.stream()
                .map(entry -> new Kept(entry.finding, entry.trigger, entry.caution.ordinal()))
                .toList();
    }

    /** One more than the largest number of a finding that has a trigger. */
    public int findings() {
        return entries.stream().mapToInt(entry -> entry.finding + 1).max().orElse(0);
    }

    /** Returns the variants that the target was seen to follow, so that nothing has to be steered around for them. */
    public Dialect followed() {
        return followed;
    }

    /** Returns the same, with other variants that the target was seen to follow. */
    public Avoidance following(Dialect dialect) {
        return new Avoidance(entries, dialect);
    }

    /** Returns the bounds of a target, in the dialect that it was seen to speak. */
    public Parameters seenOf(Parameters target) {
        return followed.isStrict() ? target : target.in(target.dialect().with(followed));
    }

    /** Whether nothing is avoided. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** This, and for a finding every step that the rule decides. */
    public Avoidance with(int finding, Rule rule) {
        Avoidance rest = without(finding);
        List<Entry> all = new ArrayList<>(rest.entries);
        all.add(new Entry(finding, Trigger.of(rule), Caution.NEVER));
        return new Avoidance(all, followed);
    }

    /** This, and for a finding every operation of the same kind on the same kind of region. */
    public Avoidance withKind(int finding, List<Step> steps, int index) {
        long mask = Trait.OPERATION.mask() | Trait.SUBJECT.mask();
        Trigger added = new Trigger(RuleSet.NONE, facts(steps, index) & mask, mask);
        if (triggers(finding).stream().anyMatch(trigger -> trigger.covers(added))) {
            return this;
        }
        List<Entry> all = new ArrayList<>(entries);
        all.add(new Entry(finding, added, Caution.NEVER));
        return new Avoidance(all, followed);
    }

    /** This, and what the triggers of a finding match is not asked at all: each step costs a start of the target. */
    public Avoidance never(int finding) {
        return new Avoidance(
                entries.stream()
                        .map(entry ->
                                entry.finding == finding ? new Entry(finding, entry.trigger, Caution.NEVER) : entry)
                        .toList(),
                followed);
    }

    /** This, and nothing is steered around for a finding. */
    public Avoidance without(int finding) {
        return new Avoidance(
                entries.stream().filter(entry -> entry.finding != finding).toList(), followed);
    }

    /** The triggers of a finding. */
    public List<Trigger> triggers(int finding) {
        return entries.stream()
                .filter(entry -> entry.finding == finding)
                .map(Entry::trigger)
                .toList();
    }

    /**
     * This, and a step that shows a finding.
     *
     * @param core the rule that all steps which show the finding have in common, or none if they are of one kind of operation
     * @param steps the steps of a scenario
     * @param index which of them shows it
     * @param agreed how many steps that a trigger matches agreed: a trigger that matches many of them is too wide
     */
    public Avoidance with(int finding, RuleSet core, List<Step> steps, int index, ToLongFunction<Trigger> agreed) {
        Step step = steps.get(index);
        Trigger added = Trigger.of(core.isEmpty() ? RuleSet.NONE : step.rules(), facts(steps, index));
        List<Trigger> triggers = new ArrayList<>(triggers(finding));
        if (triggers.stream().anyMatch(trigger -> trigger.covers(added))) {
            return this;
        }
        Widening widening = new Widening(core, agreed);
        widening.add(triggers, added);
        while (triggers.size() > MOST_TRIGGERS) {
            widening.joinClosest(triggers);
        }
        List<Entry> all = new ArrayList<>(without(finding).entries);
        triggers.forEach(trigger -> all.add(new Entry(finding, trigger, cautionOf(finding, trigger))));
        all.sort(Comparator.comparingInt(Entry::finding));
        return new Avoidance(all, followed);
    }

    private Caution cautionOf(int finding, Trigger trigger) {
        return entries.stream()
                .filter(entry -> entry.finding == finding && entry.trigger.equals(trigger))
                .map(Entry::caution)
                .findAny()
                .orElse(Caution.VERY_LAST);
    }

    /** This, as careful as what became of such steps makes it worth while. */
    public Avoidance weighed(Experience experience) {
        List<Entry> all = new ArrayList<>();
        for (Entry entry : entries) {
            Caution caution = Caution.of(experience.agreed(entry.trigger), experience.differed(entry.trigger));
            boolean costly = entry.caution == Caution.NEVER;
            all.add(costly ? entry : new Entry(entry.finding, entry.trigger, caution));
        }
        return new Avoidance(all, followed);
    }

    /** What a scenario that is run beside the campaign is stopped at: all that a trigger matches. */
    public Watch watch() {
        return new Watch(this, false);
    }

    /** What a case is stopped at while it is drawn: as little as is worth while. */
    public Watch steering() {
        return new Watch(this, true);
    }

    /** The trigger that matches a step and calls for the most caution, or null if none matches. */
    @Nullable
    Entry strictest(RuleSet rules, long facts) {
        Entry strictest = null;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            boolean stricter = strictest == null || entry.caution.compareTo(strictest.caution) > 0;
            strictest = stricter && entry.trigger.matches(rules, facts) ? entry : strictest;
        }
        return strictest;
    }

    /** The number of the finding of which a step of a scenario is known to be an instance, or -1. */
    public int culprit(List<Step> steps, int index) {
        Entry entry = isEmpty() ? null : strictest(steps.get(index).rules(), facts(steps, index));
        return entry == null ? -1 : entry.finding;
    }

    /** The same; but where hardly any such step differs it takes more to be known. */
    public int certainCulprit(List<Step> steps, int index) {
        Entry entry = isEmpty() ? null : strictest(steps.get(index).rules(), facts(steps, index));
        return entry == null || entry.caution == Caution.NONE ? -1 : entry.finding;
    }

    /** What each step of a scenario is, as a number: two that are alike but for names and values have the same. */
    public static long[] facts(List<Step> steps) {
        Circumstances before = new Circumstances();
        long[] facts = new long[steps.size()];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = Facts.of(steps.get(i).operation(), before);
            if (steps.get(i).kind() == Step.Kind.DONE) {
                before.done(steps.get(i).operation());
            }
        }
        return facts;
    }

    private static long facts(List<Step> steps, int index) {
        Circumstances before = new Circumstances();
        for (Step step : steps.subList(0, index)) {
            if (step.kind() == Step.Kind.DONE) {
                before.done(step.operation());
            }
        }
        return Facts.of(steps.get(index).operation(), before);
    }

    /** What an operation is by itself, as a number: two that are alike but for names, places and values have the same. */
    public static long facts(Operation operation) {
        return Facts.of(operation);
    }

    /** The kind of the operations that such a number stands for. */
    public static OperationType kind(long facts) {
        return OperationType.numbered(Trait.OPERATION.value(facts));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Avoidance that && that.entries.equals(entries) && that.followed.equals(followed);
    }

    @Override
    public int hashCode() {
        return 31 * entries.hashCode() + followed.hashCode();
    }

    @Override
    public String toString() {
        return entries + (followed.isStrict() ? "" : " following " + followed);
    }
}
