package org.memtck.kit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.Difference;
import org.memtck.kit.generate.Scenarios;
import org.memtck.reference.Reference;
import org.memtck.reference.ReferenceTarget;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** Whatever is found can be explained. */
class ExplanationProperties {
    private static final RuleBook BOOK = RuleBook.load();
    private static final Target TARGET = new ReferenceTarget();

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.arbitrary(TARGET.info(), Profile.FULL);
    }

    @Property(seed = "1", tries = 100)
    void anyStepIsExplainedInShortLinesAndAFileThatCanBeParsed(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(max = 1000) int part, @ForAll Aspect aspect)
            throws SyntaxException {
        int end = 1 + (scenario.length() - 1) * part / 1000;
        List<Step> steps = Reference.run(new Scenario(scenario.operations().subList(0, end)));
        String expected = ScenarioText.print(steps.get(end - 1).expectation().canonical());
        Difference difference = new Difference(aspect, expected, expected);
        Finding finding = new Finding(Rule.RAM_1, List.of(Rule.RAM_1), steps, difference, false);

        Explanation explanation = Explainer.explain(finding, TARGET);

        assertThat(explanation.map().differs()).isFalse();
        assertThat(new ExplanationText(BOOK).lines(explanation)).allMatch(line -> line.length() <= 110);
        String file = new CounterexampleText(BOOK).file(explanation, "demo 1.0", "./memtck replay");
        assertThat(ScenarioText.parse(file).operations())
                .isEqualTo(steps.stream().map(Step::operation).toList());
    }
}
