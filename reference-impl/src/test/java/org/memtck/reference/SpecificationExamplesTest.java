package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.memtck.spec.rule.Example;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.text.Transcript;

/** Every example of the specification, run: the reference answers what the text says, and the rule is hit by its example. */
final class SpecificationExamplesTest {
    private static final RuleBook BOOK = RuleBook.load();

    @TestFactory
    Stream<DynamicTest> theReferenceAnswersWhatTheExamplesSay() {
        return Stream.of(Rule.values())
                .flatMap(rule -> BOOK.text(rule).examples().stream()
                        .map(example ->
                                DynamicTest.dynamicTest(rule.id() + " line " + example.line(), () -> agrees(example))));
    }

    private static void agrees(Example example) throws SyntaxException {
        Transcript transcript = ScenarioText.parseTranscript(example.text());
        Reference reference = new Reference();
        List<Transcript.Step> answered = new ArrayList<>();
        for (Transcript.Step step : transcript.steps()) {
            Step expected = reference.step(step.operation());
            assertThat(expected.kind()).as(ScenarioText.print(step.operation())).isIn(Step.Kind.DONE, Step.Kind.MISUSE);
            answered.add(
                    new Transcript.Step(step.operation(), expected.expectation().canonical(), step.line()));
        }
        assertThat(ScenarioText.print(new Transcript(answered))).isEqualTo(ScenarioText.print(transcript));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleIsHitByAnExampleOfItsOwn() {
        return Stream.of(Rule.values())
                .filter(rule -> !BOOK.text(rule).examples().isEmpty())
                .map(rule -> DynamicTest.dynamicTest(
                        rule.id(), () -> assertThat(hits(rule).toList()).contains(rule)));
    }

    private static RuleSet hits(Rule rule) throws SyntaxException {
        RuleSet hits = RuleSet.NONE;
        for (Example example : BOOK.text(rule).examples()) {
            for (Step step : Reference.run(ScenarioText.parse(example.text()))) {
                hits = hits.union(step.rules());
            }
        }
        return hits;
    }
}
