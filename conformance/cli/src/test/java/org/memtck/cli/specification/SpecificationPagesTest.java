package org.memtck.cli.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.rule.Variant;

class SpecificationPagesTest {
    private static final RuleBook BOOK = RuleBook.load();
    private static final Map<String, String> PAGES = SpecificationPages.of(BOOK);
    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"([^\"]*)\"");

    @Test
    void everyRuleAndVariantHasItsPlace() {
        for (Rule rule : Rule.values()) {
            String page = rule.family().toLowerCase(java.util.Locale.ROOT) + ".html";
            assertThat(PAGES.get(page)).contains("<section id=\"" + rule.id() + "\">");
            assertThat(PAGES.get("index.html")).contains("href=\"" + page + "#" + rule.id() + "\"");
        }
        for (Variant variant : Variant.values()) {
            String page = variant.rule().family().toLowerCase(java.util.Locale.ROOT) + ".html";
            assertThat(PAGES.get(page)).contains("id=\"" + variant.id() + "\"");
        }
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> dead = new ArrayList<>();
        PAGES.forEach((name, text) -> {
            Matcher links = LINK.matcher(text);
            while (links.find()) {
                if (!isThere(name, links.group(1))) {
                    dead.add(name + ": " + links.group(1));
                }
            }
        });

        assertThat(dead).isEmpty();
    }

    private static boolean isThere(String from, String link) {
        if (link.startsWith("https://")) {
            return true;
        }
        String[] parts = link.split("#", 2);
        String page = PAGES.get(parts[0].isEmpty() ? from : parts[0]);
        return page != null && (parts.length == 1 || page.contains(" id=\"" + parts[1] + "\""));
    }

    @Test
    void everyExampleThatLeavesASpaceIsDrawn() {
        long examples = BOOK.texts().stream()
                .mapToLong(text -> text.examples().size()
                        + text.variants().stream()
                                .mapToLong(variant -> variant.examples().size())
                                .sum())
                .sum();
        long shown = PAGES.values().stream()
                .mapToLong(page -> count(page, "<div class=\"example\">"))
                .sum();
        long drawn = PAGES.values().stream()
                .mapToLong(page -> count(page, "<svg class=\"map\""))
                .sum();

        assertThat(shown).isEqualTo(examples);
        assertThat(drawn).isGreaterThan(examples * 9 / 10);
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    @Test
    void thePagesLoadNothing() {
        assertThat(PAGES.values()).noneMatch(page -> page.contains(" src=") || page.contains("<link"));
    }
}
