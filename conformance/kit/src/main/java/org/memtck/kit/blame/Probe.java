package org.memtck.kit.blame;

import java.util.function.Function;
import java.util.function.Predicate;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/**
 * A source of evidence that may name rules by itself.
 *
 * @param answer the rules that are to blame; none if it cannot tell
 */
record Probe(EvidenceSource source, Function<Laboratory, RuleSet> answer) {
    /** One that tells whether a single rule is to blame. */
    static Probe of(EvidenceSource source, Rule rule, Predicate<Laboratory> applies) {
        return new Probe(source, laboratory -> applies.test(laboratory) ? RuleSet.of(rule) : RuleSet.NONE);
    }
}
