package org.memtck.kit.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.Difference;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/**
 * Looks for the dialect in which most answers are right. It adds the variant that puts most of them right until none does, and
 * takes away again what is not needed.
 */
final class DialectSearch {
    private static final Pattern SHOWN_BYTES = Pattern.compile("(?:value=0x|bytes=)([0-9a-f]+)");

    /** The most values of one variant that are tried. */
    private static final int MOST_VALUES = 8;

    private final List<Answer> answers;
    private final Parameters bounds;

    /**
     * Makes one.
     *
     * @param answers those that the dialect has to explain; one that broke off explains nothing
     */
    DialectSearch(List<Answer> answers, Parameters bounds) {
        this.answers = answers.stream()
                .filter(answer -> !answer.isBroken())
                .sorted(Comparator.comparingInt(
                        answer -> answer.question().scenario().length()))
                .toList();
        this.bounds = bounds;
    }

    /** Returns one in which only what can be asked for counts. */
    DialectSearch within(Set<Capability> there) {
        return new DialectSearch(
                answers.stream()
                        .filter(answer -> there.containsAll(answer.question().needs()))
                        .toList(),
                bounds);
    }

    /** What a dialect gains over another one: answers that become right less those that become wrong, and steps before the first wrong one. */
    private record Gain(int right, int steps) implements Comparable<Gain> {
        static final Gain NONE = new Gain(0, Integer.MIN_VALUE);

        @Override
        public int compareTo(Gain other) {
            return Comparator.comparingInt(Gain::right)
                    .thenComparingInt(Gain::steps)
                    .compare(this, other);
        }
    }

    /** The dialect that explains most. */
    Dialect find() {
        Dialect found = Dialect.STRICT;
        for (Dialect better = better(found); better != null; better = better(found)) {
            found = better;
        }
        for (Variant variant : found.variants()) {
            if (right(found.without(variant)) >= right(found)) {
                found = found.without(variant);
            }
        }
        return found;
    }

    private long right(Dialect dialect) {
        return answers.stream()
                .filter(answer -> answer.fit(bounds.in(dialect)).agrees())
                .count();
    }

    /** The dialect with one variant more that puts most answers right; null if none does. */
    private @Nullable Dialect better(Dialect base) {
        List<Answer> wrong = unexplained(base);
        List<Answer> right = new ArrayList<>(answers);
        right.removeAll(wrong);
        Dialect best = null;
        Gain most = Gain.NONE;
        for (Dialect candidate : candidates(base, wrong)) {
            Gain gain = gain(candidate, wrong, right);
            if (gain.right() > 0 && gain.compareTo(most) > 0) {
                most = gain;
                best = candidate;
            }
        }
        return best;
    }

    private Gain gain(Dialect candidate, List<Answer> wrong, List<Answer> right) {
        int gained = 0;
        int steps = 0;
        for (Answer answer : wrong) {
            Answer.Fit fit = answer.fit(bounds.in(candidate));
            gained += fit.agrees() ? 1 : 0;
            steps += fit.agreed();
        }
        for (int i = 0; i < right.size() && gained > 0; i++) {
            gained -= right.get(i).fit(bounds.in(candidate)).agrees() ? 0 : 1;
        }
        return new Gain(gained, steps);
    }

    private List<Dialect> candidates(Dialect base, List<Answer> wrong) {
        List<Dialect> candidates = new ArrayList<>();
        for (Variant variant : Variant.values()) {
            if (!base.has(variant)) {
                Set<Integer> values = variant.hasValue() ? values(base, wrong) : Set.of(0);
                values.forEach(value -> candidates.add(base.with(variant, value)));
            }
        }
        return candidates;
    }

    /** The bytes that were seen where something differs, those seen most often first. */
    private Set<Integer> values(Dialect base, List<Answer> wrong) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (Answer answer : wrong) {
            Difference difference = answer.fit(bounds.in(base)).result().failure();
            Matcher shown = SHOWN_BYTES.matcher(difference == null ? "" : difference.observed());
            while (shown.find()) {
                String digits = shown.group(1);
                counts.merge(Integer.parseInt(digits.substring(Math.max(0, digits.length() - 2)), 16), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(MOST_VALUES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The shortest answer that is right with one dialect and wrong with another; null if there is none. */
    @Nullable
    Answer telling(Dialect right, Dialect wrong) {
        for (Answer answer : answers) {
            if (answer.fit(bounds.in(right)).agrees()
                    && !answer.fit(bounds.in(wrong)).agrees()) {
                return answer;
            }
        }
        return null;
    }

    /** Those that are wrong in a dialect. */
    List<Answer> unexplained(Dialect dialect) {
        return answers.stream()
                .filter(answer -> !answer.fit(bounds.in(dialect)).agrees())
                .toList();
    }
}
