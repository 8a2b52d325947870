package org.memtck.kit.generate;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Capability;

/** Draws changes of what exists: of the tree, of attributes, of spaces. Each may find nothing to change. */
final class Changes {
    private final ChoiceSource choices;
    private final Features features;
    private final Layout layout;
    private final Sketch sketch;
    private final Placement placement;
    private final Returns returns;

    Changes(ChoiceSource choices, Features features, Layout layout, Sketch sketch, Placement placement) {
        this.choices = choices;
        this.features = features;
        this.layout = layout;
        this.sketch = sketch;
        this.placement = placement;
        this.returns = new Returns(choices, features, sketch, placement);
    }

    @Nullable
    Operation draw() {
        Operation back = choices.chance(25) ? returns.draw() : null;
        return back == null ? change() : back;
    }

    private @Nullable Operation change() {
        return switch (choices.below(10)) {
            case 0, 1 -> add();
            case 2 -> delete();
            case 3, 4 -> enabling();
            case 5, 6 -> move();
            case 7 -> resize();
            case 8 -> retarget();
            default -> readOnly();
        };
    }

    private @Nullable Operation add() {
        Region region = features.has(Capability.DYNAMIC) ? pick(r -> !r.isMapped()) : null;
        return region == null ? null : placement.add(region);
    }

    private @Nullable Operation delete() {
        Region region = features.has(Capability.DYNAMIC) ? pick(Region::isMapped) : null;
        return region == null ? null : new Operation.Delete(region.name);
    }

    private @Nullable Operation enabling() {
        Region region = features.has(Capability.ENABLE) ? pick(r -> true) : null;
        return region == null ? null : new Operation.SetEnabled(region.name, !region.enabled || choices.chance(10));
    }

    private @Nullable Operation move() {
        Region region = features.has(Capability.DYNAMIC) ? pick(Region::isMapped) : null;
        if (region == null || region.container == null) {
            return null;
        }
        long at = placement.offset(region.container, region);
        boolean allowed = placement.allowed(region.container, region, at, region.size, region.priority);
        return allowed ? new Operation.Move(region.name, at) : null;
    }

    private @Nullable Operation resize() {
        if (!features.has(Capability.DYNAMIC)) {
            return null;
        }
        Region listening = choices.chance(50) ? pick(r -> !r.eventfds.isEmpty()) : null;
        Region region = listening == null ? pick(r -> !r.hasContent()) : listening;
        if (region == null) {
            return null;
        }
        Size size = newSize(region);
        boolean allowed = region.container == null
                || placement.allowed(region.container, region, region.at, size, region.priority);
        return allowed ? new Operation.Resize(region.name, size) : null;
    }

    private Size newSize(Region region) {
        if (!region.eventfds.isEmpty() && choices.chance(60)) {
            return sizeAround(region, region.eventfds.get(choices.below(region.eventfds.size())));
        }
        return region.isContainer() ? layout.containerSize() : layout.regionSize();
    }

    /** One that cuts an eventfd off, all of it or a part, or the first one again, at which it was attached (rule EVT-3). */
    private Size sizeAround(Region region, Sketch.Eventfd eventfd) {
        if (!region.size.contains(eventfd.at() + eventfd.size() - 1)) {
            return region.spec.size();
        }
        return layout.wholeGranules(eventfd.at() + choices.below(eventfd.size()));
    }

    private @Nullable Operation retarget() {
        Region alias = features.has(Capability.DYNAMIC) ? pick(Region::isAlias) : null;
        if (alias == null || !(alias.spec instanceof RegionSpec.Alias spec)) {
            return null;
        }
        return new Operation.Retarget(alias.name, layout.offsetIn(sketch.region(spec.target()).size));
    }

    private @Nullable Operation readOnly() {
        Region region = features.has(Capability.READONLY) ? pick(r -> true) : null;
        if (region == null) {
            return null;
        }
        boolean unlocks = region.spec instanceof RegionSpec.Rom && choices.chance(50);
        return new Operation.SetReadOnly(region.name, !unlocks && (!region.readOnly || choices.chance(10)));
    }

    /** Picks a region, often one that aliases show, so that changes are seen through them. */
    private @Nullable Region pick(Predicate<Region> wanted) {
        Region region = choices.chance(35) ? sketch.pick(choices, wanted.and(Region::isBelowAlias)) : null;
        return region == null ? sketch.pick(choices, wanted) : region;
    }
}
