package org.memtck.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.memtck.spec.scenario.Permission;

/** Two references with the same regions, so that accesses through an IOMMU region can be held against direct ones. */
final class Twins {
    private static final List<Permission> PERMISSIONS = List.of(Permission.values());
    private static final String[] BOARD = {
        "container board size=0x10000",
        "ram low size=0x1000",
        "ram disk size=0x1000 backing=file seed=0x77",
        "rom boot size=0x1000",
        "mmio dev size=0x800 valid-unaligned=yes impl-unaligned=yes seed=0x20",
        "mmio late size=0x800 valid-unaligned=yes impl-unaligned=yes seed=0x21 endian=big",
        "romd flash size=0x800 valid-unaligned=yes impl-unaligned=yes seed=0x22",
        "reservation hole size=0x100",
        "add low in=board at=0x0",
        "add disk in=board at=0x1000",
        "add boot in=board at=0x2000",
        "add dev in=board at=0x3000",
        "add late in=board at=0x3800",
        "add flash in=board at=0x4000",
        "add hole in=board at=0x4800",
        "fill boot at=0x0 bytes=b0b1b2b3b4b5b6b7b8b9babbbcbdbebf",
        "fill flash at=0x0 bytes=f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff",
        "space cpu root=board"
    };
    private static final int ADDRESSES = 0x5800;
    private static final int ENTRIES = 8;

    final Lines translated = new Lines(BOARD);
    final Lines direct = new Lines(BOARD);
    private final Random random;
    private final List<Table> tables = new ArrayList<>();

    /** An entry of a table, or a hole in it. */
    private record Entry(long to, Permission permission) {}

    /** The entries of an IOMMU region, and its granule. */
    private record Table(int granule, List<Entry> entries) {}

    /** Twins with so many IOMMU regions in a chain before the space cpu; the space dma shows the first of them. */
    Twins(Random random, int chain) {
        this.random = random;
        for (int i = chain; i > 0; i--) {
            int granule = 16 << random.nextInt(9);
            String target = i == chain ? "cpu" : "s" + (i + 1);
            int addresses = tables.isEmpty() ? ADDRESSES : ENTRIES * tables.get(0).granule;
            translated.done(
                    "iommu mmu" + i + " size=" + ENTRIES * granule + " target=" + target + " granule=" + granule,
                    "space s" + i + " root=mmu" + i);
            tables.add(0, new Table(granule, entries(i, granule, addresses)));
        }
    }

    private List<Entry> entries(int number, int granule, int addresses) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            Permission permission =
                    random.nextInt(3) > 0 ? Permission.READ_WRITE : PERMISSIONS.get(random.nextInt(PERMISSIONS.size()));
            Entry entry = new Entry(random.nextInt(addresses), permission);
            boolean missing = random.nextInt(8) == 0;
            entries.add(missing ? new Entry(0, Permission.NONE) : entry);
            if (!missing) {
                translated.done("iotlb mmu" + number + " iova=" + i * granule + " to=" + entry.to + " perm="
                        + permission.word());
            }
        }
        return entries;
    }

    /** The bytes that the first IOMMU region translates. */
    int size() {
        return ENTRIES * tables.get(0).granule;
    }

    /** Where an access ends at the space cpu, or -1 if it may not pass; worked out by hand. */
    long translate(long address, boolean write) {
        long at = address;
        for (Table table : tables) {
            int index = (int) (at / table.granule);
            if (index >= ENTRIES || !table.entries.get(index).permission.allows(write)) {
                return -1;
            }
            long to = table.entries.get(index).to;
            at = to - to % table.granule + at % table.granule;
        }
        return at;
    }

    /** Whether a single access stays within one granule everywhere. */
    boolean isWithinGranules(long address, int size) {
        long at = address;
        for (Table table : tables) {
            if (at / table.granule != (at + size - 1) / table.granule) {
                return false;
            }
            int index = (int) (at / table.granule);
            if (index >= ENTRIES) {
                return true;
            }
            long to = table.entries.get(index).to;
            at = to - to % table.granule + at % table.granule;
        }
        return true;
    }
}
