package org.memtck.kit.campaign;

import java.util.List;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/**
 * What is asked of a target that does not offer something. The sizes are those that the target has room for: what it refuses for
 * its size it does not refuse for what it is.
 */
final class AbsenceQuestions {
    private static final long SMALL = 0x10;
    private static final long MEDIUM = 0x100;
    private static final long LARGE = 0x1000;

    private final Parameters parameters;
    private final long small;
    private final long medium;

    AbsenceQuestions(Parameters parameters) {
        this.parameters = parameters;
        this.medium = memory(MEDIUM);
        this.small = Math.max(parameters.granule(), Math.min(SMALL, medium));
    }

    /** Lines that come before a question: they put a region on a bus and let the guest in, unless the question changes the map. */
    List<String> before(Capability capability) {
        String bus = "container A size=" + hex(pages(MEDIUM * SMALL));
        String ram = "ram B size=" + hex(medium);
        return switch (capability) {
            case NESTING, BACKED_CONTAINER, OVERLAP -> List.of(bus, ram, "add B in=A at=0x0");
            default -> List.of(bus, ram, "add B in=A at=0x0", "space S root=A");
        };
    }

    /** Lines of which the last one, or else the one before, asks; none if there is no question. */
    List<String> question(Capability capability) {
        String little = " size=" + hex(small);
        String some = " size=" + hex(medium);
        return switch (capability) {
            case RAM, EQUAL_PRIORITY_OVERLAP, DIAGNOSES_MISUSE -> List.of();
            case ROM -> List.of("rom C" + some);
            case MMIO -> List.of("mmio C" + little);
            case ALIAS -> List.of("alias C of=B offset=0x0" + little);
            case RESERVATION -> List.of("reservation C" + little);
            case NESTING -> List.of("container C" + some, "add C in=A at=" + hex(2 * medium));
            case BACKED_CONTAINER -> List.of("ram C" + little, "add C in=B at=0x0");
            case OVERLAP -> List.of("ram C" + some, "add C in=A at=0x0 prio=1");
            case DYNAMIC -> List.of("del B");
            case ENABLE -> List.of("disable B");
            case READONLY -> List.of("readonly B on=yes");
            case TRANSACTIONS -> List.of("begin");
            case SPACES -> List.of("space T root=A");
            case ACCESS_CONSTRAINTS -> List.of("mmio C" + little + " valid=4..4");
            case BIG_ENDIAN_DEVICE -> List.of("mmio C" + little + " endian=big");
            case DEVICE_ERRORS -> List.of("mmio C" + little + " errors=0x0..0x3");
            case BIG_ENDIAN_ORDER -> List.of("read S at=0x0 size=2 order=be");
            case BLOCK -> List.of("load S at=0x0 len=4");
            case FILL -> List.of("fill B at=0x0 bytes=01");
            case FLATVIEW -> List.of("flatview S");
            case FIND -> List.of("find S at=0x0");
            case RESIZEABLE_RAM ->
                List.of("ram C size=" + hex(memory(LARGE)) + " backing=resizeable max="
                        + hex(memory(2 * memory(LARGE))));
            case FILE_RAM -> List.of("ram C size=" + hex(files()) + " backing=file");
            case CALLER_RAM -> List.of("ram C size=" + hex(memory(LARGE)) + " backing=caller");
            case ROM_DEVICE -> List.of("romd C" + some);
            case IOMMU -> List.of("iommu C size=" + hex(pages(LARGE)) + " target=S granule=" + hex(pages(LARGE)));
            case DIRTY_LOG -> List.of("log B client=0 on=yes");
            case COALESCING -> List.of("mmio C" + little, "coalesce C at=0x0 len=" + hex(small));
            case EVENTFD ->
                List.of("mmio C" + little, "eventfd e region=C at=0x0 size=" + Math.min(4, parameters.maxAccess()));
            case OWNERS -> List.of("owner C");
            case PINS -> List.of("pin h space=S at=0x0 len=4 access=r");
        };
    }

    /** A file is whole pages, of the language and of the target. */
    private long files() {
        return Math.max(LARGE, Math.max(parameters.page(), parameters.granule()));
    }

    /** Returns {@code bytes} rounded up to whole granules, or the most RAM that the target has room for. */
    private long memory(long bytes) {
        long most = parameters.maxRam() & -parameters.granule();
        long granules = pages(bytes);
        return Long.compareUnsigned(granules, most) > 0 ? most : granules;
    }

    /** Returns a power of two rounded up to whole granules, or the size of the address space if that is smaller. */
    private long pages(long bytes) {
        long granules = Math.max(bytes, Math.max(parameters.granule(), Limits.IOMMU_GRANULE));
        return parameters.addressBits() < Long.SIZE - 1 ? Math.min(granules, 1L << parameters.addressBits()) : granules;
    }

    private static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }
}
