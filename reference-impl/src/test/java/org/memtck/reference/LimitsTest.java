package org.memtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.memtck.reference.Step.Kind;
import org.memtck.spec.limits.Limit;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;

/** What exceeds a limit is refused before it is done, with one word, whoever carries it out and however small its stack is. */
final class LimitsTest {
    /** The default of some systems; others give a thread twice as much. */
    private static final long SMALL_STACK = 512 << 10;

    private static final int NESTING = (int) Limit.NESTING.most();

    /** Containers in each other, with aliases of everything on the way, and RAM at the bottom: as deep as can be. */
    private static List<String> deepest() {
        List<String> lines = new ArrayList<>(List.of("container r0 size=0x1000"));
        for (int i = 1; i < NESTING - 1; i++) {
            lines.add(
                    i % 2 == 1
                            ? "alias r" + i + " of=r" + (i - 1) + " offset=0x0 size=0x1000"
                            : "container r" + i + " size=0x1000");
            if (i % 2 == 0) {
                lines.add("add r" + (i - 1) + " in=r" + i + " at=0x1");
            }
        }
        lines.add("ram bottom size=0x10");
        lines.add("add bottom in=r0 at=0x0");
        lines.add("space cpu root=r" + (NESTING - 2));
        lines.add("flatview cpu");
        lines.add("write cpu at=0x7f size=1 value=0x5");
        lines.add("load cpu at=0x0 len=256");
        return lines;
    }

    private static <R> R onASmallStack(Supplier<R> work) throws InterruptedException {
        List<R> results = Collections.synchronizedList(new ArrayList<>());
        Thread thread = new Thread(null, () -> results.add(work.get()), "small", SMALL_STACK);
        thread.start();
        thread.join();
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private static List<Step> run(List<String> lines) {
        return Reference.run(scenario(lines));
    }

    private static Scenario scenario(List<String> lines) {
        return Lines.scenario(lines);
    }

    private static Step last(List<Step> steps) {
        return steps.get(steps.size() - 1);
    }

    @Test
    void theDeepestTreeFitsOnASmallStack() throws InterruptedException {
        List<Step> steps = onASmallStack(() -> run(deepest()));

        assertThat(steps).allMatch(step -> step.kind() == Kind.DONE);
        assertThat(steps.get(steps.size() - 3).expectation().canonical().ranges())
                .hasSize(1);
    }

    @Test
    void theDeepestTreeFitsOnASmallStackOfATargetToo() throws InterruptedException {
        Outcome outcome = onASmallStack(() -> new ReferenceTarget().run(scenario(deepest())));

        assertThat(outcome.end()).isEqualTo(Outcome.End.COMPLETE);
    }

    @Test
    void oneLevelMoreIsRefusedAndChangesNothing() {
        List<String> lines = new ArrayList<>(deepest());
        lines.add("container low size=0x10");
        lines.add("ram lowest size=0x1");
        lines.add("add low in=r0 at=0x10");
        lines.add("add lowest in=low at=0x0");

        Step step = last(run(lines));

        assertThat(step.kind()).isEqualTo(Kind.BEYOND);
        assertThat(step.expectation().canonical().detail())
                .isEqualTo("outside the limits: more than 256 levels of containers and aliases");
        lines.add("flatview cpu");
        assertThat(last(run(lines)).kind()).isEqualTo(Kind.DONE);
    }

    @Test
    void theReferenceAsATargetStopsAtTheSameOperationWithTheSameWord() {
        List<String> lines = new ArrayList<>(List.of("ram X0 size=0x1"));
        for (int i = 1; i <= 20; i++) {
            lines.add("container X" + i + " size=0x2");
            lines.add("alias L" + i + " of=X" + (i - 1) + " offset=0x0 size=0x1");
            lines.add("alias R" + i + " of=X" + (i - 1) + " offset=0x0 size=0x1");
            lines.add("add L" + i + " in=X" + i + " at=0x0");
            lines.add("add R" + i + " in=X" + i + " at=0x1");
        }

        List<Step> steps = run(lines);
        Outcome outcome = new ReferenceTarget().run(scenario(lines));

        assertThat(steps).anyMatch(step -> step.kind() == Kind.BEYOND);
        for (int i = 0; i < steps.size(); i++) {
            assertThat(outcome.observations().get(i))
                    .isEqualTo(steps.get(i).expectation().canonical());
        }
    }

    @Test
    void aMapThatTakesTooMuchWorkIsRefusedAndNothingIsDoneAfterIt() {
        List<String> lines = new ArrayList<>(List.of("container top size=0x10000"));
        for (int i = 0; i < 6000; i++) {
            lines.add("container c" + i + " size=0x1000");
            lines.add("add c" + i + " in=top at=" + i + " prio=" + i);
        }
        lines.add("space cpu root=top");
        lines.add("find cpu at=0x1800");
        lines.add("ram fine size=0x1");
        lines.add("add fine in=top at=0x9000");

        assertThat(last(run(lines)).kind()).isEqualTo(Kind.DONE);

        lines.add("flush");
        lines.add("log fine client=0 on=yes");
        lines.add("begin");
        lines.add("commit");
        lines.add("owner o");
        Step step = last(run(lines));

        assertThat(step.kind()).isEqualTo(Kind.BEYOND);
        assertThat(step.expectation().canonical().detail()).isEqualTo(Limit.WORK.message());
    }

    @Test
    void aChainOfAsManyAliasesAsThereMayBeLinesEndsAtOnce() {
        List<String> lines = new ArrayList<>(List.of("ram a0 size=0x1", "add a0 in=a0 at=0x1"));
        for (int i = 1; i < 200_000; i++) {
            lines.add("alias a" + i + " of=a" + (i - 1) + " offset=0x0 size=0x1");
        }
        lines.add("space cpu root=a255");

        List<Step> steps = run(lines);

        assertThat(last(steps).kind()).isEqualTo(Kind.DONE);
        assertThat(steps.stream().filter(step -> step.kind() == Kind.BEYOND)).hasSize(1);
    }
}
