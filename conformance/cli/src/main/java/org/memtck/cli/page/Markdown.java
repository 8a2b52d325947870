package org.memtck.cli.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.memtck.spec.rule.Rule;

/** The specification's Markdown as HTML. Ids of rules become links, and so do links whose page there is; others are text. */
public final class Markdown {
    private static final Pattern RULE = Pattern.compile("\\b[A-Z]{2,6}-[0-9]{1,2}\\b");

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> Markdown::reachable)
            .build();
    private final Function<Rule, String> rules;
    private final Function<String, Optional<String>> pages;

    /**
     * Makes one.
     *
     * @param rules where a rule is
     * @param pages where what a link leads to is, if it is anywhere
     */
    public Markdown(Function<Rule, String> rules, Function<String, Optional<String>> pages) {
        this.rules = rules;
        this.pages = pages;
    }

    /** What may be wider than the page can be scrolled with keys, too. */
    private static void reachable(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("pre") || tag.equals("table")) {
            attributes.put("tabindex", "0");
        } else if (node instanceof Heading) {
            attributes.put("id", anchor(node));
        }
    }

    /** By which links lead to a heading. */
    private static String anchor(Node heading) {
        String text = TextContentRenderer.builder().build().render(heading);
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .strip()
                .replace(' ', '-');
    }

    /** The text as HTML. */
    public String html(String text) {
        Node document = parser.parse(text);
        document.accept(new Linking());
        return renderer.render(document);
    }

    private final class Linking extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            Optional<String> page = pages.apply(link.getDestination());
            visitChildren(link);
            if (page.isPresent()) {
                link.setDestination(page.get());
                return;
            }
            Node child = link.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                link.insertBefore(child);
                child = next;
            }
            link.unlink();
        }

        @Override
        public void visit(Text text) {
            if (text.getParent() instanceof Link) {
                return;
            }
            Matcher matcher = RULE.matcher(text.getLiteral());
            int end = 0;
            while (matcher.find()) {
                Optional<Rule> rule = Rule.withId(matcher.group());
                if (rule.isPresent()) {
                    text.insertBefore(new Text(text.getLiteral().substring(end, matcher.start())));
                    Link link = new Link(rules.apply(rule.get()), null);
                    link.appendChild(new Text(matcher.group()));
                    text.insertBefore(link);
                    end = matcher.end();
                }
            }
            text.setLiteral(text.getLiteral().substring(end));
        }
    }
}
