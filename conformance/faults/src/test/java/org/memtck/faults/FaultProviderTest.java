package org.memtck.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.spec.target.TargetUnavailableException;

final class FaultProviderTest {
    private final FaultProvider provider = new FaultProvider();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "treewalk",
                "interval",
                "alias-offset-lost",
                "tlb-keeps-holes",
                "combined",
                "combined:rom-writable"
            })
    void structuresAndFaultsAreTargets(String name) throws TargetUnavailableException {
        assertThat(provider.open(name).info().name()).isEqualTo(name);
    }

    @Test
    void anUnknownFaultIsAnsweredWithWhereTheyAreListed() {
        assertThatThrownBy(() -> provider.open("nothing"))
                .isInstanceOf(TargetUnavailableException.class)
                .hasMessageContaining("there is no fault 'nothing'")
                .hasMessageContaining("selftest");
    }

    @Test
    void anUnknownDefectIsAnsweredWithItsName() {
        assertThatThrownBy(() -> provider.open("combined:rom-writable,nothing"))
                .isInstanceOf(TargetUnavailableException.class)
                .hasMessageContaining("there is no defect 'nothing'");
    }
}
