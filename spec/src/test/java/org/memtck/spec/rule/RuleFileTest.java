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

            ## RAM-1: it keeps: what was written

            - Level: MUST
            - Source: "Types of regions"
            - Hit: a read gets
              its bytes

            The statement.

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
            assertThat(text.rule()).isEqualTo(Rule.RAM_1);
            assertThat(text.title()).isEqualTo("it keeps: what was written");
            assertThat(text.level()).isEqualTo(Level.MUST);
            assertThat(text.source()).isEqualTo("\"Types of regions\"");
            assertThat(text.hit()).isEqualTo("a read gets its bytes");
        });
    }

    @Test
    void theBodyIsTheRestAndTheStatementItsBeginning() {
        assertThat(parse(SECTION)).singleElement().satisfies(text -> {
            assertThat(text.statement()).isEqualTo("The statement.");
            assertThat(text.body())
                    .startsWith("The statement.\n\n```memtck\nmemtck 1\n## no heading\n```\n")
                    .endsWith("```\nThe end.");
        });
    }

    @Test
    void examplesKnowWhereTheyStand() {
        assertThat(parse(SECTION).get(0).examples())
                .containsExactly(
                        new Example("ram.md", 15, "memtck 1\n## no heading\n"),
                        new Example("ram.md", 20, "memtck 1\n"));
        assertThat(parse(SECTION).get(0).examples().get(0)).hasToString("ram.md:15");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # RAM                          | RAM            | ram.md:1: expected a line that starts with '# '
            ## RAM-1: it keeps: what       | ## RAM-1 keeps | ram.md:5: expected a heading of the form '## ID: title'
            ## RAM-1                       | ## RAM-9       | ram.md:5: there is no rule 'RAM-9'
            ## RAM-1                       | ## ROM-1       | ram.md:5: rule ROM-1 belongs into rom.md
            Level: MUST                    | Level: SHOULD  | ram.md:7: expected MUST, DECIDED or OPEN, not 'SHOULD'
            - Source                       | - From         | ram.md:8: expected a line that starts with '- Source: '
            The end.                       | ```            | ram.md:22: expected '```memtck' to start an example, not '```'
            The end.                       | ```memtck      | ram.md:22: the example has no end
            '  its bytes'                  | - Free: no     | ram.md:10: expected an empty line after the head of RAM-1
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
                .hasMessage("ram.md:23: rule RAM-1 has a second section");
    }

    @Test
    void aSectionThatBreaksOffIsAnError() {
        assertThatThrownBy(() -> parse("# RAM\n## RAM-1: title\n\n- Level: MUST"))
                .hasMessage("ram.md:5: expected a line that starts with '- Source: '");
    }
}
