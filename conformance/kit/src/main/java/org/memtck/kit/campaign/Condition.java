package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.memtck.spec.Api;
import org.memtck.spec.target.TargetInfo;

/**
 * Of which targets a deviation is known: comparisons separated by commas, all of which hold, such as {@code version>=9,
 * version<10.2} or {@code page<4096}.
 *
 * <p>A version is compared number by number, as far as the condition gives them: 7.2.22 is {@code version=7.2} and {@code
 * version<=7.2}. A page is in bytes, decimal or {@code 0x…}.
 *
 * @param comparisons the comparisons; none is a condition that always holds
 */
@Api
public record Condition(List<Comparison> comparisons) {
    /** The condition of a deviation that every version of a target has. */
    public static final Condition ALWAYS = new Condition(List.of());

    private static final Pattern COMPARISON = Pattern.compile(
            "(version|page)\\s*(<=|>=|!=|<|>|=)\\s*(0x[0-9a-fA-F]{1,8}|[0-9]{1,8}(?:\\.[0-9]{1,8}){0,5})");
    private static final Pattern VERSION = Pattern.compile("v?([0-9]{1,8}(?:\\.[0-9]{1,8})*)(?![0-9]).*");

    /** What a comparison looks at. */
    @Api
    public enum Subject {
        /** The version that the target states. */
        VERSION,
        /** The page that the target declares. */
        PAGE
    }

    /**
     * One comparison.
     *
     * @param operator one of {@code < <= = != >= >}
     * @param numbers a version, or the page alone
     */
    @Api
    public record Comparison(Subject subject, String operator, List<Long> numbers) {
        /** Copies the list. */
        public Comparison {
            numbers = List.copyOf(numbers);
        }

        private boolean holds(TargetInfo target) {
            List<Long> actual =
                    subject == Subject.PAGE ? List.of(target.parameters().page()) : version(target.version());
            int order = compare(actual, numbers);
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case "=" -> order == 0;
                case "!=" -> order != 0;
                case ">=" -> order >= 0;
                default -> order > 0;
            };
        }

        private static int compare(List<Long> actual, List<Long> given) {
            for (int i = 0; i < given.size(); i++) {
                int order = Long.compare(i < actual.size() ? actual.get(i) : 0, given.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }

        @Override
        public String toString() {
            return subject.name().toLowerCase(Locale.ROOT)
                    + operator
                    + numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
        }
    }

    /** Copies the list. */
    public Condition {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * Parses comparisons.
     *
     * @throws IllegalArgumentException with what is there and what was expected
     */
    static Condition parse(String text) {
        List<Comparison> comparisons = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = COMPARISON.matcher(part.strip());
            if (!matcher.matches() || isPageOfSeveralNumbers(matcher)) {
                throw new IllegalArgumentException("'" + part.strip()
                        + "' is no condition; expected is 'version' or 'page', one of < <= = != >= >, and a number, such"
                        + " as version<10.2");
            }
            Subject subject = matcher.group(1).equals("page") ? Subject.PAGE : Subject.VERSION;
            comparisons.add(new Comparison(subject, matcher.group(2), numbers(matcher.group(3))));
        }
        return new Condition(comparisons);
    }

    private static boolean isPageOfSeveralNumbers(Matcher matcher) {
        boolean page = matcher.group(1).equals("page");
        return page ? matcher.group(3).contains(".") : matcher.group(3).startsWith("0x");
    }

    private static List<Long> numbers(String text) {
        return Arrays.stream(text.split("\\.", -1)).map(Long::decode).toList();
    }

    private static List<Long> version(String stated) {
        Matcher matcher = VERSION.matcher(stated);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a known deviation depends on the version, but '" + stated
                    + "', which the target states, does not begin with numbers and dots");
        }
        return Arrays.stream(matcher.group(1).split("\\.", -1))
                .map(Long::valueOf)
                .toList();
    }

    /**
     * Whether it holds for a target.
     *
     * @throws IllegalArgumentException if it looks at the version, and the target's does not begin with a number
     */
    public boolean holds(TargetInfo target) {
        return comparisons.stream().allMatch(comparison -> comparison.holds(target));
    }

    @Override
    public String toString() {
        return comparisons.stream().map(Comparison::toString).collect(Collectors.joining(", "));
    }
}
