package org.memtck.kit.generate;

import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;

/**
 * Draws changes that undo an earlier one: what was taken out comes back to where it was, what was moved moves back, what was
 * hidden is shown, a closed space is opened on the same root. What an implementation remembers of the time before is then
 * wrong, or is missing.
 */
final class Returns {
    private final ChoiceSource choices;
    private final Features features;
    private final Sketch sketch;
    private final Placement placement;

    Returns(ChoiceSource choices, Features features, Sketch sketch, Placement placement) {
        this.choices = choices;
        this.features = features;
        this.sketch = sketch;
        this.placement = placement;
    }

    /** Draws one, or null if the region that was picked was never elsewhere, or may not go back. */
    @Nullable
    Operation draw() {
        if (features.has(Capability.ENABLE) && choices.chance(40)) {
            Region hidden = sketch.pick(choices, r -> !r.enabled);
            if (hidden != null) {
                return new Operation.SetEnabled(hidden.name, true);
            }
        }
        Region region = features.has(Capability.DYNAMIC) ? sketch.pick(choices, r -> r.left != null) : null;
        return region == null || region.left == null ? null : back(region, region.left);
    }

    private @Nullable Operation back(Region region, Sketch.Place left) {
        Region container = left.container();
        boolean gone = !sketch.regions.contains(container);
        // Who moves keeps the priority that it was added with last, which may be another one than it had there.
        int priority = region.container == null ? left.priority() : region.priority;
        if (gone || !placement.allowed(container, region, left.at(), region.size, priority)) {
            return null;
        } else if (region.container == null) {
            Integer stated = features.has(Capability.OVERLAP) ? left.priority() : null;
            return placement.mayHold(container)
                    ? new Operation.Add(region.name, container.name, left.at(), stated)
                    : null;
        }
        return region.container == container ? new Operation.Move(region.name, left.at()) : null;
    }
}
