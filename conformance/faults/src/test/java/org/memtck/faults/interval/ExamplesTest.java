package org.memtck.faults.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.kit.gate.Declaration;
import org.memtck.kit.gate.Excess;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Example;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** The bus without a fault answers the examples as the rules allow, as far as it offers what they are about. */
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
        List<Step> steps = Trial.legal(ScenarioText.parse(example.text()).operations(), Avoidance.NONE, true);
        int offered = Declaration.of(CorrectBus.TARGET.info())
                .excess(steps)
                .map(Excess::index)
                .orElse(steps.size());
        List<Operation> operations =
                steps.subList(0, offered).stream().map(Step::operation).toList();

        Trial trial = Trial.of(CorrectBus.TARGET, operations, Avoidance.NONE, true);

        assertThat(trial.operations()).isEqualTo(operations);
        assertThat(trial.result().failure()).isNull();
    }
}
