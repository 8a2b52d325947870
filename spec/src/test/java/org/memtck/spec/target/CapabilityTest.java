package org.memtck.spec.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CapabilityTest {
    @ParameterizedTest
    @EnumSource
    void theNameLeadsBackToTheCapability(Capability capability) {
        assertThat(capability.id()).matches("[a-z-]+");
        assertThat(Capability.withId(capability.id())).contains(capability);
    }

    @Test
    void anUnknownNameLeadsNowhere() {
        assertThat(Capability.withId("BLOCK")).isEmpty();
        assertThat(Capability.withId("")).isEmpty();
    }

    @Test
    void theClosureAddsWhatIsImplied() {
        assertThat(Capability.closure(Set.of(Capability.EQUAL_PRIORITY_OVERLAP)))
                .containsExactlyInAnyOrder(Capability.EQUAL_PRIORITY_OVERLAP, Capability.OVERLAP);
        assertThat(Capability.closure(Set.of(Capability.TRANSACTIONS, Capability.ACCESS_CONSTRAINTS)))
                .containsExactlyInAnyOrder(
                        Capability.TRANSACTIONS, Capability.DYNAMIC, Capability.ACCESS_CONSTRAINTS, Capability.MMIO);
        assertThat(Capability.closure(Set.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"rom-device,mmio", "coalescing,mmio", "eventfd,mmio", "iommu,spaces", "owners,dynamic"})
    void aFurtherFamilyImpliesWhatItIsMadeOf(String family, String implied) {
        Capability capability = Capability.withId(family).orElseThrow();

        assertThat(Capability.closure(Set.of(capability)))
                .containsExactlyInAnyOrder(
                        capability, Capability.withId(implied).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(names = {"RESIZEABLE_RAM", "FILE_RAM", "CALLER_RAM", "DIRTY_LOG", "PINS"})
    void theOthersImplyNothing(Capability capability) {
        assertThat(Capability.closure(Set.of(capability))).containsExactly(capability);
    }

    @Test
    void aTargetOffersTheClosure() {
        TargetInfo info = new TargetInfo("t", "1", EnumSet.of(Capability.BIG_ENDIAN_DEVICE), Parameters.UNBOUNDED);

        assertThat(info.capabilities()).containsExactlyInAnyOrder(Capability.BIG_ENDIAN_DEVICE, Capability.MMIO);
    }

    @ParameterizedTest
    @EnumSource
    void aProfileIsClosed(Profile profile) {
        Set<Capability> certified = profile.of(EnumSet.allOf(Capability.class));

        assertThat(Capability.closure(certified)).isEqualTo(certified);
        assertThat(Profile.withId(profile.id())).contains(profile);
    }

    @Test
    void aProfileCertifiesNoMoreThanIsOffered() {
        assertThat(Profile.FLAT.of(EnumSet.of(Capability.RAM, Capability.ALIAS)))
                .containsExactly(Capability.RAM);
        assertThat(Profile.FULL.of(Set.of())).isEmpty();
    }
}
