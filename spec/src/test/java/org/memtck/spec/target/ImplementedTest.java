package org.memtck.spec.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Size;

class ImplementedTest {
    /** Containers and RAM, and nothing else. */
    private abstract static class Least implements MemorySubsystem {
        @Override
        public Observation createContainer(String region, Size size) {
            return Observation.ok();
        }

        @Override
        public Observation createRam(String region, Size size) {
            return Observation.ok();
        }
    }

    private abstract static class WithRomAndTransactions extends Least {
        @Override
        public Observation createRom(String region, Size size) {
            return Observation.ok();
        }

        @Override
        public Observation begin() {
            return Observation.ok();
        }

        @Override
        public Observation commit() {
            return Observation.ok();
        }

        @Override
        public Observation deleteSubregion(String region) {
            return Observation.ok();
        }

        @Override
        public Observation move(String region, long at) {
            return Observation.ok();
        }

        @Override
        public Observation resize(String region, Size size) {
            return Observation.ok();
        }
    }

    private abstract static class HalfOfBlocks extends Least {
        @Override
        public Observation load(String space, long at, int length) {
            return Observation.ok();
        }
    }

    private abstract static class MovingAliases extends WithRomAndTransactions {
        @Override
        public Observation createAlias(String region, Size size, String target, long offset) {
            return Observation.ok();
        }
    }

    private abstract static class BeginsWithoutChanges extends Least {
        @Override
        public Observation begin() {
            return Observation.ok();
        }

        @Override
        public Observation commit() {
            return Observation.ok();
        }
    }

    @Test
    void aCapabilityFollowsFromTheMethodsThatItTakes() {
        assertThat(of(Least.class)).isEqualTo(EnumSet.of(Capability.RAM));
        assertThat(of(WithRomAndTransactions.class))
                .isEqualTo(EnumSet.of(Capability.RAM, Capability.ROM, Capability.DYNAMIC, Capability.TRANSACTIONS));
    }

    @Test
    void whatShowsInNoMethodIsDeclared() {
        assertThat(of(Least.class, Capability.BACKED_CONTAINER))
                .isEqualTo(EnumSet.of(Capability.RAM, Capability.NESTING, Capability.BACKED_CONTAINER));
    }

    @Test
    void anAdapterThatCreatesAnyKindDeclaresTheKinds() {
        assertThat(of(Bus.class)).isEqualTo(EnumSet.of(Capability.RAM));
        assertThat(of(Bus.class, Capability.MMIO)).isEqualTo(EnumSet.of(Capability.RAM, Capability.MMIO));
    }

    @Test
    void whatIsDeclaredAndNotImplementedIsAnError() {
        assertThatThrownBy(() -> of(Least.class, Capability.DEVICE_ERRORS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Least declares or implies mmio, but does not override createMmio");
        assertThatThrownBy(() -> of(Bus.class, Capability.ROM_DEVICE)).hasMessageContaining("setRomMode");
        assertThatThrownBy(() -> of(BeginsWithoutChanges.class))
                .hasMessage(
                        "BeginsWithoutChanges declares or implies dynamic, but does not override deleteSubregion, move,"
                                + " resize");
    }

    @Test
    void theHalfOfACapabilityIsAnError() {
        assertThatThrownBy(() -> of(HalfOfBlocks.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("HalfOfBlocks overrides load, but offers nothing that takes it; block takes store as well");
    }

    @Test
    void aliasesThatMoveNeedANewOffset() {
        assertThatThrownBy(() -> of(MovingAliases.class)).hasMessageContaining("does not override retarget");
    }

    @Test
    void containersAndRamAreMandatory() {
        abstract class Nothing implements MemorySubsystem {}
        assertThatThrownBy(() -> of(Nothing.class))
                .hasMessage("Nothing has to override createContainer and createRam, which every target offers, or"
                        + " createRegion");
    }

    @Test
    void everyMethodThatACapabilityFollowsFromIsInTheContractOnce() {
        List<String> contract = Arrays.stream(MemorySubsystem.class.getMethods())
                .map(method -> method.getName())
                .toList();
        assertThat(contract)
                .doesNotHaveDuplicates()
                .containsAll(Implemented.methods().toList());
    }

    @Test
    void everyOptionalMethodOfTheContractTellsACapability() {
        Set<String> mandatory = Set.of("createContainer", "createRam", "addSubregion", "openSpace", "read", "write");
        List<String> optional = Arrays.stream(MemorySubsystem.class.getMethods())
                .map(method -> method.getName())
                .filter(name -> !mandatory.contains(name))
                .toList();
        assertThat(Implemented.methods()).containsAll(optional);
    }

    private static Set<Capability> of(Class<? extends MemorySubsystem> adapter, Capability... declared) {
        return TargetInfo.of("a", "1", adapter, Set.of(declared), Parameters.UNBOUNDED)
                .capabilities();
    }
}
