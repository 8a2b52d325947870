package org.memtck.kit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;

class ParagraphTest {
    @Test
    void wrapBreaksAtBlanksOnly() {
        assertThat(Paragraph.wrap("one two\n  three enormous four", 7))
                .containsExactly("one two", "three", "enormous", "four");
    }

    @Test
    void theFirstParagraphIsOneLineWithoutLinks() {
        assertThat(Paragraph.first("\nA write to\nROM is [refused](../ro.md). More.\n \nAnd more."))
                .isEqualTo("A write to ROM is refused. More.");
    }

    @Test
    void aListIsPartOfTheSentenceThatGoesOnInIt() {
        assertThat(Paragraph.first("It ends with\n\n- a read;\n- a\n  flush.\n\nMore."))
                .isEqualTo("It ends with a read; a flush.");
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void whatIsShownOfARuleDoesNotBreakOff(Rule rule) {
        assertThat(Paragraph.first(RuleBook.load().text(rule).statement())).matches(".*[.!?]\\)?");
    }
}
