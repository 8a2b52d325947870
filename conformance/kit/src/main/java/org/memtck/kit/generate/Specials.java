package org.memtck.kit.generate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.reference.Reference;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Permission;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Capability;

/** Draws what only regions of certain kinds can do. Each may find no such region. */
final class Specials {
    private static final List<Permission> PERMISSIONS = List.of(Permission.values());

    private final ChoiceSource choices;
    private final Layout layout;
    private final Sketch sketch;
    private final Reference reference;
    private final Features features;
    private final Placement placement;

    Specials(
            ChoiceSource choices,
            Features features,
            Layout layout,
            Sketch sketch,
            Placement placement,
            Reference reference) {
        this.choices = choices;
        this.features = features;
        this.placement = placement;
        this.layout = layout;
        this.sketch = sketch;
        this.reference = reference;
    }

    @Nullable
    Operation draw() {
        return switch (choices.below(6)) {
            case 0 -> romMode();
            case 1 -> resizeRam();
            case 2 -> inspect();
            default -> iommu(sketch.pick(choices, Region::isIommu));
        };
    }

    /** An entry, or a size so small that entries lie beyond, or the first size again, at which they count (rule IOMMU-1). */
    private @Nullable Operation iommu(@Nullable Region region) {
        if (region == null
                || !(features.has(Capability.DYNAMIC) && choices.chance(12))
                || !(region.spec instanceof RegionSpec.Iommu iommu)) {
            return translation(region);
        }
        Size small = layout.roundedUp(iommu.granule() * choices.between(1, 3));
        Size size = region.size.equals(iommu.size()) && small.fitsIn(iommu.size()) ? small : iommu.size();
        boolean allowed = region.container == null
                || placement.allowed(region.container, region, region.at, size, region.priority);
        return allowed ? new Operation.Resize(region.name, size) : null;
    }

    private @Nullable Operation romMode() {
        Region region = sketch.pick(choices, Region::isRomDevice);
        return region == null ? null : new KindOperation.SetRomMode(region.name, !region.romMode || choices.chance(10));
    }

    /** A new size within the largest one, or now and then a page beyond it. */
    private @Nullable Operation resizeRam() {
        Region region = sketch.pick(choices, r -> r.spec instanceof RegionSpec.ResizeableRam);
        if (region == null || !(region.spec instanceof RegionSpec.ResizeableRam ram)) {
            return null;
        }
        long max = ram.max().last() + 1;
        long beyond = max + layout.memoryPage();
        if (choices.chance(20) && layout.holds(beyond)) {
            return new KindOperation.ResizeRam(region.name, Size.of(beyond));
        }
        Size size = choices.chance(40) ? ram.max() : layout.memorySize();
        return new KindOperation.ResizeRam(region.name, size.fitsIn(ram.max()) ? size : ram.size());
    }

    private @Nullable Operation inspect() {
        Region region = sketch.pick(
                choices, r -> r.spec instanceof RegionSpec.FileRam || r.spec instanceof RegionSpec.CallerRam);
        if (region == null) {
            return null;
        }
        long last = region.size.last();
        int length = Long.compareUnsigned(last, 16) < 0 ? (int) last + 1 : choices.between(1, 16);
        long most = last - (length - 1);
        return new KindOperation.Inspect(region.name, choices.chance(60) ? 0 : most, length);
    }

    /** An entry that leads to something, or to nothing. */
    @Nullable
    Operation translation(@Nullable Region region) {
        if (region == null || !(region.spec instanceof RegionSpec.Iommu iommu)) {
            return null;
        }
        long granules = Long.divideUnsigned(region.size.last(), iommu.granule()) + 1;
        long iova = iommu.granule() * choices.below((int) Math.min(granules, 8));
        Permission permission =
                choices.chance(60) ? Permission.READ_WRITE : PERMISSIONS.get(choices.below(PERMISSIONS.size()));
        return new KindOperation.SetTranslation(region.name, iova, destination(iommu.target()), permission);
    }

    private long destination(String space) {
        long[] edges = reference.edges(space);
        int start = choices.below(edges.length);
        for (int i = 0; i < edges.length; i++) {
            long edge = edges[(start + i) % edges.length];
            if (reference.isMapped(space, edge)) {
                return edge + (choices.chance(70) ? 0 : choices.below(64)) & layout.addressMask();
            }
        }
        return edges[start] & layout.addressMask();
    }
}
