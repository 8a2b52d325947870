package org.memtck.faults.treewalk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memtck.spec.scenario.Size;

/** A walk with any defects in what is shown, how far, and what is behind. */
class DefectiveWalk extends Walk {
    private final Set<Defect> defects;
    private final Map<Region, List<Region>> snapshots = new HashMap<>();
    private int aliases;

    DefectiveWalk(Set<Defect> defects) {
        this.defects = defects;
    }

    final boolean has(Defect defect) {
        return defects.contains(defect);
    }

    @Override
    Found throughAlias(Region alias, long at, long last, boolean readOnly) {
        aliases++;
        try {
            return isBehindTarget(alias, at)
                    ? new Found(
                            alias.target(), at + targetOffset(alias), last, readOnly || alias.target().visible.readOnly)
                    : super.throughAlias(alias, at, last, readOnly);
        } finally {
            aliases--;
        }
    }

    private boolean isBehindTarget(Region alias, long at) {
        Region target = alias.target();
        long there = at + targetOffset(alias);
        return has(Defect.ALIAS_SHOWS_WHAT_IS_BEHIND)
                && target.kind == Kind.RAM
                && isTargetShown(target)
                && !Unsigned.less(there, at)
                && !target.visible.size.contains(there);
    }

    @Override
    List<Region> candidates(Region container) {
        List<Region> now = super.candidates(container);
        return aliases > 0 && has(Defect.ALIAS_KEEPS_SUBREGIONS)
                ? snapshots.computeIfAbsent(container, key -> List.copyOf(now))
                : now;
    }

    @Override
    boolean isShown(Region region) {
        return super.isShown(region) || (region.kind == Kind.CONTAINER && has(Defect.DISABLED_CONTAINER_SHOWS));
    }

    @Override
    boolean isTargetShown(Region target) {
        return super.isTargetShown(target) || has(Defect.ALIAS_SHOWS_DISABLED);
    }

    @Override
    boolean covers(Region sub, long at) {
        return super.covers(sub, at) && !(has(Defect.WHOLE_REGIONS_HIDE_EACH_OTHER) && isOneOfWhole(sub));
    }

    /** Whether a region of 2^64 bytes has another one beside it. */
    private static boolean isOneOfWhole(Region sub) {
        Region container = sub.visible.container;
        return container != null
                && isWhole(sub)
                && container.visible.subregions.stream()
                                .filter(DefectiveWalk::isWhole)
                                .count()
                        > 1;
    }

    private static boolean isWhole(Region region) {
        return region.visible.size.equals(Size.ALL);
    }

    @Override
    long lastOf(Region sub) {
        boolean uncut = (sub.kind == Kind.ALIAS && has(Defect.ALIAS_SHOWS_MORE_THAN_ITS_SIZE))
                || (sub.kind == Kind.CONTAINER && has(Defect.CHILDREN_NOT_CUT));
        return uncut ? -1 : super.lastOf(sub);
    }

    @Override
    boolean isTransparent(Region sub) {
        return sub.kind != Kind.CONTAINER || !has(Defect.HOLES_OF_CONTAINERS_HIDE);
    }

    @Override
    boolean overflows(long at, long offset) {
        return super.overflows(at, offset) && !has(Defect.ALIAS_WRAPS);
    }

    @Override
    long targetOffset(Region alias) {
        long offset = super.targetOffset(alias);
        return has(Defect.ALIAS_MOVES_WITH_TARGET) ? offset + alias.target().visible.at : offset;
    }

    @Override
    boolean backs(Region region) {
        return switch (region.kind) {
            case CONTAINER -> has(Defect.CONTAINER_CLAIMS_HOLES);
            case RESERVATION -> !has(Defect.RESERVATION_CLAIMS_NOTHING);
            case MMIO -> region.visible.subregions.isEmpty() || !has(Defect.DEVICE_BEHIND_SUBREGIONS_LOST);
            default -> super.backs(region);
        };
    }

    @Override
    boolean readOnly(Region region, boolean inherited) {
        boolean passes = region.kind == Kind.CONTAINER && has(Defect.READONLY_CONTAINER_PASSES);
        return passes ? inherited : super.readOnly(region, inherited);
    }
}
