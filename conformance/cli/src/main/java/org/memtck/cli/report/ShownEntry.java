package org.memtck.cli.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.memtck.kit.campaign.Counterexample;
import org.memtck.kit.check.Difference;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;

/**
 * A scenario whose last step differs, in the report of a shard: all that it takes to make it again.
 *
 * @param blamed the rules under suspicion, the most suspicious one first; none if it is laid to no rule
 * @param aspect what differs
 * @param dialect the variants without which something else would be expected, besides those of the target; not there if there are
 *     none
 */
public record ShownEntry(
        List<String> blamed,
        List<FindingEntry.StepEntry> steps,
        String aspect,
        String expected,
        String observed,
        boolean reduced,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String dialect) {
    /** What is missing is empty. */
    public ShownEntry {
        blamed = Given.list(blamed);
        steps = Given.list(steps);
        aspect = Given.text(aspect);
        expected = Given.text(expected);
        observed = Given.text(observed);
        dialect = Given.text(dialect);
    }

    static ShownEntry of(Counterexample counterexample) {
        return of(
                counterexample.blamed().stream().map(Rule::id).toList(),
                counterexample.steps(),
                counterexample.difference(),
                counterexample.reduced(),
                counterexample.dialect());
    }

    static ShownEntry of(
            List<String> blamed, List<Step> steps, Difference difference, boolean reduced, Dialect dialect) {
        return new ShownEntry(
                blamed,
                steps.stream().map(FindingEntry.StepEntry::of).toList(),
                difference.aspect().word(),
                difference.expected(),
                difference.observed(),
                reduced,
                dialect.toString());
    }
}
