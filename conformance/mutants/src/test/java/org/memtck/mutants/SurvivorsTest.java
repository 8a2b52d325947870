package org.memtck.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurvivorsTest {
    private static final String LIST = """
            # a remark
            = slower: it looks again

            example Painter.paint MathMutator 1
            = open: PIN-1 bounds it
            interval Tlb.get MathMutator 2
            """;

    @Test
    void aReasonIsThatOfAllMutantsBelowIt() {
        Survivors survivors = Survivors.parse(LIST);

        assertThat(survivors.names())
                .containsExactly("example Painter.paint MathMutator 1", "interval Tlb.get MathMutator 2");
        assertThat(survivors.reason("interval Tlb.get MathMutator 2"))
                .contains(new Reason(Reason.Kind.OPEN, "PIN-1 bounds it"));
        assertThat(survivors.reason("example Tlb.get MathMutator 2")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            example A.b C 1                                   | line 1: no reason stands above this mutant
            = slower                                          | line 1: the reason has no text
            = dull: it is                                     | line 1: expected '= KIND: TEXT'
            "= slower: x\nexample A.b C 1\nexample A.b C 1"   | line 3: example A.b C 1 is listed twice
            """)
    void whatCannotBeReadIsRefusedWithItsLine(String text, String message) {
        assertThatThrownBy(() -> Survivors.parse(text.replace("\\n", "\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void everyMutantListedIsThere() {
        assertThat(Survivors.listed().names()).isSubsetOf(AllMutants.NAMES);
    }
}
