package org.memtck.coffeegb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.rekawek.coffeegb.core.AddressSpace;
import eu.rekawek.coffeegb.core.memory.Mmu;
import eu.rekawek.coffeegb.core.memory.Ram;
import eu.rekawek.coffeegb.core.memory.ShadowAddressSpace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README says of the emulator's classes, seen on the classes themselves, without the adapter. */
class EmulatorTest {
    /** A device that says which of its two entries a write took. */
    private static final class Entries implements AddressSpace {
        private final List<String> taken = new ArrayList<>();

        @Override
        public boolean accepts(int address) {
            return address == 0;
        }

        @Override
        public int getByte(int address) {
            return 0x1ff;
        }

        @Override
        public void setByte(int address, int value) {
            taken.add("setByte");
        }

        @Override
        public void setByteFromCpu(int address, int value) {
            taken.add("setByteFromCpu");
        }
    }

    private static Mmu bus(AddressSpace... spaces) {
        Mmu mmu = new Mmu(false);
        for (AddressSpace space : spaces) {
            mmu.addAddressSpace(space);
        }
        mmu.indexSpaces();
        return mmu;
    }

    @Test
    void whereNothingIsTheBusReadsFfAndWritesAreLost() {
        Mmu mmu = bus();

        mmu.setByte(0x10, 0x12);

        assertThat(mmu.getByte(0x10)).isEqualTo(0xff);
    }

    @Test
    void ofTwoThatOverlapTheOneRegisteredFirstWins() {
        Ram first = new Ram(0, 1);
        Ram second = new Ram(0, 1);

        bus(first, second).setByte(0, 0x12);

        assertThat(List.of(first.getByte(0), second.getByte(0))).containsExactly(0x12, 0);
    }

    @Test
    void theGameBoysOwnMemoryIsRegisteredBeforeAnythingElse() {
        Ram ram = new Ram(0xc000, 0x4000);

        Mmu mmu = bus(ram);
        for (int address = 0xc000; address < 0xe000; address++) {
            mmu.setByte(address, 0x12);
        }

        assertThat(ram.getSpace()).containsOnly(0);
    }

    @Test
    void theBusRefusesToWriteWhatIsNoByteAndReadsIt() {
        Mmu mmu = bus(new Entries());

        assertThat(mmu.getByte(0)).isEqualTo(0x1ff);
        assertThatThrownBy(() -> mmu.setByte(0, 0x1ff)).hasMessage("Argument {} should be a byte [value]");
    }

    @Test
    void ramKeepsWhatIsNoByte() {
        Ram ram = new Ram(0, 1);

        ram.setByte(0, 0x1ff);

        assertThat(ram.getByte(0)).isEqualTo(0x1ff);
    }

    @Test
    void theBusAcceptsAddressesThatItThenRefuses() {
        Mmu mmu = bus();

        assertThat(mmu.accepts(0x10000)).isTrue();
        assertThat(mmu.accepts(-1)).isTrue();
        assertThatThrownBy(() -> mmu.getByte(0x10000)).hasMessage("Argument {} should be a word [address]");
        assertThatThrownBy(() -> mmu.getByte(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aShadowAcceptsAddressesWhereItsTargetHasNothing() {
        ShadowAddressSpace shadow = new ShadowAddressSpace(new Ram(0, 1), 0, 0, 2);

        assertThat(shadow.accepts(1)).isTrue();
        assertThatThrownBy(() -> shadow.getByte(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aShadowForgetsThatAWriteComesFromTheCpu() {
        Entries entries = new Entries();
        Mmu direct = bus(entries);
        Mmu shadowed = bus(new ShadowAddressSpace(entries, 0, 0, 1));

        direct.setByteFromCpu(0, 1);
        shadowed.setByteFromCpu(0, 1);

        assertThat(entries.taken).containsExactly("setByteFromCpu", "setByte");
    }

    @Test
    void whatIsRegisteredLaterIsNotThereUntilTheBusIsIndexedAgain() {
        Mmu mmu = bus();

        mmu.addAddressSpace(new Ram(0, 1));
        assertThat(mmu.getByte(0)).isEqualTo(0xff);

        mmu.indexSpaces();
        assertThat(mmu.getByte(0)).isZero();
    }
}
