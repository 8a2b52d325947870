package org.memtck.kit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
