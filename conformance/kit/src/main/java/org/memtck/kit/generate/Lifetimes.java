package org.memtck.kit.generate;

import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.RegionSpec;

/** Draws lives and deaths: owners, uses of their regions, and what ends the one and the other. */
final class Lifetimes {
    private static final int MOST_OWNERS = 3;

    private final ChoiceSource choices;
    private final Sketch sketch;
    private final RegionMaker regions;
    private final Pinning pinning;

    Lifetimes(ChoiceSource choices, Sketch sketch, RegionMaker regions, Pinning pinning) {
        this.choices = choices;
        this.sketch = sketch;
        this.regions = regions;
        this.pinning = pinning;
    }

    @Nullable
    Operation draw() {
        Sketch.Owner orphan = orphan();
        if (orphan != null && choices.chance(60)) {
            return end(orphan);
        }
        int kind = choices.below(100);
        if (kind < 8 || sketch.owners.isEmpty()) {
            return sketch.owners.size() < MOST_OWNERS ? owner() : null;
        } else if (kind < 22) {
            return region();
        } else if (kind < 32) {
            return use();
        } else if (kind < 50) {
            return letGo(sketch.owners.get(choices.below(sketch.owners.size())));
        } else if (kind < 85) {
            return end(sketch.owners.get(choices.below(sketch.owners.size())));
        } else if (kind < 95) {
            return destroy();
        }
        return new AttributeOperation.Flush();
    }

    /** An owner that only the use and visibility of its regions keep alive. */
    private Sketch.@Nullable Owner orphan() {
        for (Sketch.Owner owner : sketch.owners) {
            if (owner.orphan) {
                return owner;
            }
        }
        return null;
    }

    Operation owner() {
        return new OwnerOperation.MakeOwner(RegionMaker.name(sketch.names));
    }

    private @Nullable Operation region() {
        Sketch.Owner owner = sketch.owners.get(choices.below(sketch.owners.size()));
        return owner.orphan ? null : regions.ownedBy(owner.name);
    }

    /** Puts a region of an owner into an empty container of the same owner (rule LIFE-11). */
    private @Nullable Operation nesting(Sketch.Owner owner) {
        Region container =
                sketch.pick(choices, r -> r.isContainer() && r.isOfOwner(owner.name) && r.subregions.isEmpty());
        Region region = container == null
                ? null
                : sketch.pick(choices, r -> r != container && !r.isMapped() && r.isOfOwner(owner.name));
        return container == null || region == null ? null : new Operation.Add(region.name, container.name, 0, null);
    }

    /** Lets go of an owner; of one that has no region only now and then, for there is little to be seen. */
    private @Nullable Operation letGo(Sketch.Owner owner) {
        boolean bare = sketch.regions.stream().noneMatch(r -> r.isOfOwner(owner.name));
        if (bare && !choices.chance(15)) {
            return owner.orphan ? null : regions.ownedBy(owner.name);
        }
        return owner.orphan ? null : new OwnerOperation.Unown(owner.name);
    }

    private @Nullable Operation use() {
        Region used = sketch.pick(choices, r -> r.references > 0);
        if (used != null && choices.chance(40)) {
            return new OwnerOperation.Unref(used.name);
        }
        Region region = sketch.pick(choices, r -> r.owner != null && !r.isContainer() && !r.isAlias());
        return region == null ? null : new OwnerOperation.Ref(region.name);
    }

    /** Takes away one of the things that keep an owner alive, or that stand in the way of its death. */
    private @Nullable Operation end(Sketch.Owner owner) {
        boolean nested = choices.chance(10);
        Region mapped = sketch.pick(choices, r -> r.isTiedTo(owner.name) || (nested && r.isWithin(owner.name)));
        if (mapped != null) {
            return new Operation.Delete(mapped.name);
        }
        Operation nesting = choices.chance(40) ? nesting(owner) : null;
        if (nesting != null) {
            return nesting;
        }
        Region alias = sketch.pick(choices, r -> isAliasOf(r, owner));
        if (alias != null) {
            return new OwnerOperation.Destroy(alias.name);
        }
        Region used = sketch.pick(choices, r -> r.isOfOwner(owner.name) && r.references > 0);
        if (used != null) {
            return new OwnerOperation.Unref(used.name);
        }
        return sketch.windows.isEmpty() || choices.chance(40) ? letGo(owner) : pinning.unpin();
    }

    /** Whether it shows a region of the owner's and does not die with it. */
    private boolean isAliasOf(Region region, Sketch.Owner owner) {
        return region.spec instanceof RegionSpec.Alias alias
                && !region.isOfOwner(owner.name)
                && sketch.regions.stream().anyMatch(r -> r.name.equals(alias.target()) && r.isOfOwner(owner.name));
    }

    /** Aliases and containers at any time; other regions, which are rarer, where nothing uses them. */
    private @Nullable Operation destroy() {
        Region other = choices.chance(60) ? sketch.pick(choices, r -> isUnused(r) && !isStructure(r)) : null;
        Region region = other == null ? sketch.pick(choices, r -> isStructure(r) || isUnused(r)) : other;
        return region == null ? null : new OwnerOperation.Destroy(region.name);
    }

    private boolean isStructure(Region region) {
        return !sketch.roots.contains(region) && (region.isAlias() || region.isContainer());
    }

    private boolean isUnused(Region region) {
        boolean mayEnd = region.owner != null && !region.isMapped() && region.references == 0;
        return mayEnd && !sketch.roots.contains(region);
    }
}
