package org.memtck.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileTest {
    private static final String SECTION = """
            # RAM

            What precedes the first section belongs to nobody.

            ## RAM-2: it keeps: what was written

            - Level: MUST
            - (a) MUST: "simply a range" in Types of regions;
              "will modify memory directly" in memory.h, memory_region_init_ram
            - (b) DECIDED: [Bytes are zero](../decisions/ram-variants.md)
            - Hit: a read gets
              its bytes

            (a) It keeps what
            is written. (b) It is zero.

            Freedom: none.

            Open RAM-2/window: what comes back. Bound: any value.

            ```memtck
            memtck 1
            ## no heading
            ```

            ```memtck
            memtck 1
            ```
            The end.
            """;

    private static List<RuleText> parse(String text) {
        return RuleFile.parse("ram.md", text.lines().toList());
    }

    @Test
    void theHeadIsReadItemByItem() {
        assertThat(parse(SECTION)).singleElement().satisfies(text -> {
            assertThat(text.rule()).isEqualTo(Rule.RAM_2);
            assertThat(text.title()).isEqualTo("it keeps: what was written");
            assertThat(text.level()).isEqualTo(Level.MUST);
            assertThat(text.source()).isEqualTo("\"Types of regions\", memory.h, ram variants");
            assertThat(text.hit()).isEqualTo("a read gets its bytes");
        });
    }

    @Test
    void theBodyIsTheRestAndTheStatementItsBeginning() {
        assertThat(parse(SECTION)).singleElement().satisfies(text -> {
            assertThat(text.statement())
                    .isEqualTo("It keeps what\nis written. It is zero.\n\nFreedom: none.\n\n"
                            + "Open RAM-2/window: what comes back. Bound: any value.");
            assertThat(text.body())
                    .startsWith("(a) It keeps what\nis written. (b) It is zero.\n\n")
                    .endsWith("```\nThe end.");
        });
    }

    @Test
    void everyClauseHasItsSource() {
        assertThat(parse(SECTION).get(0).clauses())
                .containsExactly(
                        new Clause(
                                Rule.RAM_2,
                                'a',
                                Level.MUST,
                                "\"simply a range\" in Types of regions; "
                                        + "\"will modify memory directly\" in memory.h, memory_region_init_ram",
                                "It keeps what is written."),
                        new Clause(
                                Rule.RAM_2,
                                'b',
                                Level.DECIDED,
                                "[Bytes are zero](../decisions/ram-variants.md)",
                                "It is zero."));
        assertThat(parse(SECTION).get(0).clauses().get(1)).hasToString("RAM-2(b)");
    }

    @Test
    void whatIsOpenHasItsBound() {
        assertThat(parse(SECTION).get(0).opens())
                .containsExactly(new OpenText(OpenClause.RAM_2_WINDOW, "what comes back.", "any value."));
    }

    @Test
    void examplesKnowWhereTheyStand() {
        assertThat(parse(SECTION).get(0).examples())
                .containsExactly(
                        new Example("ram.md", 22, "memtck 1\n## no heading\n"),
                        new Example("ram.md", 27, "memtck 1\n"));
        assertThat(parse(SECTION).get(0).examples().get(0)).hasToString("ram.md:22");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # RAM                          | RAM            | ram.md:1: expected a line that starts with '# '
            ## RAM-2: it keeps: what       | ## RAM-2 keeps | ram.md:5: expected a heading of the form '## ID: title'
            ## RAM-2                       | ## RAM-9       | ram.md:5: there is no rule 'RAM-9'
            ## RAM-2                       | ## ROM-1       | ram.md:5: rule ROM-1 belongs into rom.md
            Level: MUST                    | Level: SHOULD  | ram.md:7: expected MUST or DECIDED, not 'SHOULD'
            - Hit                          | - If           | ram.md:11: expected a line that starts with '- Hit: '
            (a) MUST: "simply a range"     | (a) MUST: that | ram.md:9: expected quoted words and their places, '"words" in PLACE; "words" in PLACE'
            (a) MUST: "simply a range"     | (a) SHOULD: "" | ram.md:9: expected '- (a) MUST: "words" in PLACE' or '- (a) DECIDED: [lead](../decisions/PAGE)'
            ../decisions/ram               | ../rules/ram   | ram.md:10: expected a link '[lead](../decisions/PAGE)' to a paragraph of a decision
            - (b) DECIDED                  | - (a) DECIDED  | ram.md:10: clause (a) has a second source
            written. (b)                   | written. (c)   | ram.md:14: expected clause (b), not (c)
            written. (b)                   | written.       | ram.md:13: RAM-2 has 1 clauses and sources for 2
            - (b) DECIDED                  | - (c) DECIDED  | ram.md:14: clause (b) of RAM-2 has no source in the head
            Freedom: none                  | It is free     | ram.md:17: expected a clause, '(a) ...', or 'Reason: ', 'Freedom: ', 'Note: ' or 'Open ID/NAME: '
            Open RAM-2/window              | Open RAM-2/eye | ram.md:19: there is no open clause 'RAM-2/eye'
            Open RAM-2/window              | Open ATTR-1/pending | ram.md:19: ATTR-1/pending belongs to ATTR-1
            back. Bound:                   | back.          | ram.md:19: RAM-2/window has no 'Bound: '
            The end.                       | ```            | ram.md:29: expected '```memtck' to start an example, not '```'
            The end.                       | ```memtck      | ram.md:29: the example has no end
            '  its bytes'                  | - Free: no     | ram.md:12: expected an empty line after the head of RAM-2
            """)
    void aMalformedFileIsAnErrorThatNamesTheLine(String what, String instead, String message) {
        assertThatThrownBy(() -> parse(SECTION.replace(what, instead)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }

    @Test
    void aSecondSectionOfARuleIsAnError() {
        String section = SECTION.substring(SECTION.indexOf("## "));

        assertThatThrownBy(() -> parse(SECTION + section))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ram.md:30: rule RAM-2 has a second section");
    }

    @Test
    void aSectionThatBreaksOffIsAnError() {
        assertThatThrownBy(() -> parse("# RAM\n## RAM-2: title\n\n- Level: MUST"))
                .hasMessage("ram.md:5: expected a line that starts with '- Hit: '");
    }
}
