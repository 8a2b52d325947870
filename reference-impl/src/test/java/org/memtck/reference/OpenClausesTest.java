package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.memtck.reference.verdict.Judge;
import org.memtck.reference.verdict.Part;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** What the reference leaves open the specification leaves open, by name. */
class OpenClausesTest {
    private static final Path FILE = Path.of("src/test/resources/open.txt");
    private static final String SECTION = "## ";
    private static final String BOARD = "memtck 1\ncontainer board size=0x10000\nspace cpu root=board\n";

    private static Map<String, String> scenarios() throws IOException {
        Map<String, String> scenarios = new TreeMap<>();
        for (String section : Files.readString(FILE).split("(?m)^" + SECTION, -1)) {
            int end = section.indexOf('\n');
            if (!section.startsWith("#")) {
                scenarios.put(section.substring(0, end), BOARD + section.substring(end + 1));
            }
        }
        return scenarios;
    }

    @ParameterizedTest
    @EnumSource
    void aScenarioReachesTheClauseAndNothingElseThatIsOpen(OpenClause clause) throws IOException, SyntaxException {
        Reference reference = new Reference();
        List<Step> steps =
                ScenarioText.parse(Objects.requireNonNull(scenarios().get(clause.id()))).operations().stream()
                        .map(reference::step)
                        .toList();
        Step last = steps.get(steps.size() - 1);

        assertThat(last.open()).isEqualTo(clause);
        assertThat(last.kind()).isEqualTo(Step.Kind.OPEN);
        assertThat(last.expectation().canonical().detail()).contains(clause.id());
        assertThat(steps.subList(0, steps.size() - 1))
                .allSatisfy(step ->
                        assertThat(step.kind()).as("%s", step.operation()).isEqualTo(Step.Kind.DONE))
                .allSatisfy(step -> assertThat(step.open()).isNull());
    }

    @ParameterizedTest
    @EnumSource
    void asTheLastOperationItIsHeldToTheBound(OpenClause clause) throws IOException, SyntaxException {
        Step last = last(Objects.requireNonNull(scenarios().get(clause.id())));

        assertThat(last.kind()).isEqualTo(Step.Kind.DONE);
        assertThat(last.open()).isEqualTo(clause);
        assertThat(last.rules().contains(clause.rule())).isTrue();
        assertThat(judge(last, last.expectation().canonical())).isNull();
        assertThat(judge(last, Observation.unsupported())).isEqualTo(Part.STATUS);
        assertThat(judge(last, last.expectation().canonical().withSignals(List.of("nobody"))))
                .isEqualTo(Part.SIGNALS);
        assertThat(judge(last, last.expectation().canonical().withCalls(List.of(new Call("dev", true, 0x40, 1, 0)))))
                .isEqualTo(Part.CALLS);
        assertThat(judge(last, last.expectation().canonical().withFinalized(List.of("board"))))
                .isEqualTo(Part.FINALIZED);
    }

    /** The last step of a scenario, with its bound if it is left open. */
    private static Step last(String scenario) throws SyntaxException {
        List<Operation> operations = ScenarioText.parse(scenario).operations();
        Reference reference = new Reference();
        operations.subList(0, operations.size() - 1).forEach(reference::step);
        return reference.last(operations.get(operations.size() - 1));
    }

    private static @Nullable Part judge(Step step, Observation observed) {
        return new Judge(Parameters.UNBOUNDED)
                .judge(step.expectation(), observed)
                .differs();
    }

    @ParameterizedTest
    @CsvSource({"0x0, CALLS", "0x10, "})
    void aWriteThatMayBeLateNeedNotCallTheDeviceYet(String zone, @Nullable Part differs) throws SyntaxException {
        Step last = last(BOARD
                + "mmio dev size=0x100\nadd dev in=board at=0x0\n"
                + "coalesce dev at=" + zone + " len=0x8\n"
                + "eventfd bell region=dev at=0x10 size=4\nbegin\nuneventfd bell\n"
                + "write cpu at=0x10 size=4 value=0x1\n");

        assertThat(last.open()).isEqualTo(OpenClause.ATTR_1_PENDING);
        assertThat(judge(last, Observation.ok())).isEqualTo(differs);
        assertThat(judge(last, Observation.ok().withSignals(List.of("bell")))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1..8, CALLS", "4..8, "})
    void aWriteThatTheDeviceDoesNotTakeMayBeRefused(String impl, @Nullable Part differs) throws SyntaxException {
        Step last = last("memtck 1\nmmio A size=0x1 impl=" + impl + "\n"
                + "eventfd e region=A at=0x0 size=1\nspace S root=A\nbegin\nuneventfd e\n"
                + "write S at=0x0 size=1 value=0x0\n");

        assertThat(last.open()).isEqualTo(OpenClause.ATTR_1_PENDING);
        assertThat(judge(last, Observation.rejected())).isEqualTo(differs);
        assertThat(judge(last, Observation.ok().withSignals(List.of("e")))).isNull();
    }

    @Test
    void aReadOfUnknownBytesAcrossTheEdgeOfTheRightToWriteMayBeRefused() throws SyntaxException {
        Step last = last("memtck 1\nram A size=0x2\nram B size=0x2\n"
                + "alias C of=B offset=0x0 size=0x1\nreadonly C on=yes\nadd B in=A at=0x0\nadd C in=A at=0x0\n"
                + "space S root=A\nwrite S at=0x0 size=2 value=0x0\nread S at=0x0 size=2\n");

        assertThat(last.open()).isEqualTo(OpenClause.RAM_1_UNKNOWN);
        assertThat(judge(last, Observation.rejected())).isNull();
        assertThat(judge(last, Observation.ok(0))).isNull();
    }

    @Test
    void noScenarioIsOfAnUnknownClause() throws IOException {
        assertThat(scenarios().keySet()).allMatch(id -> OpenClause.withId(id).isPresent());
    }

    @Test
    void nothingIsLeftOpenWithoutAClause() {
        assertThatThrownBy(() -> step(Step.Kind.OPEN, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> step(Step.Kind.MISUSE, OpenClause.EVT_1_BLOCK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Step step(Step.Kind kind, @Nullable OpenClause open) {
        return new Step(new Operation.Begin(), kind, Expectation.ok(), RuleSet.NONE, open);
    }
}
