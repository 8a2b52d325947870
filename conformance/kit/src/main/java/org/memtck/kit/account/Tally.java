package org.memtck.kit.account;

import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.RuleSet;

/**
 * An account in numbers, from which it can be made again by the same build of memtck. The same counts are always in the same order.
 *
 * @param agreed steps that agreed
 * @param nonStrict the rules that decided a step which agreed in using a freedom
 * @param differed steps that differed
 * @param notAsked steps that were not asked because of a finding
 * @param cutOff steps whose answers say nothing
 * @param notJudged how many steps could not be judged
 * @param notRun how many steps did not run
 */
@Api
public record Tally(
        List<Agreed> agreed,
        RuleSet nonStrict,
        List<Lost> differed,
        List<Lost> notAsked,
        List<CutOff> cutOff,
        long notJudged,
        long notRun) {
    /** Copies the lists. */
    public Tally {
        agreed = List.copyOf(agreed);
        differed = List.copyOf(differed);
        notAsked = List.copyOf(notAsked);
        cutOff = List.copyOf(cutOff);
    }

    /** How often a cell agreed. */
    @Api
    public record Agreed(Cell cell, long count) {}

    /**
     * How often steps of one kind were lost.
     *
     * @param finding the number of the finding that explains them, or {@link Account#UNEXPLAINED}
     * @param facts what the operation is, see {@link Cell#facts}
     * @param rules the rules that decided, or would have
     */
    @Api
    public record Lost(int finding, long facts, RuleSet rules, long count) {}

    /**
     * How often steps followed one that differed.
     *
     * @param finding the number of the finding that explains that one, or {@link Account#UNEXPLAINED}
     */
    @Api
    public record CutOff(int finding, OperationType kind, long count) {}

    /** One more than the largest number of a finding in it. */
    public int findings() {
        int most = Account.UNEXPLAINED;
        for (Lost lost : differed) {
            most = Math.max(most, lost.finding);
        }
        for (Lost lost : notAsked) {
            most = Math.max(most, lost.finding);
        }
        for (CutOff each : cutOff) {
            most = Math.max(most, each.finding);
        }
        return most + 1;
    }
}
