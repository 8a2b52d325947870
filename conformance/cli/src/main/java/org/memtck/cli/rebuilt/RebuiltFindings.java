package org.memtck.cli.rebuilt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.report.ShardEntry.FoundEntry;
import org.memtck.cli.report.ShardIncident;
import org.memtck.cli.report.ShownEntry;
import org.memtck.kit.campaign.Counterexample;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.Incident;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.Difference;
import org.memtck.kit.history.History;
import org.memtck.kit.history.Session;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.target.Parameters;

/** Makes what was found again. Nothing is trusted: what is expected of a step follows from the rules. */
public final class RebuiltFindings {
    private final RebuiltSteps scenarios;

    /**
     * Takes the bounds of the target, and all that was found.
     *
     * @throws IllegalArgumentException if a finding behaves as a variant that there is not
     */
    public RebuiltFindings(Parameters target, List<FoundEntry> found) {
        List<Dialect> followed = found.stream()
                .filter(each -> !each.behavesAs().isEmpty())
                .map(each -> Dialect.parse(each.behavesAs()))
                .toList();
        this.scenarios = new RebuiltSteps(target, followed);
    }

    /**
     * A finding.
     *
     * @throws IllegalArgumentException if it is none
     */
    public Finding finding(FoundEntry entry) {
        if (entry.counterexamples().isEmpty()) {
            throw new IllegalArgumentException("the finding of " + entry.rule() + " has no counterexample");
        }
        return new Finding(
                rule(entry.rule()),
                entry.known(),
                entry.counterexamples().stream().map(this::counterexample).toList(),
                dialect(entry.behavesAs()),
                entry.partly());
    }

    private Counterexample counterexample(ShownEntry entry) {
        List<Rule> blamed = entry.blamed().stream().map(RebuiltFindings::rule).toList();
        Dialect dialect = scenarios.dialectOf(entry.steps(), dialect(entry.dialect()));
        return new Counterexample(
                blamed, scenarios.of(entry.steps(), dialect), difference(entry), entry.reduced(), dialect);
    }

    private static Difference difference(ShownEntry entry) {
        return new Difference(constant(Aspect.class, entry.aspect()), entry.expected(), entry.observed());
    }

    /**
     * An incident.
     *
     * @throws IllegalArgumentException if it is none
     */
    public Incident incident(ShardIncident entry) {
        return new Incident(
                constant(Incident.Kind.class, entry.kind()),
                scenarios.of(entry.shown().steps()),
                difference(entry.shown()),
                entry.seenAgain(),
                entry.attempts(),
                history(entry.history()));
    }

    private @Nullable History history(ShardIncident.@Nullable PastEntry past) {
        if (past == null) {
            return null;
        }
        ShownEntry last = past.last();
        Session session = last == null ? null : session(past, last);
        return new History(
                past.scenarios(), past.complete(), past.replayed(), session, past.seenAgain(), past.attempts());
    }

    private Session session(ShardIncident.PastEntry past, ShownEntry last) {
        List<List<Step>> all = new ArrayList<>();
        past.before().forEach(steps -> all.add(scenarios.of(steps)));
        all.add(scenarios.of(last.steps()));
        return new Session(all, past.differing(), difference(last));
    }

    /**
     * The rules that were under suspicion in the counterexamples of a finding.
     *
     * @throws IllegalArgumentException if there are none of these names
     */
    public static RuleSet suspects(FoundEntry entry) {
        return RuleSet.of(entry.suspects().stream().map(RebuiltFindings::rule).toArray(Rule[]::new));
    }

    /**
     * Variants by their text; none if it is empty.
     *
     * @throws IllegalArgumentException if there are none of these names
     */
    public static Dialect dialect(String text) {
        return text.isEmpty() ? Dialect.STRICT : Dialect.parse(text);
    }

    /**
     * A rule by its id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Rule rule(String id) {
        return Rule.withId(id).orElseThrow(() -> new IllegalArgumentException("there is no rule '" + id + "'"));
    }

    /**
     * The constant that a word such as {@code nothing-left} stands for.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
