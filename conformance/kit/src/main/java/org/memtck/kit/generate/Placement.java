package org.memtck.kit.generate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Capability;

/** Draws where a region goes: the container, the offset and the priority, overlapping as far as the target offers it. */
final class Placement {
    private static final int DEEPEST = 6;
    private static final int TRIES = 8;
    private static final int[] EXTREMES = {Integer.MIN_VALUE, Integer.MAX_VALUE, -100, 100};

    private final ChoiceSource choices;
    private final Features features;
    private final Layout layout;
    private final Sketch sketch;

    Placement(ChoiceSource choices, Features features, Layout layout, Sketch sketch) {
        this.choices = choices;
        this.features = features;
        this.layout = layout;
        this.sketch = sketch;
    }

    /** Draws an addition of the region to some container, or null if none was found that may do. */
    Operation.@Nullable Add add(Region region) {
        if (!sketch.mayAdd(features)) {
            return null;
        }
        List<Region> containers = containers(region);
        for (int i = 0; i < TRIES && !containers.isEmpty(); i++) {
            Region container = containers.get(choices.below(containers.size()));
            long at = offset(container, region);
            Integer priority = priority();
            if (allowed(container, region, at, region.size, priority == null ? 0 : priority)) {
                return new Operation.Add(region.name, container.name, at, priority);
            }
        }
        return null;
    }

    private List<Region> containers(Region region) {
        List<Region> containers = new ArrayList<>();
        for (Region each : sketch.regions) {
            if (mayHold(each) && each != region && each.depth() < DEEPEST) {
                containers.add(each);
                if (each.isContainer()) {
                    containers.add(each);
                }
            }
        }
        return containers;
    }

    /** Whether the target offers subregions of the region. */
    boolean mayHold(Region region) {
        boolean container = region.isContainer() || (features.has(Capability.BACKED_CONTAINER) && !region.isAlias());
        return container && (features.has(Capability.NESTING) || sketch.roots.contains(region));
    }

    /** An offset for a region in a container: by itself, or where a sibling starts or ends. */
    long offset(Region container, Region region) {
        if (!container.subregions.isEmpty() && choices.chance(45)) {
            Region sibling = container.subregions.get(choices.below(container.subregions.size()));
            if (sibling != region) {
                return features.has(Capability.OVERLAP) && choices.chance(60)
                        ? sibling.at
                        : layout.endOf(sibling.at, sibling.size);
            }
        }
        return layout.offsetIn(container.size);
    }

    private @Nullable Integer priority() {
        if (!features.has(Capability.OVERLAP) || choices.chance(25)) {
            return null;
        }
        return choices.chance(5) ? EXTREMES[choices.below(EXTREMES.length)] : choices.between(-2, 3);
    }

    /** Whether the target offers what the place and size of the region would need of its container. */
    boolean allowed(Region container, Region region, long at, Size size, int priority) {
        if (features.has(Capability.EQUAL_PRIORITY_OVERLAP)) {
            return true;
        }
        Size reach = region.reach(size);
        for (Region sibling : container.subregions) {
            if (sibling != region && sibling.mayOverlap(at, reach)) {
                if (!features.has(Capability.OVERLAP) || sibling.priority == priority) {
                    return false;
                }
            }
        }
        return true;
    }
}
