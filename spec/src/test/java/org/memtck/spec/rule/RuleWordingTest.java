package org.memtck.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How rules are worded: the keywords of BCP 14 mean what they say, and nothing else sounds like them. */
class RuleWordingTest {
    private static final Pattern SOUNDS_LIKE_A_KEYWORD =
            Pattern.compile("\\b([Mm]ust|[Ss]hould|[Ss]hall|[Mm]ay|[Rr]ecommended)\\b");

    private final RuleBook book = RuleBook.load();

    @ParameterizedTest
    @EnumSource
    void noWordSoundsLikeAKeywordAndIsNone(Rule rule) {
        RuleText text = book.text(rule);

        assertThat(text.title() + " " + text.hit() + " " + text.statement())
                .doesNotContainPattern(SOUNDS_LIKE_A_KEYWORD);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOpenIsBoundedByWhatATargetDoes(Rule rule) {
        for (OpenText open : book.text(rule).opens()) {
            assertThat(open.bound()).as(open.clause().id()).isNotBlank().endsWith(".");
            assertThat(open.text()).as(open.clause().id()).isNotBlank().endsWith(".");
        }
    }
}
