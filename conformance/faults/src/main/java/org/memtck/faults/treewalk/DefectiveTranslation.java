package org.memtck.faults.treewalk;

import java.util.Set;

/** Translations with any defects. */
final class DefectiveTranslation extends Translation {
    private final Set<Defect> defects;

    DefectiveTranslation(Parts parts, Set<Defect> defects) {
        super(parts);
        this.defects = defects;
    }

    private boolean has(Defect defect) {
        return defects.contains(defect);
    }

    @Override
    boolean translates(Region region, int hops) {
        return super.translates(region, hops) && (hops == 0 || !has(Defect.TRANSLATION_CHAIN_ENDS));
    }

    @Override
    boolean passes(Entry entry, boolean write, int hops) {
        return super.passes(entry, write, hops) || (write && has(Defect.TRANSLATED_WRITES_NOT_CHECKED));
    }

    @Override
    long target(Region iommu, Entry entry, long offset, int hops) {
        return super.target(
                iommu, entry, has(Defect.TRANSLATION_LOSES_OFFSET) ? offset & -granule(iommu) : offset, hops);
    }

    @Override
    long rest(Region iommu, long offset) {
        return has(Defect.BLOCK_TRANSLATED_ONCE) ? -1 : super.rest(iommu, offset);
    }
}
