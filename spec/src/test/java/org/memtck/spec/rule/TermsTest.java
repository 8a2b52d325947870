package org.memtck.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final Pattern TERM = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    /** Words that the rules use in a sense of their own; a reader looks for each in the terms. */
    private static final List<String> USED = List.of(
            "access",
            "address",
            "alias",
            "attribute",
            "backing",
            "block access",
            "callback",
            "change of the map",
            "container",
            "content",
            "copy",
            "device",
            "eventfd",
            "flat view",
            "granule",
            "guest",
            "hidden",
            "hole",
            "host's side",
            "initiator",
            "late",
            "misuse",
            "owner",
            "page",
            "pending",
            "piece",
            "place",
            "pure container",
            "quiet",
            "range",
            "read-only way",
            "region",
            "root",
            "single access",
            "space",
            "subregion",
            "target",
            "transaction",
            "use",
            "valid",
            "visible",
            "way",
            "window");

    @Test
    void everyTermIsDefinedOnce() throws IOException {
        assertThat(terms()).doesNotHaveDuplicates();
    }

    @Test
    void whatTheRulesSpeakOfIsDefined() throws IOException {
        String rules = rules();

        assertThat(USED).allSatisfy(term -> assertThat(rules).contains(term));
        assertThat(terms().stream().map(TermsTest::singular)).containsAll(USED);
    }

    @Test
    void noRuleDefinesATermOfItsOwn() throws IOException {
        assertThat(TERM.matcher(rules()).find()).isFalse();
    }

    @Test
    void theLevelsAreAllExplained() throws IOException {
        String text = Files.readString(Path.of("terms.md"));

        assertThat(Stream.of(Level.values())).allMatch(level -> text.contains("- `" + level + "`: "));
    }

    private static List<String> terms() throws IOException {
        return TERM.matcher(Files.readString(Path.of("terms.md")))
                .results()
                .map((MatchResult term) -> term.group(1).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String singular(String term) {
        return switch (term) {
            case "accesses" -> "access";
            case "pieces" -> "piece";
            default -> term;
        };
    }

    private static String rules() throws IOException {
        StringBuilder all = new StringBuilder();
        for (RuleText text : RuleBook.load().texts()) {
            all.append(text.hit())
                    .append(" ")
                    .append(text.statement().replaceAll("\\s+", " "))
                    .append('\n');
        }
        return all.toString();
    }
}
