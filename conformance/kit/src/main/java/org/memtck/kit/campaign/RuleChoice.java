package org.memtck.kit.campaign;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;

/**
 * Some of the rules, of which alone a campaign is to tell.
 *
 * @param patterns how they were chosen, such as {@code PRIO-*,VIS-2}
 * @param rules one or more
 */
@Api
public record RuleChoice(String patterns, Set<Rule> rules) {
    /** All rules. */
    public static final RuleChoice ALL = new RuleChoice("*", EnumSet.allOf(Rule.class));

    /** Copies the set. */
    public RuleChoice {
        rules = Collections.unmodifiableSet(EnumSet.copyOf(rules));
    }

    /**
     * Reads patterns, between commas: the id of a rule, a family, or either with {@code *} for any characters. Case does not
     * matter.
     *
     * @throws IllegalArgumentException if one of them matches no rule
     */
    public static RuleChoice parse(String patterns) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        for (String pattern : patterns.split(",", -1)) {
            Set<Rule> matching = matching(pattern.strip().toUpperCase(Locale.ROOT));
            if (matching.isEmpty()) {
                throw new IllegalArgumentException("no rule matches '" + pattern.strip()
                        + "'; expected are rules such as PRIO-1, PRIO-* or PRIO, between commas, and the families are "
                        + families());
            }
            rules.addAll(matching);
        }
        return new RuleChoice(patterns.strip(), rules);
    }

    private static Set<Rule> matching(String glob) {
        String regex = Stream.of(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        Pattern pattern = Pattern.compile(regex);
        return Arrays.stream(Rule.values())
                .filter(rule -> pattern.matcher(rule.id()).matches()
                        || pattern.matcher(rule.family()).matches())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
    }

    private static String families() {
        return Arrays.stream(Rule.values()).map(Rule::family).distinct().collect(Collectors.joining(", "));
    }

    /** Whether a rule is among them. */
    public boolean has(Rule rule) {
        return rules.contains(rule);
    }

    /** Whether no rule is left out. */
    public boolean isAll() {
        return rules.size() == Rule.values().length;
    }
}
