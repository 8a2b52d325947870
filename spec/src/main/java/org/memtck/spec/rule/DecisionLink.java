package org.memtck.spec.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link to a paragraph of a decision.
 *
 * @param lead the words that its bold lead begins with
 * @param page the name of the page, such as {@code iommu.md}
 */
record DecisionLink(String lead, String page) {
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(\\.\\./decisions/([a-z0-9-]+\\.md)\\)");

    /** The link, if the text is one. */
    static Optional<DecisionLink> parse(String text) {
        Matcher matcher = LINK.matcher(text);
        return matcher.matches() ? Optional.of(new DecisionLink(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** What the page is about, in a few words: its name without hyphens. */
    String title() {
        return page.substring(0, page.length() - ".md".length()).replace('-', ' ');
    }
}
