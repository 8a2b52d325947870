package org.memtck.spec.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScenarioArbitrariesTest {
    @Test
    void everyKindOfOperationIsGenerated() {
        assertThat(ScenarioArbitraries.kindsOfOperations().keySet())
                .extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(leavesOf(Operation.class));
    }

    @Test
    void everyKindOfRegionIsGenerated() {
        assertThat(RegionArbitraries.kinds().keySet())
                .extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(leavesOf(RegionSpec.class));
    }

    /** The records below a sealed interface, however deep. */
    private static List<String> leavesOf(Class<?> kind) {
        return kind.isSealed()
                ? Stream.of(kind.getPermittedSubclasses())
                        .flatMap(below -> leavesOf(below).stream())
                        .toList()
                : List.of(kind.getName());
    }
}
