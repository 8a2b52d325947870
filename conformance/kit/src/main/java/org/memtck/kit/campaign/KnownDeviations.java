package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.target.TargetInfo;

/**
 * The deviations of a target that are known and accepted, each with a reason. They are strict: one that a campaign exercises
 * and does not see is stale.
 *
 * <p>In a file each is a line {@code deviation RULE}, or {@code deviation RULE as=VARIANT}, or, where the variant explains most of
 * it only, {@code deviation RULE as=VARIANT partly}. Then follow indented lines {@code reason: …} and, if there are,
 * {@code link: …} and {@code when: …}, which is a {@link Condition}; a line that is indented further goes on with the one before. A
 * {@code #} starts a line of comment. A rule may be listed again under another condition.
 *
 * @param entries the deviations
 */
@Api
public record KnownDeviations(List<Entry> entries) {
    /** None. */
    public static final KnownDeviations NONE = new KnownDeviations(List.of());

    /**
     * A deviation.
     *
     * @param reason why it is accepted, in words
     * @param link where more is said, or the empty string
     * @param when of which targets it is known
     * @param as the variant that it is: another behaviour is not known; strict if it is not said
     * @param partly whether the variant may explain most of it only, and what contradicts the variant is known, too
     */
    @Api
    public record Entry(Rule rule, String reason, String link, Condition when, Dialect as, boolean partly) {
        /** A deviation that is known of every version of a target. */
        public Entry(Rule rule, String reason, String link) {
            this(rule, reason, link, Condition.ALWAYS);
        }

        /** Whether it is known of a finding that a variant explains; strict if none does. */
        public boolean covers(Dialect variant) {
            return as.isStrict() || as.equals(variant);
        }

        /** Whether it is known of a finding. */
        public boolean covers(Finding finding) {
            return covers(finding.behavesAs()) && (as.isStrict() || partly || !finding.partly());
        }

        /** A deviation of which it is not said which variant it is. */
        public Entry(Rule rule, String reason, String link, Condition when) {
            this(rule, reason, link, when, Dialect.STRICT, false);
        }
    }

    /** Copies the list. */
    public KnownDeviations {
        entries = List.copyOf(entries);
    }

    /** Whether violations of the rule are known. */
    public boolean contains(Rule rule) {
        return entries.stream().anyMatch(entry -> entry.rule() == rule);
    }

    /**
     * Whether a violation of the rule is known.
     *
     * @param as the variant that explains it; strict if none does
     */
    public boolean contains(Rule rule, Dialect as) {
        return entries.stream().anyMatch(entry -> entry.rule() == rule && entry.covers(as));
    }

    /** Whether a violation of the rule is known that a variant explains for the most part. */
    boolean containsPartly(Rule rule, Dialect as) {
        return entries.stream()
                .anyMatch(entry ->
                        entry.rule() == rule && entry.covers(as) && (entry.as().isStrict() || entry.partly()));
    }

    /**
     * Those whose condition holds for a target; of several for one rule, the first.
     *
     * @throws IllegalArgumentException if one depends on the version, and the target's does not begin with a number
     */
    public KnownDeviations of(TargetInfo target) {
        Map<Rule, Entry> known = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.when().holds(target))
                .forEach(entry -> known.putIfAbsent(entry.rule(), entry));
        return new KnownDeviations(List.copyOf(known.values()));
    }

    /**
     * Parses a file.
     *
     * @throws FormatException with the line, what is there and what was expected
     */
    public static KnownDeviations parse(String text) throws FormatException {
        Parser parser = new Parser();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            parser.take(line.stripTrailing(), ++number);
        }
        parser.finish();
        return new KnownDeviations(parser.entries);
    }

    /** A file of known deviations that cannot be read. */
    @Api
    public static final class FormatException extends Exception {
        private static final long serialVersionUID = 1L;

        FormatException(int line, String problem) {
            super("line " + line + ": " + problem);
        }
    }

    private static final class Parser {
        private static final String KEYWORD = "deviation ";
        private static final String AS = "as=";
        private static final String PARTLY = "partly";

        final List<Entry> entries = new ArrayList<>();
        private final StringBuilder reason = new StringBuilder();
        private final StringBuilder link = new StringBuilder();
        private final StringBuilder when = new StringBuilder();
        private Optional<Rule> rule = Optional.empty();
        private Dialect as = Dialect.STRICT;
        private boolean partly;
        private StringBuilder last = reason;
        /** The number of the line that the deviation starts in. */
        private int start;

        void take(String line, int number) throws FormatException {
            if (line.isBlank() || line.startsWith("#")) {
                return;
            }
            if (line.startsWith(KEYWORD)) {
                finish();
                start = number;
                head(line.substring(KEYWORD.length()).strip().split(" +"), number);
            } else if (rule.isEmpty() || !Character.isWhitespace(line.charAt(0))) {
                throw new FormatException(number, "expected 'deviation RULE', not '" + line + "'");
            } else {
                detail(line.strip());
            }
        }

        private void head(String[] words, int number) throws FormatException {
            rule = Optional.of(rule(words[0], number));
            if (words.length > 3
                    || (words.length >= 2 && !words[1].startsWith(AS))
                    || (words.length == 3 && !words[2].equals(PARTLY))) {
                throw new FormatException(
                        number, "expected 'as=VARIANT', 'as=VARIANT partly', or nothing, after " + words[0]);
            }
            partly = words.length == 3;
            as = words.length == 1 ? Dialect.STRICT : variant(words[1].substring(AS.length()), number);
        }

        private Dialect variant(String text, int number) throws FormatException {
            Dialect variant;
            try {
                variant = Dialect.parse(text);
            } catch (IllegalArgumentException e) {
                throw new FormatException(number, String.valueOf(e.getMessage()));
            }
            if (variant.variants().size() != 1 || !variant.rules().contains(rule.orElseThrow())) {
                throw new FormatException(
                        number, "expected a variant of " + rule.orElseThrow() + ", not '" + text + "'");
            }
            return variant;
        }

        private void detail(String line) {
            if (line.startsWith("reason:")) {
                last = reason;
                last.append(line.substring("reason:".length()).strip());
            } else if (line.startsWith("link:")) {
                last = link;
                last.append(line.substring("link:".length()).strip());
            } else if (line.startsWith("when:")) {
                last = when;
                last.append(line.substring("when:".length()).strip());
            } else {
                last.append(last.isEmpty() ? "" : " ").append(line);
            }
        }

        private Rule rule(String id, int number) throws FormatException {
            Rule known = Rule.withId(id)
                    .orElseThrow(() ->
                            new FormatException(number, "there is no rule '" + id + "'; './memtck rules' lists them"));
            return known;
        }

        private Condition condition() throws FormatException {
            try {
                return when.isEmpty() ? Condition.ALWAYS : Condition.parse(when.toString());
            } catch (IllegalArgumentException e) {
                throw new FormatException(start, "the deviation " + rule.orElseThrow() + ": " + e.getMessage());
            }
        }

        private void add(Entry entry) throws FormatException {
            for (Entry other : entries) {
                if (other.rule() == entry.rule() && other.when().equals(entry.when())) {
                    throw new FormatException(
                            start,
                            "the deviation " + entry.rule() + " is listed a second time under the same condition");
                }
            }
            entries.add(entry);
        }

        void finish() throws FormatException {
            if (rule.isPresent()) {
                if (reason.isEmpty()) {
                    throw new FormatException(start, "the deviation " + rule.get() + " has no 'reason:'");
                }
                add(new Entry(rule.get(), reason.toString(), link.toString(), condition(), as, partly));
            }
            rule = Optional.empty();
            reason.setLength(0);
            link.setLength(0);
            when.setLength(0);
            last = reason;
        }
    }
}
