package org.memtck.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

final class FaultsTest {
    static List<Fault> faults() {
        return Faults.all();
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleIsBrokenByAFault(Rule rule) {
        assertThat(Faults.of(rule)).isNotEmpty();
    }

    @Test
    void idsAreUnique() {
        assertThat(Faults.all()).extracting(Fault::id).doesNotHaveDuplicates();
    }

    @Test
    void rulesAreBrokenByFaultsInDifferentWays() {
        assertThat(Faults.all()).extracting(Fault::what).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultSaysWhatItDoesInAFewWords(Fault fault) {
        assertThat(fault.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(fault.what()).matches("[a-zA-Z0-9].*[^.]");
        assertThat(fault.target().info().name()).isEqualTo(fault.id());
    }

    @Test
    void theFaultsOfARuleAreThoseThatStandUnderIt() {
        assertThat(Faults.of(Rule.RESV_2))
                .extracting(Fault::id)
                .contains("reservation-reads-zero")
                .doesNotContain("reservation-claims-nothing", "eventfd-at-old-place");
    }
}
