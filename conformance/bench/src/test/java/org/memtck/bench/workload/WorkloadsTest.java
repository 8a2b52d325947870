package org.memtck.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.kit.gate.UsedCapabilities;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;
import org.memtck.spec.timing.Repeated;

class WorkloadsTest {
    static Stream<Workload> small() {
        return Workloads.all().stream().filter(workload -> workload.size() <= 16);
    }

    @Test
    void eachHasANameOfItsOwn() {
        assertThat(Workloads.all()).map(Workload::id).doesNotHaveDuplicates();
        assertThat(Workloads.all())
                .allSatisfy(
                        workload -> assertThat(Workloads.withId(workload.id())).contains(workload));
    }

    @Test
    void theShortListHasSomethingOfMostGroups() {
        assertThat(Workloads.shortList())
                .hasSize(8)
                .map(workload -> workload.series().group())
                .contains("ram", "mmio", "nesting", "lookup", "change", "build", "copy");
    }

    @ParameterizedTest
    @CsvSource({
        "overlay-1000, 1",
        "overlay, 5",
        "change, 10",
        "ram-*-4-*, 6",
        "*-10, 4",
        "copy-4k, 1",
        "nothing, 0",
        "overlay-1, 0",
        "o.*, 0"
    })
    void aWordNames(String word, int many) {
        assertThat(Workloads.named(word)).hasSize(many);
    }

    @Test
    void allNamesAll() {
        assertThat(Workloads.named("all")).isEqualTo(Workloads.all());
        assertThat(Workloads.words())
                .allSatisfy(word -> assertThat(Workloads.named(word)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("small")
    void itsNeedsAreThoseOfItsOperations(Workload workload) {
        List<Operation> operations = operations(workload.checkedPlan());
        List<Step> steps = Trial.legal(operations, Avoidance.NONE, false);

        assertThat(steps).hasSameSizeAs(operations);
        assertThat(Capability.closure(workload.needs())).isEqualTo(withRam(UsedCapabilities.of(steps), workload));
    }

    /** RAM is what every target has; only where a workload uses it, it is named. */
    private static Set<Capability> withRam(Set<Capability> used, Workload workload) {
        if (!workload.needs().contains(Capability.RAM)) {
            used.remove(Capability.RAM);
        }
        return used;
    }

    private static List<Operation> operations(Plan plan) {
        if (plan instanceof Plan.Build build) {
            return build.operations();
        }
        Plan.Cycle cycle = (Plan.Cycle) plan;
        Stream<Operation> repeated = cycle.cycle().stream()
                .flatMap(each -> each instanceof Repeated.Walking walking
                        ? Stream.of(walking.access())
                        : each instanceof Repeated.Same same ? Stream.of(same.operation()) : Stream.empty());
        return Stream.concat(cycle.before().stream(), repeated).toList();
    }

    @Test
    void thatOfManyRegionsIsComparedWithFewer() {
        Workload large = Workloads.withId("build-100000").orElseThrow();

        assertThat(operations(large.checkedPlan()).size()).isLessThan(3000);
        assertThat(operations(large.plan()).size()).isGreaterThan(200_000);
    }
}
