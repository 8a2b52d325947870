package org.memtck.faults.treewalk;

import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.RegionSpec;

/** Which changes of attributes are misuse. */
class AttributeGuard {
    /** How many clients of dirty logging there are. */
    static final int CLIENTS = 2;

    /** The ROM mode of a region is to be switched. */
    void romMode(Region region) {
        Refusal.unless(region.kind == Kind.ROM_DEVICE, Rule.ROMD_1);
    }

    /** The used size of a region is to change. */
    void resizeRam(Region region) {
        Refusal.unless(region.made instanceof RegionSpec.ResizeableRam, Rule.RAM_2);
    }

    /** An entry of a region is to be set. */
    void translation(Region region) {
        Refusal.unless(region.kind == Kind.IOMMU, Rule.IOMMU_1);
    }

    /** Dirty logging of a region is to be switched, or read. */
    void log(Region region, int client) {
        Refusal.unless(region.kind == Kind.RAM, Rule.DIRTY_3);
        if (client >= CLIENTS) {
            throw Refusal.error("there is no client " + client);
        }
    }

    /** An entry of an IOMMU region is to be set: it begins where a granule does, and within the region. */
    void entry(Region region, long iova) {
        if ((iova & (Translation.granule(region) - 1)) != 0) {
            throw Refusal.error("the entry does not begin where a granule of " + region.name + " does");
        }
        refuseBeyond(region, iova, 1);
    }

    /** A space is to be closed that an IOMMU region translates to. */
    void closeTarget(Region iommu, String space) {
        throw Refusal.error(iommu.name + " sends accesses to " + space);
    }

    /** A range of a region is to be coalesced, or none any more. */
    void coalesce(Region region) {
        Refusal.unless(region.kind == Kind.MMIO, Rule.COAL_1);
    }

    /** A range of a device is to be coalesced: it lies within the device. */
    void zone(Region region, long at, long length) {
        refuseBeyond(region, at, length);
    }

    /** An eventfd is to listen to bytes of a device: they lie within it. */
    void listens(Region region, long at, int size) {
        refuseBeyond(region, at, size);
    }

    private static void refuseBeyond(Region region, long at, long length) {
        long last = at + length - 1;
        if (Unsigned.less(last, at) || !region.next.size.contains(last)) {
            throw Refusal.error("the range reaches past the end of " + region.name);
        }
    }

    /** An eventfd is to be attached. */
    void eventfd(Eventfd eventfd) {
        Refusal.unless(eventfd.region().kind == Kind.MMIO, Rule.EVT_1);
        Refusal.unless(eventfd.region().eventfds.stream().noneMatch(eventfd::meets), Rule.EVT_1);
    }
}
