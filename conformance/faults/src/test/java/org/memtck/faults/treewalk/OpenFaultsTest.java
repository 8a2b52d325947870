package org.memtck.faults.treewalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.memtck.faults.fault.Fault;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.MemorySubsystem;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** For each case that the specification leaves open there is a fault that leaves its bound, and that keeps all rules before. */
final class OpenFaultsTest {
    private static final Path FILE = Path.of("../../reference-impl/src/test/resources/open.txt");
    private static final String BOARD = "memtck 1\ncontainer board size=0x10000\nspace cpu root=board\n";
    private static final TargetInfo INFO =
            new TargetInfo("treewalk", "1", TreeWalk.STRUCTURE.capabilities(), TreeWalk.STRUCTURE.parameters());

    @ParameterizedTest
    @EnumSource
    void theFaultOfAClauseLeavesItsBound(OpenClause clause) throws IOException, SyntaxException {
        Trial trial = trial(clause, fault(clause).target());

        assertThat(trial.fails()).isTrue();
        assertThat(trial.failingStep().open()).isEqualTo(clause);
        assertThat(fault(clause).breaks()).isEqualTo(clause.rule());
    }

    @ParameterizedTest
    @EnumSource
    void theCorrectBusKeepsTheBound(OpenClause clause) throws IOException, SyntaxException {
        assertThat(trial(clause, target(TreeWalk::correct)).result().failure()).isNull();
        assertThat(trial(clause, target(() -> new TreeWalkBus(IgnoringParts.make())))
                        .result()
                        .failure())
                .isNull();
    }

    private static Fault fault(OpenClause clause) {
        String id = "open-" + clause.id().toLowerCase(Locale.ROOT).replace('/', '-');
        return TreeWalk.faults().stream()
                .filter(fault -> fault.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no fault " + id));
    }

    private static Target target(Supplier<MemorySubsystem> bus) {
        return InProcessTarget.unwatched(INFO, bus);
    }

    private static Trial trial(OpenClause clause, Target target) throws IOException, SyntaxException {
        List<Operation> operations =
                ScenarioText.parse(BOARD + scenario(clause)).operations();
        Trial trial = Trial.of(target, operations, Avoidance.NONE, true);
        assertThat(trial.operations()).isEqualTo(operations);
        return trial;
    }

    private static String scenario(OpenClause clause) throws IOException {
        String head = clause.id() + "\n";
        return Stream.of(Files.readString(FILE).split("(?m)^## ", -1))
                .filter(section -> section.startsWith(head))
                .map(section -> section.substring(head.length()))
                .findFirst()
                .orElseThrow();
    }
}
