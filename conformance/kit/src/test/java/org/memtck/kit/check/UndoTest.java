package org.memtck.kit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Status;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

class UndoTest {
    private static final String BOARD = """
            memtck 1
            owner O
            container C size=0x10000
            ram R size=0x1000
            mmio D size=0x1000 owner=O
            romd X size=0x1000
            ram Z size=0x1000
            add R in=C at=0x0
            add D in=C at=0x1000
            add X in=C at=0x2000
            space S root=C
            """;

    /** By keyword, an operation and the questions that tell whether it was done. */
    private static final Map<String, List<String>> DONE = Map.ofEntries(
            Map.entry("add", List.of("add Z in=C at=0x4000", "flatview S")),
            Map.entry("enable", List.of("disable R", "flatview S", "read S at=0x0 size=1")),
            Map.entry("readonly", List.of("readonly R on=yes", "flatview S", "write S at=0x0 size=1 value=0x1")),
            Map.entry("begin", List.of("begin", "disable R", "read S at=0x0 size=1")),
            Map.entry("space", List.of("space T root=C", "read T at=0x0 size=1")),
            Map.entry("romdmode", List.of("romdmode X on=no", "read S at=0x2000 size=1")),
            Map.entry(
                    "log",
                    List.of(
                            "log R client=1 on=yes",
                            "write S at=0x0 size=1 value=0x1",
                            "dirty R at=0x0 len=0x1000 client=1")),
            Map.entry("coalesce", List.of("coalesce D at=0x0 len=0x10", "write S at=0x1000 size=4 value=0x1")),
            Map.entry("eventfd", List.of("eventfd e region=D at=0x0 size=4", "write S at=0x1000 size=4 value=0x1")),
            Map.entry("owner", List.of("owner P", "ram Q size=0x10 owner=P")),
            Map.entry("ref", List.of("ref D", "unref D")),
            Map.entry("pin", List.of("pin h space=S at=0x0 len=4 access=w", "poke h at=0x0 bytes=01")));

    static Stream<OperationType> undoable() {
        return OperationType.all().stream().filter(type -> type.undoneBy().isPresent());
    }

    @Test
    void everyOperationThatIsUndoneIsTried() {
        assertThat(undoable().map(OperationType::keyword)).containsExactlyInAnyOrderElementsOf(DONE.keySet());
    }

    @ParameterizedTest
    @MethodSource("undoable")
    void everythingIsAsIfItHadNotBeenDone(OperationType type) throws SyntaxException {
        List<Operation> lines = new ArrayList<>();
        for (String line : DONE.getOrDefault(type.keyword(), List.of())) {
            lines.add(ScenarioText.parseOperation(line));
        }
        Operation done = lines.remove(0);
        Operation undo = type.undo(done).orElseThrow();

        List<String> before = answers(List.of(), lines);

        assertThat(answers(List.of(done), lines)).isNotEqualTo(before);
        assertThat(answers(List.of(done, undo), lines)).isEqualTo(before);
    }

    private static List<String> answers(List<Operation> changes, List<Operation> questions) throws SyntaxException {
        Reference reference = new Reference();
        ScenarioText.parse(BOARD).operations().forEach(reference::step);
        changes.forEach(reference::step);
        List<String> answers = new ArrayList<>();
        for (Operation question : questions) {
            Step step = reference.step(question);
            // Whether a name was never there, or is used up, does not matter.
            boolean nameless = step.expectation().canonical().status() == Status.ERROR;
            answers.add(nameless ? "no such name" : step.kind() + " " + step.expectation());
        }
        return answers;
    }
}
