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
                .containsExactlyInAnyOrderElementsOf(namesOf(Operation.class.getPermittedSubclasses()));
    }

    @Test
    void everyKindOfRegionIsGenerated() {
        assertThat(ScenarioArbitraries.kindsOfRegions().keySet())
                .extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(namesOf(RegionSpec.class.getPermittedSubclasses()));
    }

    private static List<String> namesOf(Class<?>... kinds) {
        return Stream.of(kinds).map(Class::getName).toList();
    }
}
