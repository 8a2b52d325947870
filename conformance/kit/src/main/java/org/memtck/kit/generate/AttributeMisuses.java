package org.memtck.kit.generate;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Permission;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.target.Capability;

/** Draws misuse of attributes and of what only some kinds of region can do: of a region of the wrong kind. */
final class AttributeMisuses {
    private final ChoiceSource choices;
    private final Features features;
    private final Layout layout;
    private final Sketch sketch;
    private int names;

    AttributeMisuses(ChoiceSource choices, Features features, Layout layout, Sketch sketch) {
        this.choices = choices;
        this.features = features;
        this.layout = layout;
        this.sketch = sketch;
    }

    @Nullable
    Operation draw() {
        return choices.chance(40) ? beyondTheEnd() : ofWrongKind();
    }

    /** An attribute of bytes that the region does not have, or of a part of what has no parts. */
    private @Nullable Operation beyondTheEnd() {
        return switch (choices.below(4)) {
            case 0 ->
                of(
                        Capability.IOMMU,
                        Region::isIommu,
                        r -> new KindOperation.SetTranslation(r, noGranule(r), 0, Permission.READ_WRITE));
            case 1 ->
                of(
                        Capability.DIRTY_LOG,
                        Region::isRam,
                        r -> new AttributeOperation.TakeDirty(r, last(r), choices.between(2, 9), 0));
            case 2 ->
                of(
                        Capability.COALESCING,
                        Region::isDevice,
                        r -> new AttributeOperation.Coalesce(r, last(r), choices.between(2, 9)));
            default ->
                of(
                        Capability.EVENTFD,
                        Region::isDevice,
                        r -> new AttributeOperation.AddEventfd(name(), r, last(r), 2, null));
        };
    }

    /** An offset within the first granule of an IOMMU region, or the first one of the granule after the last. */
    private long noGranule(String region) {
        long granule = sketch.region(region).spec instanceof RegionSpec.Iommu spec ? spec.granule() : 1;
        return choices.chance(50) ? choices.between(1, 15) : (last(region) | (granule - 1)) + 1;
    }

    private long last(String region) {
        return sketch.region(region).size.last();
    }

    private @Nullable Operation ofWrongKind() {
        return switch (choices.below(6)) {
            case 0 -> of(Capability.ROM_DEVICE, r -> !r.isRomDevice(), r -> new KindOperation.SetRomMode(r, false));
            case 1 ->
                of(
                        Capability.RESIZEABLE_RAM,
                        r -> !(r.spec instanceof RegionSpec.ResizeableRam),
                        r -> new KindOperation.ResizeRam(r, layout.bounded(sketch.region(r).size)));
            case 2 ->
                of(
                        Capability.IOMMU,
                        r -> !r.isIommu(),
                        r -> new KindOperation.SetTranslation(r, 0, 0, Permission.READ_WRITE));
            case 3 -> of(Capability.DIRTY_LOG, r -> !r.isRam(), r -> new AttributeOperation.SetLog(r, 0, true));
            case 4 -> of(Capability.COALESCING, r -> !r.isDevice(), r -> new AttributeOperation.Coalesce(r, 0, 1));
            default -> features.has(Capability.EVENTFD) ? eventfd() : null;
        };
    }

    private interface OfRegion {
        Operation make(String region);
    }

    private @Nullable Operation of(Capability capability, Predicate<Region> wrong, OfRegion operation) {
        Region region = features.has(capability) ? sketch.pick(choices, wrong) : null;
        return region == null ? null : operation.make(region.name);
    }

    /** A name of its own: beside an eventfd that matches nothing, another one is no misuse and is attached (rule EVT-1). */
    private String name() {
        return "x" + names++;
    }

    /** An eventfd that would compete with another one, or at a region that is no device. */
    private @Nullable Operation eventfd() {
        Region taken = sketch.pick(choices, r -> !r.eventfds.isEmpty());
        if (taken != null && choices.chance(70)) {
            Sketch.Eventfd other = taken.eventfds.get(choices.below(taken.eventfds.size()));
            Long match = choices.chance(50) ? null : other.match();
            return new AttributeOperation.AddEventfd(name(), taken.name, other.at(), other.size(), match);
        }
        Region region = sketch.pick(choices, r -> !r.isDevice());
        return region == null ? null : new AttributeOperation.AddEventfd(name(), region.name, 0, 1, null);
    }
}
