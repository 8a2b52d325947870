package org.memtck.kit.boards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.memtck.spec.observation.MappedRange;

class BoardReaderTest {
    private static final String TWO_NAMES = Boards.dump("""
            address-space: cpu-memory-0
            address-space: memory
              0-max (0, i/o): system
                0-7fff (0, ram): board ram
                4000-4fff (1, i/o): 16550 uart
                8000-8fff (-3, rom): boot.rom

            FlatView #0
             AS "memory", root: system
             AS "cpu-memory-0", root: system
             Root memory region: system
              0-3fff (0, ram): board ram
              4000-4fff (1, i/o): 16550 uart
              5000-7fff (0, ram): board ram @5000
              8000-8fff (-3, rom): boot.rom
            """);

    @Test
    void aTreeBecomesAScenario() {
        assertThat(Boards.scenario(TWO_NAMES)).isEqualTo("""
                        memtck 1
                        ram board_ram size=0x8000
                        mmio _16550_uart size=0x1000
                        rom boot.rom size=0x1000
                        container system size=0x10000000000000000
                        add board_ram in=system at=0x0
                        add _16550_uart in=system at=0x4000 prio=1
                        add boot.rom in=system at=0x8000 prio=-3
                        space cpu-memory-0 root=system
                        flatview cpu-memory-0
                        """);
    }

    @Test
    void namesThatShareATreeAreOneSpace() {
        BoardSpace space = Boards.read(TWO_NAMES).spaces().get(0);

        assertThat(space.label()).isEqualTo("cpu-memory-0, memory");
        assertThat(space.printedNames()).containsEntry("_16550_uart", "16550 uart");
        assertThat(space.expected())
                .contains(
                        new MappedRange(0x5000, 0x7fff, "board ram", 0x5000, false),
                        new MappedRange(0x8000, 0x8fff, "boot.rom", 0, true));
    }

    @Test
    void theViewsMayComeFirstAndLinesMayEndInCarriageReturns() {
        int views = TWO_NAMES.indexOf("FlatView");
        String swapped = TWO_NAMES.substring(views) + "\n(qemu) info mtree -D\n" + TWO_NAMES.substring(0, views);

        assertThat(Boards.compare(swapped.replace("\n", "\r\n")).agrees()).isTrue();
    }

    @Test
    void ownersAndAcceleratorsAreNoPartOfNames() {
        String owned = TWO_NAMES
                .replace("): board ram\n", "): board ram owner:{dev path=/machine/ram}\n")
                .replace("boot.rom\n", "boot.rom parent:{obj path=/machine} orphan\n")
                .replace("@0000000000005000\n", "@0000000000005000 orphan KVM\n");

        assertThat(Boards.compare(owned).differences()).isEmpty();
    }

    @Test
    void nonvolatileMemoryIsMemory() {
        assertThat(Boards.compare(TWO_NAMES.replace(", ram)", ", nv-ram)")).agrees())
                .isTrue();
    }

    @Test
    void aSpaceThatShowsNothingHasAnEmptyView() {
        String bus = Boards.dump("""
                address-space: card
                  0-max (0, i/o): bus master container
                    0-max (0, ram): alias bus master @ram 0-max [disabled]

                memory-region: ram
                  0-max (0, ram): ram

                FlatView #0
                 AS "card", root: bus master container
                 Root memory region: (none)
                  No rendered FlatView
                """);

        assertThat(Boards.compare(bus).agrees()).isTrue();
        assertThat(Boards.scenario(bus)).contains("alias bus_master of=ram").contains("disable bus_master");
    }

    @Test
    void aSpaceWithoutAViewIsNamed() {
        String more = TWO_NAMES.replace(
                "address-space: cpu",
                "address-space: spare\n  0000000000000000-000000000000ffff (prio 0, i/o): io\n\n"
                        + "address-space: cpu");

        assertThat(Boards.read(more).unviewed()).containsExactly("spare");
    }

    @Test
    void spacesOfOneNameTakeTheViewThatIsLikeTheirTree() {
        String two = Boards.dump("""
                address-space: dma
                  0-fff (0, i/o): window
                    0-7ff (0, i/o): low

                address-space: dma
                  0-fff (0, i/o): window
                    0-7ff (0, i/o): low
                    800-fff (0, i/o): high

                FlatView #0
                 AS "dma", root: window
                 Root memory region: window
                  0-7ff (0, i/o): low
                  800-fff (0, i/o): high

                FlatView #1
                 AS "dma", root: window
                 Root memory region: window
                  0-7ff (0, i/o): low
                  800-fff (0, i/o): window @800
                """);

        assertThat(Boards.compare(two).differences()).isEmpty();
    }
}
