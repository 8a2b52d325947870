package org.memtck.kit.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.memtck.kit.avoid.RelevantFacts;
import org.memtck.spec.rule.RuleSet;

/** What a campaign has of one rule, apart for each kind of operation, size, alignment and byte order. */
final class RuleAccount {
    /** This many steps that agreed stand for those of the same kind that were lost, or as many as were lost. */
    private static final long ENOUGH = 10;

    private final Map<Long, Kind> kinds = new HashMap<>();
    private final RelevantFacts relevant;
    private final Set<Integer> suspected = new TreeSet<>();
    private RuleSet alongside = RuleSet.NONE;
    private long agreed;
    private long clean;
    private long differed;
    private long notAsked;

    RuleAccount(RelevantFacts relevant) {
        this.relevant = relevant;
    }

    private static final class Kind {
        /** Steps that agreed with no violated rule alongside. */
        long clean;

        long lost;
        final Set<Integer> findings = new TreeSet<>();
    }

    /**
     * Adds steps that agreed.
     *
     * @param violated the violated rules that decided them, too
     */
    void agreed(long facts, long count, RuleSet violated) {
        boolean isClean = violated.isEmpty();
        alongside = alongside.union(violated);
        agreed += count;
        clean += isClean ? count : 0;
        kind(facts).clean += isClean ? count : 0;
    }

    void lost(long facts, int finding, long count, boolean asked) {
        differed += asked ? count : 0;
        notAsked += asked ? 0 : count;
        Kind kind = kind(facts);
        kind.lost += count;
        kind.findings.add(finding);
    }

    /** Adds that steps differed that are laid to a finding whose rule did not decide them: this one may be violated as well. */
    void suspect(int finding) {
        suspected.add(finding);
    }

    private Kind kind(long facts) {
        return kinds.computeIfAbsent(relevant.of(facts), key -> new Kind());
    }

    /** The number of steps that the rule decided and that agreed. */
    long agreed() {
        return agreed;
    }

    /** The number of those of them that no violated rule decided, too. */
    long clean() {
        return clean;
    }

    /** The number of steps that the rule decided and that differed. */
    long differed() {
        return differed;
    }

    /** The number of steps that the rule would have decided and that were not asked. */
    long notAsked() {
        return notAsked;
    }

    /** The violated rules that decided steps that agreed, too. */
    RuleSet alongside() {
        return alongside;
    }

    /** Whether findings cost some of its steps, or are about rules that decided steps with it. */
    boolean meetsFindings() {
        return differed + notAsked > 0 || !alongside.isEmpty();
    }

    /** All findings that cost steps of the rule. */
    Set<Integer> findings() {
        Set<Integer> findings = new TreeSet<>();
        kinds.values().forEach(kind -> findings.addAll(kind.findings));
        return findings;
    }

    /**
     * The findings that cost steps of a kind of which too few others say that the rule holds, or that steps are laid to which
     * their rules did not decide.
     */
    Set<Integer> blinding() {
        Set<Integer> findings = new TreeSet<>(suspected);
        for (Kind kind : kinds.values()) {
            if (kind.clean < Math.min(ENOUGH, kind.lost)) {
                findings.addAll(kind.findings);
            }
        }
        return findings;
    }
}
