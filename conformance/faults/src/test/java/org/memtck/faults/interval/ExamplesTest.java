package org.memtck.faults.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Example;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;
import org.memtck.spec.text.Transcript;

/** The examples of the specification hold on the bus without a fault, as far as it offers what they are about. */
final class ExamplesTest {
    private static final List<String> NOT_OFFERED = List.of("IOMMU", "DIRTY", "COAL", "EVT", "LIFE", "PIN");

    static Stream<Example> examples() {
        return RuleBook.load().texts().stream()
                .filter(text -> isOffered(text.rule()))
                .flatMap(text -> text.examples().stream());
    }

    private static boolean isOffered(Rule rule) {
        boolean isVariantOfRam = rule == Rule.RAM_2 || rule == Rule.RAM_3 || rule == Rule.RAM_4;
        return !isVariantOfRam && !NOT_OFFERED.contains(rule.family());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleHoldsUpToWhatIsNotOffered(Example example) throws SyntaxException {
        Transcript expected = ScenarioText.parseTranscript(example.text());

        Outcome outcome = CorrectBus.TARGET.run(expected.scenario());

        assertThat(outcome.end()).as(outcome.message()).isEqualTo(Outcome.End.COMPLETE);
        for (int i = 0; i < outcome.observations().size(); i++) {
            Observation seen = outcome.observations().get(i);
            if (seen.status() == Status.UNSUPPORTED) {
                return;
            }
            assertThat(seen)
                    .as(ScenarioText.print(expected.steps().get(i).operation()))
                    .isEqualTo(expected.steps().get(i).observation());
        }
    }
}
