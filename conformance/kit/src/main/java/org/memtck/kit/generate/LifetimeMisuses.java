package org.memtck.kit.generate;

import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** Draws misuse of owners and references, and destruction of what may be in use. */
final class LifetimeMisuses {
    private final ChoiceSource choices;
    private final Sketch sketch;

    LifetimeMisuses(ChoiceSource choices, Sketch sketch) {
        this.choices = choices;
        this.sketch = sketch;
    }

    @Nullable
    Operation draw() {
        return switch (choices.below(3)) {
            case 0 -> ofRegion(sketch.pick(choices, r -> r.isAlias() || r.isContainer()), true);
            case 1 -> ofRegion(sketch.pick(choices, r -> r.references == 0 && !r.isAlias() && !r.isContainer()), false);
            default -> ofOrphan();
        };
    }

    /** An alias or container is never referred to; nothing is let go of that was not referred to. */
    private static @Nullable Operation ofRegion(@Nullable Region region, boolean ref) {
        if (region == null) {
            return null;
        }
        return ref ? new OwnerOperation.Ref(region.name) : new OwnerOperation.Unref(region.name);
    }

    private @Nullable Operation ofOrphan() {
        for (Sketch.Owner owner : sketch.owners) {
            if (owner.orphan) {
                return choices.chance(50) ? new OwnerOperation.Unown(owner.name) : forOwner(owner.name);
            }
        }
        return null;
    }

    /** One more region for an owner that takes none; its name is not one that is drawn otherwise. */
    private static Operation forOwner(String owner) {
        return new Operation.Create("extra", new RegionSpec.Ram(Size.of(16)), owner);
    }

    /** A region that may be in use, or that belongs to the machine. */
    @Nullable
    Operation destruction() {
        Region used = choices.chance(60) ? sketch.pick(choices, r -> r.references > 0 && !r.isMapped()) : null;
        if (used != null) {
            return new OwnerOperation.Destroy(used.name);
        }
        Region region = sketch.pick(
                choices,
                r -> !r.isAlias() && !r.isContainer() && (r.owner == null || r.isMapped() || r.references > 0));
        return region == null ? null : new OwnerOperation.Destroy(region.name);
    }
}
