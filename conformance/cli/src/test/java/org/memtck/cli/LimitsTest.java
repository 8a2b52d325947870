package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.example.ExampleProvider;
import org.memtck.faults.fault.Structure;
import org.memtck.faults.interval.Interval;
import org.memtck.faults.treewalk.TreeWalk;
import org.memtck.kit.check.Checker;
import org.memtck.kit.check.Verdict;
import org.memtck.reference.Reference;
import org.memtck.reference.ReferenceTarget;
import org.memtck.reference.Step;
import org.memtck.spec.limits.Limit;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.MemorySubsystem;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetUnavailableException;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** The limits are the same for everybody: what is within them is done, and what is beyond is refused with one word. */
class LimitsTest {
    /** The default of some systems; others give a thread twice as much. */
    private static final long SMALL_STACK = 512 << 10;

    static List<Target> targets() throws TargetUnavailableException {
        return List.of(
                new ReferenceTarget(),
                new ExampleProvider().open(""),
                bus(TreeWalk.STRUCTURE, TreeWalk::correct),
                bus(Interval.STRUCTURE, Interval::correct));
    }

    private static Target bus(Structure structure, Supplier<MemorySubsystem> maker) {
        return new InProcessTarget(
                new TargetInfo(structure.toString(), "1", structure.capabilities(), structure.parameters()), maker);
    }

    private static Scenario scenario(List<String> lines) {
        try {
            return ScenarioText.parse("memtck 1\n" + String.join("\n", lines));
        } catch (SyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Aliases and containers in turn, as deep as can be, with RAM at the bottom and one change there. */
    private static List<String> deepest() {
        int levels = (int) Limit.NESTING.most();
        List<String> lines = new ArrayList<>(List.of("container r0 size=0x1000"));
        for (int i = 1; i < levels - 1; i++) {
            boolean alias = i % 2 == 1;
            lines.add(
                    alias
                            ? "alias r" + i + " of=r" + (i - 1) + " offset=0x0 size=0x1000"
                            : "container r" + i + " size=0x1000");
            if (!alias) {
                lines.add("add r" + (i - 1) + " in=r" + i + " at=0x1");
            }
        }
        lines.addAll(List.of(
                "ram bottom size=0x10",
                "space cpu root=r" + (levels - 2),
                "add bottom in=r0 at=0x0",
                "flatview cpu",
                "write cpu at=0x7f size=1 value=0x5",
                "load cpu at=0x70 len=32",
                "del bottom",
                "find cpu at=0x7f",
                "alias above of=r" + (levels - 2) + " offset=0x0 size=0x1000",
                "add bottom in=r0 at=0x0",
                "find cpu at=0x7f"));
        return lines;
    }

    private static List<String> doubling() {
        List<String> lines = new ArrayList<>(List.of("ram x0 size=0x1"));
        for (int i = 1; i <= 20; i++) {
            lines.add("container x" + i + " size=0x100000");
            lines.add("alias l" + i + " of=x" + (i - 1) + " offset=0x0 size=0x80000");
            lines.add("alias r" + i + " of=x" + (i - 1) + " offset=0x0 size=0x80000");
            lines.add("add l" + i + " in=x" + i + " at=0x0");
            lines.add("add r" + i + " in=x" + i + " at=0x" + Integer.toHexString(1 << (i - 1)) + " prio=1");
        }
        lines.add("space cpu root=x10");
        lines.add("find cpu at=0x3ff");
        return lines;
    }

    private static Outcome onASmallStack(Target target, Scenario scenario) throws InterruptedException {
        List<Outcome> results = Collections.synchronizedList(new ArrayList<>());
        Thread thread = new Thread(null, () -> results.add(target.run(scenario)), "small", SMALL_STACK);
        thread.start();
        thread.join();
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private static void assertAgrees(Outcome outcome, List<Step> expected) {
        assertThat(outcome.end()).as(outcome.message()).isEqualTo(Outcome.End.COMPLETE);
        Checker checker = new Checker(Parameters.UNBOUNDED);
        for (int i = 0; i < expected.size(); i++) {
            Step step = expected.get(i);
            assertThat(checker.check(step.expectation(), outcome.observations().get(i))
                            .verdict())
                    .as(ScenarioText.print(step.operation()))
                    .isNotEqualTo(Verdict.FAIL);
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void theDeepestTreeFitsOnASmallStackAndOneLevelMoreIsRefused(Target target) throws InterruptedException {
        Scenario scenario = scenario(deepest());
        List<Step> expected = Reference.run(scenario);

        assertThat(expected.stream().filter(step -> step.kind() == Step.Kind.BEYOND))
                .hasSize(1);
        assertAgrees(onASmallStack(target, scenario), expected);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void waysThatDoubleAreRefusedAtTheSameOperation(Target target) throws InterruptedException {
        Scenario scenario = scenario(doubling());
        List<Step> expected = Reference.run(scenario);

        assertThat(expected).anyMatch(step -> step.kind() == Step.Kind.BEYOND);
        assertAgrees(onASmallStack(target, scenario), expected);
    }
}
