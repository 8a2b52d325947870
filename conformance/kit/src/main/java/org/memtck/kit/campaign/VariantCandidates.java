package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.blame.Suspects;
import org.memtck.kit.check.Trial;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.rule.Variant;

/** The variants that may explain why a scenario fails, each with the values that the target has shown. */
final class VariantCandidates {
    private static final Pattern SHOWN_BYTES = Pattern.compile("(?:value=0x|bytes=)([0-9a-f]+)");

    /** The most values of one variant that are tried. */
    private static final int MOST_VALUES = 6;

    /** The most fresh cases that are run to see one. */
    private static final int MOST_CASES = 200;

    private final Laboratory laboratory;
    private final CaseSource fresh;
    private final Findings findings;

    VariantCandidates(Laboratory laboratory, CaseSource fresh, Findings findings) {
        this.laboratory = laboratory;
        this.fresh = fresh;
        this.findings = findings;
    }

    /**
     * Returns the variants of the suspects, and then those that neighbours of theirs may be blamed for.
     *
     * @param found those that were found already, besides those that are followed
     */
    List<Dialect> of(Dialect found, Trial failing) {
        RuleSet suspects = Suspects.of(failing).all();
        Dialect taken = laboratory.target().dialect().with(found);
        List<Dialect> candidates = new ArrayList<>();
        List<Dialect> neighbours = new ArrayList<>();
        for (Variant variant : Variant.values()) {
            boolean free = taken.variants().stream().noneMatch(other -> other == variant || other.excludes(variant));
            if (free
                    && suspects.intersects(variant.suspects())
                    && !findings.withdrawn().has(variant)) {
                List<Dialect> into = suspects.intersects(variant.replaced()) ? candidates : neighbours;
                values(variant, failing, found).forEach(value -> into.add(Dialect.STRICT.with(variant, value)));
            }
        }
        candidates.addAll(neighbours);
        return candidates;
    }

    /** The values that may go with a variant: bytes that the target has shown, here or in fresh cases that fail alike. */
    private Set<Integer> values(Variant variant, Trial failing, Dialect found) {
        if (!variant.hasValue()) {
            return Set.of(0);
        }
        Set<Integer> values = new LinkedHashSet<>();
        addShown(failing, values);
        Avoidance avoided = findings.avoidance().following(findings.followed().with(found));
        for (int from = 0; values.isEmpty() && from < MOST_CASES; from += Diagnosis.SOME_CASES) {
            for (Case drawn : fresh.cases(
                    from, from + Diagnosis.SOME_CASES, avoided, laboratory.focusOn(Dialect.STRICT.with(variant)))) {
                Trial trial = laboratory.trial(drawn);
                if (trial.fails() && trial.failingStep().rules().contains(variant.rule())) {
                    addShown(trial, values);
                }
            }
        }
        return values;
    }

    private static void addShown(Trial failing, Set<Integer> values) {
        Matcher shown = SHOWN_BYTES.matcher(failing.difference().observed());
        while (shown.find()) {
            String digits = shown.group(1).length() % 2 == 0 ? shown.group(1) : "0" + shown.group(1);
            for (int i = 0; i < digits.length() && values.size() < MOST_VALUES; i += 2) {
                values.add(Integer.parseInt(digits, i, i + 2, 16));
            }
        }
    }
}
