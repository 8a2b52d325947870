package org.memtck.faults.treewalk;

import java.util.Locale;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;

/**
 * A wrong decision that can be made together with others in one bus. The faults of the catalogue cannot: each puts a part of
 * its own in the place of a correct one.
 */
@Api
public enum Defect {
    // Those that spoil nearly every scenario.
    WHOLE_SPACE_REFUSED(Rule.VIS_6, "a space on a root of 2^64 bytes cannot be opened"),
    DELETE_DOES_NOTHING(Rule.TREE_1, "a region stays visible after it was taken out"),
    READ_OF_NOTHING_THROWS(Rule.VIS_2, "a read where nothing is stops the machine"),
    HOLES_OF_CONTAINERS_HIDE(Rule.PRIO_4, "a hole of a container hides what has a lower priority"),
    HIGHER_OF_OWN_AND_INHERITED(
            Rule.PRIO_3, "the higher of a region's own priority and those of the containers that it is in counts"),
    CONTAINER_CLAIMS_HOLES(Rule.CONT_1, "a pure container claims its holes, as a reservation would"),
    ADD_OF_ALIAS_REFUSED(Rule.ALIAS_1, "an alias with an offset cannot be added to a container"),

    // What is found.
    ALIAS_SHOWS_MORE_THAN_ITS_SIZE(Rule.ALIAS_2, "an alias shows its target beyond its own size"),
    ALIAS_SHOWS_WHAT_IS_BEHIND(Rule.ALIAS_3, "an alias that is longer than RAM shows memory behind its end"),
    ALIAS_MOVES_WITH_TARGET(Rule.ALIAS_4, "an alias shows its target further on if the target is mapped further up"),
    ALIAS_SHOWS_DISABLED(Rule.ALIAS_5, "an alias shows a target that is disabled"),
    ALIAS_KEEPS_SUBREGIONS(Rule.ALIAS_6, "an alias shows the subregions that its target had when it was first used"),
    CHILDREN_NOT_CUT(Rule.VIS_3, "a subregion shows what reaches past its container's end"),
    ALIAS_WRAPS(Rule.VIS_4, "an alias whose offsets pass 2^64 - 1 shows the beginning of its target"),
    DISABLED_CONTAINER_SHOWS(Rule.VIS_5, "what lies below a disabled container stays visible"),
    WHOLE_REGIONS_HIDE_EACH_OTHER(Rule.VIS_8, "of two regions of 2^64 bytes in one container neither is visible"),
    DEVICE_BEHIND_SUBREGIONS_LOST(Rule.CONT_2, "a device with subregions is no more than a pure container"),
    RESERVATION_CLAIMS_NOTHING(Rule.RESV_1, "what lies below a reservation is visible"),
    READONLY_CONTAINER_PASSES(Rule.RO_2, "writes pass a read-only container"),
    FIND_DROPS_LOWEST_BIT(Rule.VIS_1, "an odd address is said to decode to what the even one below it does"),

    // Who wins.
    SAME_START_FIRST_WINS(
            Rule.PRIO_1, "of two regions of different priority that start at the same place the first one wins"),
    NEGATIVE_PRIORITY_IS_ZERO(Rule.PRIO_2, "a negative priority counts as zero"),
    EQUALS_BY_ADDRESS(Rule.PRIO_5, "of equal priorities the region that starts at the lower address wins"),
    MOVE_KEEPS_ORDER(Rule.PRIO_5, "a region that was moved does not count as the last one of its priority"),

    // Changes.
    THIRD_MOVE_LOST(Rule.TREE_2, "every third move is forgotten"),
    RESIZE_NEVER_SHRINKS(Rule.TREE_2, "a region cannot become smaller"),
    READONLY_FIXED_ONCE_MAPPED(Rule.ATTR_1, "read-only has no effect on a region that is mapped already"),
    INNER_COMMIT_SHOWS(Rule.TXN_1, "an inner commit shows the changes"),
    COMMIT_STOPS_AFTER_TWO(Rule.TXN_1, "a commit forgets all but the first two regions that it changes"),
    ALIAS_CYCLE_FORGOTTEN(
            Rule.ALIAS_7, "an alias that would show itself is added without complaint, and the change forgotten"),
    ALIAS_TAKES_SUBREGIONS(Rule.ALIAS_8, "a region can be added to an alias"),

    // Memory.
    LONG_UNALIGNED_WRITE_HALVED(
            Rule.RAM_1, "of an 8-byte write to RAM at an odd offset only the first four bytes are kept"),
    RESIZEABLE_NEVER_SHRINKS(Rule.RAM_2, "what resizeable RAM has given up stays mapped"),
    SHARED_FILE_NOT_WRITTEN(Rule.RAM_3, "what is written to shared file-backed RAM does not reach the file"),
    CALLER_RAM_COPIED(Rule.RAM_4, "RAM over the caller's memory works on a copy of it"),
    ROM_READS_ALIGNED(Rule.ROM_1, "reads of ROM drop the lowest bits of an unaligned offset"),
    ROM_WRITABLE(Rule.ROM_2, "guest writes change ROM"),
    ROM_DEVICE_READS_CALL(Rule.ROMD_1, "reads of a ROM device in ROM mode are callbacks"),
    ROM_DEVICE_WRITES_BOTH(Rule.ROMD_2, "writes to a ROM device are callbacks and change the content, too"),
    ROM_MODE_STAYS_ON(Rule.ROMD_3, "a ROM device never leaves ROM mode"),
    RESERVATION_READS_ZERO(Rule.RESV_2, "a read of a reservation succeeds"),
    READONLY_TAKES_LONG_WRITES(Rule.RO_1, "8-byte writes change RAM that is read-only"),

    // Devices.
    BYTE_WRITES_AT_ADDRESS(
            Rule.MMIO_1, "callbacks of byte writes get the guest's address instead of the offset in the region"),
    WRITTEN_VALUE_NOT_CUT(Rule.MMIO_2, "what is above the size of a write reaches the device, which keeps it"),
    LAST_RESULT_WINS(Rule.MMIO_3, "of an access in several pieces only the result of the last one counts"),
    LARGE_ACCESSES_ACCEPTED(Rule.VALID_1, "a device gets accesses that are too large"),
    UNALIGNED_ACCEPTED(Rule.VALID_2, "a device gets unaligned accesses"),
    LONG_UNALIGNED_REFUSED(Rule.VALID_3, "a device that takes unaligned accesses does not get those of 8 bytes"),
    LONG_WRITE_HALVED(Rule.IMPL_1, "an 8-byte write becomes two of 4 bytes"),
    PIECES_IN_ONE_PLACE(Rule.IMPL_2, "all pieces of an access go to its offset"),
    SMALL_READS_NOT_WIDENED(Rule.IMPL_3, "a small read is a small callback"),
    SECOND_BLOCK_MISSING(Rule.IMPL_4, "of an unaligned read only the first of the blocks that it touches is read"),
    UNALIGNED_CALLBACKS_CUT(Rule.IMPL_6, "unaligned accesses are cut although they are implemented"),
    BIG_READ_AS_LITTLE(Rule.LANE_1, "reads of 4 bytes ignore a device's byte order"),
    LONG_ORDER_BY_HALVES(Rule.LANE_2, "a big-endian guest gets the halves of an 8-byte value the wrong way round"),
    PAGE_CROSSING_BYTEWISE(
            Rule.VIS_7, "an access to a device that crosses the end of a page becomes one callback a byte"),

    // Blocks, translations and what is attached to regions.
    BLOCK_STOPS_AT_HOLE(Rule.BLK_1, "a block ends at the first hole"),
    TRANSLATION_LOSES_OFFSET(Rule.IOMMU_1, "a translated access goes to the beginning of the granule"),
    TRANSLATED_WRITES_NOT_CHECKED(Rule.IOMMU_2, "the permission of a translation is checked for reads only"),
    BLOCK_TRANSLATED_ONCE(Rule.IOMMU_3, "a block goes on where its first granule was translated to"),
    TRANSLATION_CHAIN_ENDS(Rule.IOMMU_4, "an access that was translated once is not translated again"),
    FIRST_PAGE_DIRTY_ONLY(Rule.DIRTY_1, "of a write over several pages only the first one is dirty"),
    DIRTY_NOT_CLEARED(Rule.DIRTY_2, "pages stay dirty when they are read"),
    LOG_ON_ONLY_ONCE(Rule.DIRTY_3, "logging that was turned off cannot be turned on again"),
    LATE_WRITES_MERGED(Rule.COAL_1, "of several late writes to one place only the last one arrives"),
    SIGNALLED_TWICE(Rule.EVT_1, "a write that matches signals twice"),
    ANY_SIZE_SIGNALS(Rule.EVT_2, "a write of any size signals"),

    // Lives and windows.
    OWNER_DIES_BEHIND_ALIAS(Rule.LIFE_2, "an owner dies although one of its regions is visible through an alias"),
    OWNER_DIES_WHILE_PINNED(Rule.LIFE_3, "an owner dies although there is a window on one of its regions"),
    ONE_REGION_FINALIZED(Rule.LIFE_4, "of a dead owner's regions only the first one is finalised"),
    OWNER_NEVER_DIES(Rule.LIFE_5, "no owner ever dies"),
    CONTAINER_NOT_DESTROYED(Rule.LIFE_7, "a container cannot be destroyed"),
    USED_REGION_DESTROYED(Rule.LIFE_8, "a region that a device or a CPU uses can be destroyed"),
    MACHINES_REGION_DESTROYED(Rule.LIFE_9, "a region that belongs to the machine can be destroyed"),
    DESTROYED_STAYS_MAPPED(Rule.LIFE_10, "an alias or container that is destroyed stays visible"),
    WINDOW_FROM_BEGINNING(Rule.PIN_1, "a window on memory begins with the first byte of the region"),
    WINDOW_WRITES_NOTHING(Rule.PIN_2, "what was written into a window on a device never reaches it"),
    WINDOW_OVER_TWO_REGIONS(Rule.PIN_3, "memory behind the first region of a window is taken for more of it");

    private final Rule breaks;
    private final String what;

    Defect(Rule breaks, String what) {
        this.breaks = breaks;
        this.what = what;
    }

    /** Returns its name: lower-case words with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the rule that it violates. */
    public Rule breaks() {
        return breaks;
    }

    /** Returns what it does wrong, in one sentence. */
    public String what() {
        return what;
    }

    @Override
    public String toString() {
        return id();
    }
}
