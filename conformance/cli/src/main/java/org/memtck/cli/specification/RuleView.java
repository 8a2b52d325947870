package org.memtck.cli.specification;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.memtck.cli.markup.Element;
import org.memtck.cli.page.Markdown;
import org.memtck.spec.rule.Clause;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Example;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.rule.RuleText;
import org.memtck.spec.rule.VariantText;

/** A rule: where its clauses come from, what it says, its examples with their maps, its variants, and who speaks of it. */
final class RuleView {
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```memtck\\n.*?^```$");

    private final RuleBook book;
    private final Markdown markdown;

    RuleView(RuleBook book, Markdown markdown) {
        this.book = book;
        this.markdown = markdown;
    }

    /** Adds it to a section that has its heading. */
    void write(RuleText text, Element section) {
        section.add(Element.of("p").add(Element.of("span", text.level().name()).in("tag none")));
        Element sources = Element.of("dl").in("facts");
        for (Clause clause : text.clauses()) {
            sources.add(
                    Element.of("dt", "(" + clause.letter() + ") " + clause.level()),
                    Element.of("dd").markup(inline(clause.source())));
        }
        sources.add(Element.of("dt", "hit"), Element.of("dd").markup(inline(text.hit())));
        section.add(sources);
        body(text, section);
        text.variants().forEach(variant -> variant(variant, section));
        mentions(text.rule(), section);
    }

    private String inline(String text) {
        return markdown.html(text);
    }

    /** Text and examples in their order. */
    private void body(RuleText text, Element section) {
        Matcher matcher = EXAMPLE.matcher(text.body());
        Iterator<Example> examples = text.examples().iterator();
        int end = 0;
        while (matcher.find() && examples.hasNext()) {
            says(text.body().substring(end, matcher.start()), section);
            section.add(ExampleView.of(examples.next(), Dialect.STRICT));
            end = matcher.end();
        }
        says(text.body().substring(end), section);
    }

    private void says(String text, Element section) {
        if (!text.isBlank()) {
            section.open("div").in("says").markup(markdown.html(text));
        }
    }

    private void variant(VariantText text, Element section) {
        section.add(Element.of("h3", text.dialect() + ": " + text.title())
                .with("id", text.variant().id()));
        Element facts = section.open("dl").in("facts");
        facts.add(Element.of("dt", "seen in"), Element.of("dd").markup(inline(text.seen())));
        facts.add(Element.of("dt", "meaning"), Element.of("dd").markup(inline(text.meaning())));
        text.examples().forEach(example -> section.add(ExampleView.of(example, text.dialect())));
    }

    private void mentions(Rule rule, Element section) {
        Pattern id = Pattern.compile("\\b" + rule.id() + "\\b");
        List<Rule> others = book.texts().stream()
                .filter(text -> text.rule() != rule && id.matcher(text.body()).find())
                .map(RuleText::rule)
                .toList();
        if (!others.isEmpty()) {
            Element p = section.open("p").in("small").text("Spoken of in");
            others.forEach(other ->
                    p.text(" ").add(Element.of("a", other.id()).in("id").with("href", Documents.place(other))));
        }
    }
}
