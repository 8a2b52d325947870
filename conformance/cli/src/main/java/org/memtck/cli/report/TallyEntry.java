package org.memtck.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.memtck.kit.account.Cell;
import org.memtck.kit.account.Tally;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.coverage.SituationCounts;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/**
 * All that a shard counted. What a step is, and in which situation, are numbers that only the same build of memtck understands.
 *
 * @param rules sets of rules, each as ids with blanks between them; rows name them by their places, from 0
 * @param agreed rows of what a step is, its situation, the set of rules that decided it, and how often such a step agreed
 * @param nonStrict the rules that decided a step which agreed in using a freedom
 * @param differed rows of the number of a finding, or -1, what a step is, its set of rules, and how often such a step differed
 * @param notAsked the same of steps that were not asked because of a finding
 * @param cutOff rows of the number of a finding, or -1, a kind of operation, and how often such a step followed one that differed
 * @param notJudged how many steps could not be judged
 * @param notRun how many steps did not run
 */
public record TallyEntry(
        List<String> rules,
        List<List<Long>> agreed,
        String nonStrict,
        List<List<Long>> differed,
        List<List<Long>> notAsked,
        List<List<Long>> cutOff,
        long notJudged,
        long notRun) {
    /** No count is larger: sums of as many as a file can hold stay in range. */
    private static final long MOST = 1L << 42;

    /** What is missing is empty. */
    public TallyEntry {
        rules = Given.list(rules);
        agreed = Given.list(agreed);
        nonStrict = Given.text(nonStrict);
        differed = Given.list(differed);
        notAsked = Given.list(notAsked);
        cutOff = Given.list(cutOff);
    }

    /** What was counted. */
    public static TallyEntry of(Tally tally) {
        Map<RuleSet, Long> places = new LinkedHashMap<>();
        List<List<Long>> agreed = new ArrayList<>();
        for (Tally.Agreed each : tally.agreed()) {
            Cell cell = each.cell();
            agreed.add(List.of(cell.facts(), (long) cell.situation(), place(places, cell.rules()), each.count()));
        }
        List<List<Long>> differed = rows(places, tally.differed());
        List<List<Long>> notAsked = rows(places, tally.notAsked());
        return new TallyEntry(
                places.keySet().stream().map(RuleSet::toString).toList(),
                agreed,
                tally.nonStrict().toString(),
                differed,
                notAsked,
                tally.cutOff().stream()
                        .map(each -> List.of(
                                (long) each.finding(), (long) each.kind().number(), each.count()))
                        .toList(),
                tally.notJudged(),
                tally.notRun());
    }

    private static List<List<Long>> rows(Map<RuleSet, Long> places, List<Tally.Lost> lost) {
        return lost.stream()
                .map(each -> List.of((long) each.finding(), each.facts(), place(places, each.rules()), each.count()))
                .toList();
    }

    private static Long place(Map<RuleSet, Long> places, RuleSet rules) {
        return places.computeIfAbsent(rules, key -> (long) places.size());
    }

    /**
     * What was counted.
     *
     * @throws IllegalArgumentException with what is there and what was expected, if these are no counts
     */
    public Tally tally() {
        List<RuleSet> sets = rules.stream().map(TallyEntry::set).toList();
        return new Tally(
                agreed.stream()
                        .map(row -> new Tally.Agreed(
                                new Cell(facts(row, 0), situation(row), sets.get((int)
                                        get(row, 2, 4, sets.size() - 1L))),
                                get(row, 3, 4, MOST)))
                        .toList(),
                set(nonStrict),
                lost(differed, sets),
                lost(notAsked, sets),
                cutOff.stream()
                        .map(row -> new Tally.CutOff(finding(row, 3), kind(row), get(row, 2, 3, MOST)))
                        .toList(),
                count(notJudged),
                count(notRun));
    }

    private static List<Tally.Lost> lost(List<List<Long>> rows, List<RuleSet> sets) {
        return rows.stream()
                .map(row -> new Tally.Lost(
                        finding(row, 4),
                        facts(row, 1),
                        sets.get((int) get(row, 2, 4, sets.size() - 1L)),
                        get(row, 3, 4, MOST)))
                .toList();
    }

    private static int finding(List<Long> row, int size) {
        return !row.isEmpty() && row.get(0) == -1 && row.size() == size
                ? -1
                : (int) get(row, 0, size, Rule.values().length);
    }

    /** A number of a row of this size. */
    private static long get(List<Long> row, int index, int size, long most) {
        if (row.size() != size || row.get(index) < 0 || row.get(index) > most) {
            throw new IllegalArgumentException("expected a row of " + size + " numbers, the one at " + index
                    + " from 0 to " + most + ", not " + row);
        }
        return row.get(index);
    }

    private static long facts(List<Long> row, int index) {
        long facts = get(row, index, 4, Long.MAX_VALUE);
        try {
            Avoidance.kind(facts);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("expected a step in " + row + ", not " + facts, e);
        }
        return facts;
    }

    private static int situation(List<Long> row) {
        long number = get(row, 1, 4, Integer.MAX_VALUE);
        if (!SituationCounts.isSituation(number)) {
            throw new IllegalArgumentException("there is no situation " + number);
        }
        return (int) number;
    }

    private static OperationType kind(List<Long> row) {
        long number = get(row, 1, 3, OperationType.all().size());
        if (number == 0) {
            throw new IllegalArgumentException("the kinds of operation begin with 1, not 0");
        }
        return OperationType.numbered((int) number);
    }

    private static long count(long number) {
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException("expected a count, not " + number);
        }
        return number;
    }

    /**
     * A set of rules as ids with blanks between them.
     *
     * @throws IllegalArgumentException if there is no such rule
     */
    public static RuleSet set(String ids) {
        RuleSet set = RuleSet.NONE;
        for (String id : ids.isEmpty() ? new String[0] : ids.split(" ", -1)) {
            set = set.with(
                    Rule.withId(id).orElseThrow(() -> new IllegalArgumentException("there is no rule '" + id + "'")));
        }
        return set;
    }
}
