package org.memtck.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleBookTest {
    private static final Path RULES = Path.of("rules");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
    private final RuleBook book = RuleBook.load();

    @Test
    void theBookHasTheRulesInTheirOrder() {
        assertThat(book.texts()).extracting(RuleText::rule).containsExactly(Rule.values());
    }

    @ParameterizedTest
    @EnumSource
    void textAndConstantAgreeOnTheLevel(Rule rule) {
        assertThat(book.text(rule).rule()).isEqualTo(rule);
        assertThat(book.text(rule).level()).isEqualTo(rule.level());
    }

    @ParameterizedTest
    @EnumSource
    void everyPartOfASectionSaysSomething(Rule rule) {
        RuleText text = book.text(rule);

        assertThat(List.of(text.title(), text.hit(), text.statement())).noneMatch(String::isBlank);
        assertThat(text.source()).isNotEmpty();
        assertThat(text.statement()).doesNotContain("```");
        assertThat(RuleStatement.LETTER.matcher(text.body()).replaceAll("")).startsWith(text.statement());
    }

    @ParameterizedTest
    @EnumSource
    void aRuleHasAnExample(Rule rule) {
        assertThat(book.text(rule).examples()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aDecisionHasAReason(Rule rule) {
        RuleText text = book.text(rule);

        if (rule.level() == Level.DECIDED) {
            assertThat(text.statement()).contains("\n\nReason: ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLevelOfARuleIsTheHighestOfItsClauses(Rule rule) {
        assertThat(rule.level())
                .isEqualTo(book.text(rule).clauses().stream()
                        .map(Clause::level)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDecidedLeadsToAParagraphOfADecision(Rule rule) throws IOException {
        for (Clause clause : book.text(rule).clauses()) {
            if (clause.level() == Level.DECIDED) {
                DecisionLink link = DecisionLink.parse(clause.source()).orElseThrow();
                String page =
                        Files.readString(Path.of("decisions", link.page())).replaceAll("\\s+", " ");
                assertThat(page).as(clause.id()).contains(" **" + link.lead());
            }
        }
    }

    @Test
    void theOpenClausesAreThoseOfTheTextInTheirOrder() {
        assertThat(book.texts().stream().flatMap(text -> text.opens().stream()).map(OpenText::clause))
                .containsExactly(OpenClause.values());
    }

    @Test
    void noFileIsThereThatNobodyReads() throws IOException {
        try (Stream<Path> files = Files.list(RULES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(fileNames());
        }
    }

    @Test
    void everyLinkLeadsToAPage() throws IOException {
        for (String file : fileNames()) {
            for (String link : matches(LINK, Files.readString(RULES.resolve(file)))) {
                assertThat(RULES.resolve(link)).as(file).exists();
            }
        }
    }

    @Test
    void aRuleWithoutASectionIsAnError() {
        assertThatThrownBy(() -> RuleBook.read(file -> List.of("# Rules")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("ram.md: rule RAM-1 has no section");
    }

    private static Set<String> fileNames() {
        return Stream.of(Rule.values()).map(RuleFile::nameFor).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
