package org.memtck.spec.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.scenario.ScenarioArbitraries;

class OperationTextProperties {
    private static final Pattern HEXADECIMAL = Pattern.compile("(?<==)0x([0-9a-f]{1,16})(?![0-9a-f])");

    @Provide
    Arbitrary<Operation> operations() {
        return ScenarioArbitraries.operations();
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return ScenarioArbitraries.scenarios();
    }

    @Property(seed = "1", tries = 2000)
    void whatIsPrintedIsParsedToTheSameOperation(@ForAll("operations") Operation operation) throws SyntaxException {
        assertThat(ScenarioText.parseOperation(ScenarioText.print(operation))).isEqualTo(operation);
    }

    @Property(seed = "2")
    void theOrderOfTheKeysIsFree(@ForAll("operations") Operation operation, @ForAll long seed) throws SyntaxException {
        assertThat(ScenarioText.parseOperation(shuffled(ScenarioText.print(operation), seed)))
                .isEqualTo(operation);
    }

    @Property(seed = "3")
    void numbersMayBeDecimal(@ForAll("operations") Operation operation) throws SyntaxException {
        String decimal = HEXADECIMAL
                .matcher(ScenarioText.print(operation))
                .replaceAll(number -> Long.toUnsignedString(Long.parseUnsignedLong(number.group(1), 16)));

        assertThat(ScenarioText.parseOperation(decimal)).isEqualTo(operation);
    }

    @Property(seed = "4")
    void blanksAndCommentsAreNothing(@ForAll("operations") Operation operation) throws SyntaxException {
        String spaced = " \t" + ScenarioText.print(operation).replace(" ", "  \t") + " \r# size=x =";

        assertThat(ScenarioText.parseOperation(spaced)).isEqualTo(operation);
    }

    @Property(seed = "5")
    void printingIsPlainAsciiOnOneLine(@ForAll("operations") Operation operation) {
        assertThat(ScenarioText.print(operation)).matches("[ -~]+").doesNotContain("#", "  ");
    }

    @Property(seed = "6", tries = 200)
    void scenariosRoundTrip(@ForAll("scenarios") Scenario scenario) throws SyntaxException {
        String text = ScenarioText.print(scenario);

        assertThat(ScenarioText.parse(text)).isEqualTo(scenario);
        assertThat(ScenarioText.print(ScenarioText.parse(text))).isEqualTo(text);
    }

    /** The keyword and the plain words stay in front; the pairs change places. */
    private static String shuffled(String line, long seed) {
        List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
        List<String> pairs = new ArrayList<>(
                words.stream().filter(word -> word.contains("=")).toList());
        words.removeAll(pairs);
        Collections.shuffle(pairs, new Random(seed));
        words.addAll(pairs);
        return String.join(" ", words);
    }
}
