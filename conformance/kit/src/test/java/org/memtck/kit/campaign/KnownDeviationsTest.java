package org.memtck.kit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.spec.rule.Rule;

class KnownDeviationsTest {
    @Test
    void aFileIsAListOfDeviationsWithReasons() throws KnownDeviations.FormatException {
        KnownDeviations known = KnownDeviations.parse("""
                # What the board does differently.

                deviation RO-2
                  reason: a store through a read-only alias
                    lands in the memory
                  link: https://example.org/1
                deviation IMPL-4
                  reason: ignored
                """);

        assertThat(known.entries())
                .containsExactly(
                        new KnownDeviations.Entry(
                                Rule.RO_2,
                                "a store through a read-only alias lands in the memory",
                                "https://example.org/1"),
                        new KnownDeviations.Entry(Rule.IMPL_4, "ignored", ""));
        assertThat(known.contains(Rule.RO_2)).isTrue();
        assertThat(known.contains(Rule.RO_1)).isFalse();
    }

    @Test
    void anEmptyFileKnowsNone() throws KnownDeviations.FormatException {
        assertThat(KnownDeviations.parse("")).isEqualTo(KnownDeviations.NONE);
        assertThat(KnownDeviations.parse("# nothing\n\n")).isEqualTo(KnownDeviations.NONE);
    }

    @Test
    void linesMayEndWithCarriageReturns() throws KnownDeviations.FormatException {
        assertThat(KnownDeviations.parse("deviation RO-2\r\n  reason: why\r\n").entries())
                .containsExactly(new KnownDeviations.Entry(Rule.RO_2, "why", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'deviation RO-9' | line 1: there is no rule 'RO-9'
                    'deviate RO-2' | line 1: expected 'deviation RULE'
                    '  reason: of what' | line 1: expected 'deviation RULE'
                    '# x~deviation RO-2~  reason: a~reason: b' | line 4: expected 'deviation RULE'
                    'deviation RO-2~  reason: a~deviation RO-2~  reason: b' | line 3: the deviation RO-2 is listed
                    'deviation RO-2~  link: x~~deviation RO-1~  reason: b' | line 1: the deviation RO-2 has no 'reason:'
                    'deviation RO-1~  reason: b~~deviation RO-2' | line 4: the deviation RO-2 has no 'reason:'
                    'deviation RO-1~  reason:~' | line 1: the deviation RO-1 has no 'reason:'
                    """)
    void anErrorSaysTheLine(String text, String message) {
        assertThatThrownBy(() -> KnownDeviations.parse(text.replace('~', '\n')))
                .isInstanceOf(KnownDeviations.FormatException.class)
                .hasMessageStartingWith(message);
    }
}
