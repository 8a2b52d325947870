package org.memtck.spec.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list at the head of a rule's section: its level, where each of its clauses comes from, and when it is hit.
 *
 * @param sources where a clause comes from, by its letter
 */
record RuleHead(Level level, Map<Character, Origin> sources, String hit) {
    private static final Pattern SOURCE = Pattern.compile("((?:\\([a-z]\\) )+)(MUST|DECIDED): (.*)");

    /** Where a clause comes from. */
    record Origin(Level level, String source) {}

    /** Reads a head, up to the blank line that ends it. */
    static RuleHead take(RuleLines lines, Rule rule) {
        Level level = level(lines, lines.item("- Level: "));
        Map<Character, Origin> sources = new LinkedHashMap<>();
        while (lines.nextStartsWith("- (")) {
            source(lines, lines.item("- "), sources);
        }
        String hit = lines.item("- Hit: ");
        if (!lines.nextIsBlank()) {
            throw lines.malformed(lines.number() + 1, "expected an empty line after the head of " + rule);
        }
        return new RuleHead(level, sources, hit);
    }

    private static Level level(RuleLines lines, String word) {
        for (Level level : Level.values()) {
            if (level.name().equals(word)) {
                return level;
            }
        }
        throw lines.malformed("expected MUST or DECIDED, not '" + word + "'");
    }

    private static void source(RuleLines lines, String item, Map<Character, Origin> sources) {
        Matcher matcher = SOURCE.matcher(item);
        if (!matcher.matches()) {
            throw lines.malformed(
                    "expected '- (a) MUST: \"words\" in PLACE' or '- (a) DECIDED: [lead](../decisions/PAGE)'");
        }
        Origin origin = new Origin(Level.valueOf(matcher.group(2)), matcher.group(3));
        if (origin.level() == Level.MUST && Quotation.parse(origin.source()).isEmpty()) {
            throw lines.malformed("expected quoted words and their places, '\"words\" in PLACE; \"words\" in PLACE'");
        }
        if (origin.level() == Level.DECIDED
                && DecisionLink.parse(origin.source()).isEmpty()) {
            throw lines.malformed("expected a link '[lead](../decisions/PAGE)' to a paragraph of a decision");
        }
        for (String letter : matcher.group(1).split(" ", -1)) {
            if (!letter.isEmpty() && sources.put(letter.charAt(1), origin) != null) {
                throw lines.malformed("clause " + letter + " has a second source");
            }
        }
    }
}
