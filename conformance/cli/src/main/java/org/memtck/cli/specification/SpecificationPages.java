package org.memtck.cli.specification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.memtck.cli.markup.Element;
import org.memtck.cli.page.Filter;
import org.memtck.cli.page.Frame;
import org.memtck.spec.rule.Clause;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.rule.RuleText;
import org.memtck.spec.rule.VariantText;

/** The specification as pages: one for each family of rules, one for each other document, and one in which all is found. */
public final class SpecificationPages {
    private static final String INDEX = "index.html";

    private final RuleBook book;
    private final Documents documents = new Documents();
    private final Map<String, String> pages = new LinkedHashMap<>();

    private SpecificationPages(RuleBook book) {
        this.book = book;
    }

    /** All pages by the names of their files, all of which lie in one folder. */
    public static Map<String, String> of(RuleBook book) {
        SpecificationPages specification = new SpecificationPages(book);
        specification.index();
        specification.families().values().forEach(specification::family);
        specification.documents.texts().forEach(specification::document);
        return specification.pages;
    }

    private Map<String, List<RuleText>> families() {
        Map<String, List<RuleText>> families = new LinkedHashMap<>();
        book.texts()
                .forEach(text -> families.computeIfAbsent(text.rule().family(), family -> new ArrayList<>())
                        .add(text));
        return families;
    }

    private static Frame frame(String title) {
        Frame frame = new Frame(title);
        frame.header().add(Element.of("p", "memtck specification").in("small"), Element.of("h1", title));
        return frame;
    }

    private void index() {
        Frame frame = frame("Specification");
        frame.link(documents.page("README.md"), "About").link(documents.page("terms.md"), "Terms");
        Element rules = frame.section("rules", "Find");
        rules.add(Filter.of("all", "find in rules, variants and decisions", List.of("rule", "variant", "decision")));
        families().forEach((family, texts) -> {
            Element group = rules.open("div").in("family").with("data-group", "");
            group.add(Element.of(
                    "h3", family + ": " + Documents.title(texts.get(0).rule())));
            Element list = group.open("ul");
            texts.forEach(text -> add(text, list));
        });
        Element group = rules.open("div").in("family").with("data-group", "");
        group.add(Element.of("h3", "Decisions"));
        Element list = group.open("ul");
        documents.texts().forEach((path, text) -> {
            if (path.startsWith("decisions/")) {
                list.add(entry("decision", documents.page(path), "", Documents.title(text), text));
            }
        });
        pages.put(INDEX, frame.text());
    }

    private static void add(RuleText text, Element list) {
        String place = Documents.place(text.rule());
        list.add(entry("rule", place, text.rule().id(), text.title(), text.hit() + " " + text.body()));
        for (VariantText variant : text.variants()) {
            String id = variant.variant().id();
            String page = place.substring(0, place.indexOf('#') + 1);
            list.add(entry("variant", page + id, id, variant.title(), variant.meaning() + " " + variant.seen()));
        }
    }

    private static Element entry(String kind, String href, String id, String title, String text) {
        String found = (id + " " + title + " " + text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Element entry = Element.of("li").with("data-kind", kind).with("data-text", found);
        if (id.isEmpty()) {
            return entry.add(Element.of("a", title).with("href", href));
        }
        return entry.add(Element.of("a", id).in("id").with("href", href)).text(" " + title);
    }

    private void family(List<RuleText> texts) {
        String title = Documents.title(texts.get(0).rule());
        Frame frame = frame(title).link(INDEX, "Specification");
        RuleView view = new RuleView(book, documents.markdown("rules"));
        for (RuleText text : texts) {
            String id = text.rule().id();
            frame.link("#" + id, id);
            Element section = frame.main().open("section").with("id", id);
            section.add(Element.of("h2", id + ": " + text.title()));
            view.write(text, section);
        }
        String place = Documents.place(texts.get(0).rule());
        pages.put(place.substring(0, place.indexOf('#')), frame.text());
    }

    private void document(String path, String text) {
        Frame frame = frame(Documents.title(text)).link(INDEX, "Specification");
        String folder = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
        String body = text.replaceFirst("(?m)\\A# .*$", "");
        Element says = frame.main().open("div").in("says document");
        says.markup(documents.markdown(folder).html(body));
        if (folder.equals("decisions")) {
            frame.main().addAll(decides(path));
        }
        pages.put(documents.page(path), frame.text());
    }

    /** The clauses that a decision is the source of. */
    private List<Element> decides(String path) {
        Pattern link = Pattern.compile("\\(\\.\\./" + Pattern.quote(path) + "\\)");
        Element list = Element.of("ul");
        int count = 0;
        for (RuleText text : book.texts()) {
            for (Clause clause : text.clauses()) {
                if (link.matcher(clause.source()).find()) {
                    list.open("li")
                            .add(Element.of("a", clause.id()).in("id").with("href", Documents.place(text.rule())))
                            .text(" " + text.title());
                    count++;
                }
            }
        }
        return count == 0 ? List.of() : List.of(Element.of("h2", "Decides"), list);
    }
}
