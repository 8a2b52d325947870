package org.memtck.reference.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Each byte remembers why it is what it is. */
final class ReasonsTest {
    private static final RuleSet FIRST = RuleSet.of(Rule.RAM_3);
    private static final RuleSet WRITTEN = RuleSet.of(Rule.ALIAS_1);
    private static final RuleSet REFUSED = RuleSet.of(Rule.RO_2);

    private final Reasons reasons = new Reasons(FIRST);

    @Test
    void aByteThatWasNeverWrittenIsAsItWasAtFirst() {
        assertThat(reasons.of(-2, 2)).isEqualTo(FIRST);
    }

    @Test
    void aReadSuspectsTheWritesThatItsBytesComeFrom() {
        reasons.noteWritten(63, 2, WRITTEN);

        assertThat(reasons.of(63, 2)).isEqualTo(WRITTEN);
        assertThat(reasons.of(62, 4)).isEqualTo(WRITTEN.union(FIRST));
        assertThat(reasons.of(65, 4)).isEqualTo(FIRST);
    }

    @Test
    void aWriteTakesThePlaceOfTheOneBefore() {
        reasons.noteWritten(0, 200, REFUSED);
        reasons.noteWritten(10, 100, WRITTEN);

        assertThat(reasons.of(10, 100)).isEqualTo(WRITTEN);
        assertThat(reasons.of(110, 90)).isEqualTo(REFUSED);
        assertThat(reasons.of(200, 1)).isEqualTo(FIRST);
    }

    @Test
    void aRefusedWriteIsSuspectedBesideTheOneThatCameThrough() {
        reasons.noteWritten(0, 1, WRITTEN);
        reasons.noteRefused(0, 1, REFUSED);

        assertThat(reasons.of(0, 1)).isEqualTo(WRITTEN.union(REFUSED));
    }
}
