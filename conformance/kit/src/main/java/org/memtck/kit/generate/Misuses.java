package org.memtck.kit.generate;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.target.Capability;

/**
 * Draws misuse, for targets that diagnose it, of operations that they offer. Each draw is misuse for certain, or null
 * where there is no occasion.
 */
final class Misuses {
    private static final int SPECIALS = 6;

    private final ChoiceSource choices;
    private final Features features;
    private final Layout layout;
    private final Sketch sketch;
    private final Placement placement;
    private final AttributeMisuses attributes;
    private final LifetimeMisuses lifetimes;
    private final WindowMisuses windows;

    Misuses(ChoiceSource choices, Features features, Layout layout, Sketch sketch, Placement placement) {
        this.choices = choices;
        this.features = features;
        this.layout = layout;
        this.sketch = sketch;
        this.placement = placement;
        this.attributes = new AttributeMisuses(choices, features, layout, sketch);
        this.lifetimes = new LifetimeMisuses(choices, sketch);
        this.windows = new WindowMisuses(choices, sketch);
    }

    @Nullable
    Operation draw() {
        if (!features.has(Capability.DIAGNOSES_MISUSE)) {
            return null;
        }
        if (choices.chance(50)) {
            Operation special = special();
            if (special != null) {
                return special;
            }
        }
        boolean changes = features.has(Capability.DYNAMIC);
        boolean adds = changes || sketch.spaces.isEmpty();
        return switch (choices.below(8)) {
            case 0 -> adds ? again() : null;
            case 1, 2, 3 -> adds ? intoAlias() : null;
            case 4 -> adds && features.has(Capability.NESTING) ? intoItself() : null;
            case 5 -> changes ? fromNowhere() : null;
            case 6 -> changes && choices.chance(70) ? ofWrongKind() : closeTarget();
            default ->
                features.has(Capability.TRANSACTIONS) && sketch.transactions == 0 ? new Operation.Commit() : null;
        };
    }

    /** Misuse of one of the rarer families that the scenario uses, or null if it uses none. */
    private @Nullable Operation special() {
        int start = choices.below(SPECIALS);
        Operation operation = null;
        for (int i = 0; i < SPECIALS && operation == null; i++) {
            operation = special((start + i) % SPECIALS);
        }
        return operation;
    }

    private @Nullable Operation special(int kind) {
        return switch (kind) {
            case 0 -> features.has(Capability.OWNERS) ? lifetimes.draw() : null;
            case 1 -> features.has(Capability.PINS) ? windows.draw() : null;
            case 2 -> features.has(Capability.OWNERS) ? lifetimes.destruction() : null;
            default -> attributes.draw();
        };
    }

    private @Nullable Operation again() {
        Region region = sketch.pick(choices, Region::isMapped);
        Region container = sketch.pick(choices, placement::mayHold);
        return region == null || container == null ? null : new Operation.Add(region.name, container.name, 0, null);
    }

    private @Nullable Operation intoAlias() {
        Region alias = sketch.pick(choices, Region::isAlias);
        Region region = sketch.pick(choices, r -> !r.isMapped());
        return region == null || alias == null ? null : new Operation.Add(region.name, alias.name, 0, null);
    }

    private @Nullable Operation intoItself() {
        Predicate<Region> aliasOfHolder =
                r -> r.spec instanceof RegionSpec.Alias alias && placement.mayHold(sketch.region(alias.target()));
        Region region = sketch.pick(choices, r -> !r.isMapped() && (placement.mayHold(r) || aliasOfHolder.test(r)));
        if (region == null) {
            return null;
        }
        String container = region.spec instanceof RegionSpec.Alias alias ? alias.target() : region.name;
        return new Operation.Add(region.name, container, 0, null);
    }

    private @Nullable Operation fromNowhere() {
        Region region = sketch.pick(choices, r -> !r.isMapped());
        if (region == null) {
            return null;
        }
        return choices.chance(50) ? new Operation.Delete(region.name) : new Operation.Move(region.name, 0);
    }

    /** A space that an IOMMU region translates into stays open. */
    private @Nullable Operation closeTarget() {
        Region iommu = features.has(Capability.SPACES) ? sketch.pick(choices, Region::isIommu) : null;
        return iommu != null && iommu.spec instanceof RegionSpec.Iommu spec
                ? new Operation.CloseSpace(spec.target())
                : null;
    }

    private @Nullable Operation ofWrongKind() {
        Region region = sketch.pick(choices, r -> true);
        if (region == null || region.isAlias()) {
            return null;
        }
        boolean resize = region.hasContent() && choices.chance(50);
        return resize
                ? new Operation.Resize(region.name, layout.regionSize())
                : features.has(Capability.ALIAS) ? new Operation.Retarget(region.name, 0) : null;
    }
}
