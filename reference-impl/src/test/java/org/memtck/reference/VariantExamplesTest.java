package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Example;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.rule.VariantText;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.text.Transcript;

/** The examples of each variant, run in its dialect: the reference follows it, and is strict where there is none. */
class VariantExamplesTest {
    private static final RuleBook BOOK = RuleBook.load();

    @ParameterizedTest
    @EnumSource
    void theReferenceAnswersWhatTheExamplesOfAVariantSay(Variant variant) throws SyntaxException {
        VariantText text = BOOK.text(variant);
        for (Example example : text.examples()) {
            assertThat(answers(example, text.dialect())).as(example.toString()).isEqualTo(said(example));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVariantIsAFaultOfTheStrictRule(Variant variant) throws SyntaxException {
        for (Example example : BOOK.text(variant).examples()) {
            assertThat(answers(example, Dialect.STRICT)).as(example.toString()).isNotEqualTo(said(example));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRuleOfAVariantIsStillSaidToDecide(Variant variant) throws SyntaxException {
        VariantText text = BOOK.text(variant);
        RuleSet decided = RuleSet.NONE;
        for (Example example : text.examples()) {
            for (Step step : steps(example, text.dialect())) {
                decided = decided.union(step.rules());
            }
        }
        assertThat(decided.toList()).contains(variant.rule());
    }

    private static List<Observation> said(Example example) throws SyntaxException {
        return ScenarioText.parseTranscript(example.text()).steps().stream()
                .map(Transcript.Step::observation)
                .toList();
    }

    private static List<Observation> answers(Example example, Dialect dialect) throws SyntaxException {
        return steps(example, dialect).stream()
                .map(step -> step.expectation().canonical())
                .toList();
    }

    private static List<Step> steps(Example example, Dialect dialect) throws SyntaxException {
        Reference reference = new Reference(Veto.NONE, Parameters.UNBOUNDED.in(dialect));
        List<Step> steps = new ArrayList<>();
        for (Transcript.Step step : ScenarioText.parseTranscript(example.text()).steps()) {
            steps.add(reference.step(step.operation()));
        }
        return steps;
    }
}
