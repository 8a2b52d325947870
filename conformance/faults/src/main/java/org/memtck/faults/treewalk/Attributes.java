package org.memtck.faults.treewalk;

import org.memtck.spec.scenario.Permission;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** What can be changed about regions of certain kinds. */
class Attributes {
    final Parts parts;

    Attributes(Parts parts) {
        this.parts = parts;
    }

    void setRomMode(Region region, boolean on) {
        parts.attributeGuard.romMode(region);
        region.romMode = on;
    }

    void resizeRam(Region region, Size size) {
        parts.attributeGuard.resizeRam(region);
        if (!fits(region, size)) {
            throw Refusal.rejected();
        }
        setSize(region, size);
    }

    void setSize(Region region, Size size) {
        parts.stage.edit(region).size = size;
    }

    /** Whether resizeable RAM can have this size. */
    boolean fits(Region region, Size size) {
        return region.made instanceof RegionSpec.ResizeableRam spec && size.fitsIn(spec.max());
    }

    void setTranslation(Region region, long iova, long to, Permission permission) {
        parts.attributeGuard.translation(region);
        parts.attributeGuard.entry(region, iova);
        region.entries.put(iova, new Entry(to, permission));
    }
}
