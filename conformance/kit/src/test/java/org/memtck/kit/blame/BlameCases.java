package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.check.Difference;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** Failing scenarios, and what blame makes of them. */
abstract class BlameCases {
    private final Map<Rule, Long> agreed = new EnumMap<>(Rule.class);

    static Operation operation(String line) {
        try {
            return ScenarioText.parseOperation(line);
        } catch (SyntaxException e) {
            throw new AssertionError(line, e);
        }
    }

    static List<Step> steps(String... lines) {
        Reference reference = new Reference();
        List<Step> steps = new ArrayList<>();
        for (String line : lines) {
            steps.add(reference.step(operation(line)));
        }
        return steps;
    }

    /** A trial whose last step differs. */
    static Trial failing(String... lines) {
        Difference difference = new Difference(Aspect.VALUE, "this", "that");
        return new Trial(steps(lines), new CaseResult(lines.length - 1, List.of(), difference));
    }

    void agreed(int times, String... lines) {
        for (Step step : steps(lines)) {
            step.rules().forEach(rule -> agreed.merge(rule, (long) times, Long::sum));
        }
    }

    /** Without anything that is run on a target. */
    List<Rule> blame(Trial trial, List<RuleSet> failing, Set<EvidenceSource> sources, Predicate<Rule> known) {
        CampaignEvidence campaign = new CampaignEvidence(rule -> agreed.getOrDefault(rule, 0L), suspects(failing));
        return Blame.rank(trial, campaign, Parameters.UNBOUNDED, operations -> null, known, sources);
    }

    List<Rule> blame(Trial trial, List<RuleSet> failing) {
        return blame(trial, failing, EnumSet.allOf(EvidenceSource.class), rule -> false);
    }

    List<Rule> blameWithout(EvidenceSource source, Trial trial, List<RuleSet> failing) {
        return blame(trial, failing, EnumSet.complementOf(EnumSet.of(source)), rule -> false);
    }

    static List<Suspects> suspects(List<RuleSet> lasts) {
        return lasts.stream().map(last -> new Suspects(last, RuleSet.NONE)).toList();
    }

    /** With experiments on a target that fails in the last step of some scenarios. */
    List<Rule> blame(Trial trial, Predicate<List<Step>> fails) {
        CampaignEvidence campaign =
                new CampaignEvidence(rule -> agreed.getOrDefault(rule, 0L), List.of(Suspects.of(trial)));
        return Blame.rank(trial, campaign, Parameters.UNBOUNDED, operations -> trial(operations, fails), rule -> false);
    }

    static Trial trial(List<Operation> operations, Predicate<List<Step>> fails) {
        Reference reference = new Reference();
        List<Step> steps = operations.stream().map(reference::step).toList();
        boolean last = fails.test(steps);
        Difference difference = last ? new Difference(Aspect.VALUE, "this", "that") : null;
        return new Trial(steps, new CaseResult(steps.size() - (last ? 1 : 0), List.of(), difference));
    }
}
