package org.memtck.kit.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Experience;
import org.memtck.kit.avoid.RelevantFacts;
import org.memtck.kit.avoid.Stopped;
import org.memtck.kit.avoid.Trigger;
import org.memtck.kit.coverage.SituationCounts;
import org.memtck.spec.Api;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/**
 * How each step of a campaign ended: it agreed; or it differed, and a finding explains it or none does; or it was not asked
 * because of a finding; or it could not be judged.
 */
@Api
@SuppressWarnings("EnumOrdinal") // Counted under the number of the rule, which lives no longer than the process.
public final class Account implements Experience {
    /** Stands for the number of a finding where no finding explains a step. */
    public static final int UNEXPLAINED = -1;

    private final Map<Cell, Agreed> agreed = new HashMap<>();
    /** The rules that decided a step which agreed in using a freedom. */
    private RuleSet nonStrict = RuleSet.NONE;

    private final long[] agreedByRule = new long[Rule.values().length];
    private final Map<Integer, Losses> losses = new TreeMap<>();
    private long steps;
    private long notJudged;
    private long notRun;

    /** An account of nothing. */
    public Account() {}

    /** How often a cell agreed. */
    private static final class Agreed {
        long count;
    }

    /** Steps that a finding cost. */
    private static final class Losses {
        final Map<Lost, Long> differed = new HashMap<>();
        final Map<Lost, Long> notAsked = new HashMap<>();
        /** By kind of operation. Chance chose them, so that it does not matter which rules would have decided them. */
        final Map<OperationType, Long> cutOff = new TreeMap<>();
    }

    /** Steps of one kind that were lost. */
    record Lost(long facts, RuleSet rules) {}

    /** Counts a step that agreed. */
    public void agreed(Cell cell, boolean usedFreedom) {
        agreed.computeIfAbsent(cell, key -> new Agreed()).count++;
        nonStrict = usedFreedom ? nonStrict.union(cell.rules()) : nonStrict;
        cell.rules().count(agreedByRule, 0);
        steps++;
    }

    /** Counts a step that differed, and which finding explains it, or {@link #UNEXPLAINED}. */
    public void differed(Cell cell, int finding) {
        lossesOf(finding).differed.merge(new Lost(cell.facts(), cell.rules()), 1L, Long::sum);
        steps++;
    }

    /** Counts a step that was not asked because of a finding. */
    public void notAsked(Stopped stopped) {
        lossesOf(stopped.finding()).notAsked.merge(new Lost(stopped.facts(), stopped.rules()), 1L, Long::sum);
    }

    /**
     * Counts a step whose answer says nothing, since one before it in the same scenario differed.
     *
     * @param finding what explains that one, or {@link #UNEXPLAINED}
     */
    public void cutOff(int finding, long facts) {
        lossesOf(finding).cutOff.merge(Avoidance.kind(facts), 1L, Long::sum);
    }

    /** Counts steps that were answered but could not be judged. */
    public void notJudged(long count) {
        notJudged += count;
    }

    /** Counts steps that did not run: the target was gone, or there was no time left. */
    public void notRun(long count) {
        notRun += count;
    }

    /** The number of steps that did not run: the target was gone, or there was no time left. */
    public long notRun() {
        return notRun;
    }

    /**
     * Adds what another account counted.
     *
     * @param numbers the number here of a finding there; {@link #UNEXPLAINED} is not asked for
     */
    public void add(Tally other, IntUnaryOperator numbers) {
        for (Tally.Agreed each : other.agreed()) {
            agreed.computeIfAbsent(each.cell(), key -> new Agreed()).count += each.count();
            each.cell().rules().count(agreedByRule, 0, each.count());
            steps += each.count();
        }
        nonStrict = nonStrict.union(other.nonStrict());
        for (Tally.Lost lost : other.differed()) {
            lossesOf(numbers, lost.finding())
                    .differed
                    .merge(new Lost(lost.facts(), lost.rules()), lost.count(), Long::sum);
            steps += lost.count();
        }
        for (Tally.Lost lost : other.notAsked()) {
            lossesOf(numbers, lost.finding())
                    .notAsked
                    .merge(new Lost(lost.facts(), lost.rules()), lost.count(), Long::sum);
        }
        for (Tally.CutOff each : other.cutOff()) {
            lossesOf(numbers, each.finding()).cutOff.merge(each.kind(), each.count(), Long::sum);
        }
        notJudged += other.notJudged();
        notRun += other.notRun();
    }

    private Losses lossesOf(IntUnaryOperator numbers, int finding) {
        return lossesOf(finding == UNEXPLAINED ? UNEXPLAINED : numbers.applyAsInt(finding));
    }

    /** All that was counted, in numbers. */
    public Tally tally() {
        Map<RuleSet, String> ids = new HashMap<>(); // of far fewer sets than there are cells
        agreed.keySet().forEach(cell -> ids.computeIfAbsent(cell.rules(), RuleSet::toString));
        List<Tally.Agreed> cells = agreed.entrySet().stream()
                .map(entry -> new Tally.Agreed(entry.getKey(), entry.getValue().count))
                .sorted(Comparator.comparingLong(
                                (Tally.Agreed each) -> each.cell().facts())
                        .thenComparingInt(each -> each.cell().situation())
                        .thenComparing(each -> ids.getOrDefault(each.cell().rules(), "")))
                .toList();
        List<Tally.Lost> differed = new ArrayList<>();
        List<Tally.Lost> notAsked = new ArrayList<>();
        List<Tally.CutOff> cutOff = new ArrayList<>();
        losses.forEach((finding, lost) -> {
            addLost(differed, finding, lost.differed);
            addLost(notAsked, finding, lost.notAsked);
            lost.cutOff.forEach((kind, count) -> cutOff.add(new Tally.CutOff(finding, kind, count)));
        });
        return new Tally(cells, nonStrict, differed, notAsked, cutOff, notJudged, notRun);
    }

    private static void addLost(List<Tally.Lost> all, int finding, Map<Lost, Long> counts) {
        counts.entrySet().stream()
                .map(entry -> new Tally.Lost(
                        finding, entry.getKey().facts(), entry.getKey().rules(), entry.getValue()))
                .sorted(Comparator.comparingLong(Tally.Lost::facts)
                        .thenComparing(lost -> lost.rules().toString()))
                .forEach(all::add);
    }

    private Losses lossesOf(int finding) {
        return losses.computeIfAbsent(finding, key -> new Losses());
    }

    /** The number of steps that were compared. */
    public long compared() {
        return steps;
    }

    /** The number of steps that agreed. */
    public long agreed() {
        return agreed.values().stream().mapToLong(each -> each.count).sum();
    }

    /** The number of steps that were answered but could not be judged. */
    public long notJudged() {
        return notJudged;
    }

    /** The number of steps that differed and that the finding explains. */
    public long differed(int finding) {
        return sum(lossesOf(finding).differed);
    }

    /** The number of steps that were not asked because of the finding, those included that came after one that differed. */
    public long notAsked(int finding) {
        return sum(lossesOf(finding).notAsked) + sum(lossesOf(finding).cutOff);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The number of steps that were not asked because of the finding, by kind. */
    public Map<OperationType, Long> notAskedByKind(int finding) {
        Map<OperationType, Long> kinds = new TreeMap<>(lossesOf(finding).cutOff);
        lossesOf(finding)
                .notAsked
                .forEach((lost, count) -> kinds.merge(Avoidance.kind(lost.facts()), count, Long::sum));
        return kinds;
    }

    /** The number of steps that the rule decided and that agreed. */
    public long agreed(Rule rule) {
        return agreedByRule[rule.ordinal()];
    }

    @Override
    public long agreed(Trigger trigger) {
        long count = 0;
        for (Map.Entry<Cell, Agreed> entry : agreed.entrySet()) {
            Cell cell = entry.getKey();
            count += trigger.matches(cell.rules(), cell.facts()) ? entry.getValue().count : 0;
        }
        return count;
    }

    @Override
    public long differed(Trigger trigger) {
        long count = 0;
        for (Losses lost : losses.values()) {
            for (Map.Entry<Lost, Long> entry : lost.differed.entrySet()) {
                boolean matches =
                        trigger.matches(entry.getKey().rules(), entry.getKey().facts());
                count += matches ? entry.getValue() : 0;
            }
        }
        return count;
    }

    /** The number of steps that the rule decided and that differed, whatever explains them. */
    public long differed(Rule rule) {
        long count = 0;
        for (Losses lost : losses.values()) {
            for (Map.Entry<Lost, Long> entry : lost.differed.entrySet()) {
                count += entry.getKey().rules().contains(rule) ? entry.getValue() : 0;
            }
        }
        return count;
    }

    /** Whether a step that the rule decided agreed in using a freedom. */
    public boolean isNonStrict(Rule rule) {
        return nonStrict.contains(rule);
    }

    /** In which situations the rules decided. */
    public SituationCounts situations() {
        SituationCounts counts = new SituationCounts();
        agreed.forEach((cell, each) -> counts.add(cell.situation(), cell.rules(), each.count));
        return counts;
    }

    /**
     * What each rule decided, apart for each kind of operation, in the order of the rules.
     *
     * @param found the rule that each finding is about, by the number of the finding
     * @param violated the rules of which steps that agree say little of others
     */
    List<RuleAccount> ofRules(List<Rule> found, RuleSet violated) {
        List<RuleAccount> accounts = Stream.of(Rule.values())
                .map(rule -> new RuleAccount(new RelevantFacts(rule)))
                .toList();
        agreed.forEach((cell, each) -> {
            RuleSet alongside = cell.rules().and(violated);
            cell.rules().forEach(rule -> accounts.get(rule.ordinal()).agreed(cell.facts(), each.count, alongside));
        });
        losses.forEach((finding, lost) -> {
            lost.differed.forEach((step, count) -> addLost(accounts, step, finding, count, true));
            lost.differed.keySet().stream()
                    .filter(step -> finding < 0 || !step.rules().contains(found.get(finding)))
                    .forEach(step -> step.rules()
                            .forEach(rule -> accounts.get(rule.ordinal()).suspect(finding)));
            lost.notAsked.forEach((step, count) -> addLost(accounts, step, finding, count, false));
        });
        return accounts;
    }

    private static void addLost(List<RuleAccount> accounts, Lost step, int finding, long count, boolean asked) {
        step.rules().forEach(rule -> accounts.get(rule.ordinal()).lost(step.facts(), finding, count, asked));
    }
}
