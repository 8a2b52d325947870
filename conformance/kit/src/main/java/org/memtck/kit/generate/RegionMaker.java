package org.memtck.kit.generate;

import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Capability;

/** Draws new regions. */
final class RegionMaker {
    private final ChoiceSource choices;
    private final Features features;
    private final Layout layout;
    private final Sketch sketch;
    private final Devices devices;
    private final Variants variants;

    RegionMaker(ChoiceSource choices, Features features, Layout layout, Sketch sketch) {
        this.choices = choices;
        this.features = features;
        this.layout = layout;
        this.sketch = sketch;
        this.devices = new Devices(choices, features);
        this.variants = new Variants(choices, features, layout, sketch, devices);
    }

    /** A container to be the root of a space. */
    Operation.Create root() {
        return new Operation.Create(name(), new RegionSpec.Container(layout.rootSize()));
    }

    /** A region of any kind that the scenario uses. */
    Operation.Create any() {
        return new Operation.Create(name(), spec(), owner());
    }

    /** A region of the owner's: mostly a small one that accesses can reach. */
    Operation.Create ownedBy(String owner) {
        if (features.has(Capability.NESTING) && choices.chance(25)) {
            return new Operation.Create(name(), new RegionSpec.Container(layout.containerSize()), owner);
        }
        boolean device = features.has(Capability.MMIO) && choices.chance(60);
        Size size = device ? layout.regionSize() : layout.memorySize();
        RegionSpec spec = device ? new RegionSpec.Mmio(size, devices.draw(size)) : new RegionSpec.Ram(size);
        return new Operation.Create(name(), spec, owner);
    }

    private @Nullable String owner() {
        if (sketch.owners.isEmpty() || !choices.chance(40)) {
            return null;
        }
        Sketch.Owner owner = sketch.owners.get(choices.below(sketch.owners.size()));
        return owner.orphan ? null : owner.name;
    }

    private RegionSpec spec() {
        int kind = choices.below(100);
        if (kind < 18 && features.has(Capability.ALIAS) && !sketch.regions.isEmpty()) {
            RegionSpec alias = alias();
            if (alias != null) {
                return alias;
            }
        }
        if (kind < 36 && features.has(Capability.NESTING)) {
            return new RegionSpec.Container(layout.containerSize());
        } else if (kind < 62 && features.has(Capability.MMIO)) {
            var size = layout.regionSize();
            return new RegionSpec.Mmio(size, devices.draw(size));
        } else if (kind < 69 && features.has(Capability.ROM)) {
            return new RegionSpec.Rom(layout.memorySize());
        } else if (kind < 74 && features.has(Capability.RESERVATION)) {
            return new RegionSpec.Reservation(layout.regionSize());
        }
        RegionSpec special = kind < 87 ? variants.draw() : null;
        return special == null ? new RegionSpec.Ram(layout.memorySize()) : special;
    }

    /** An alias that begins before offset 2^64 of its target and ends behind it: what is there is no part of it (rule VIS-4). */
    private RegionSpec pastTheLastAddress(Region target) {
        long before = layout.unit() * choices.between(1, 4);
        return new RegionSpec.Alias(target.name, -before, Size.of(before + layout.unit() * choices.between(1, 4)));
    }

    private @Nullable RegionSpec alias() {
        Region owned = choices.chance(40) ? sketch.pick(choices, region -> region.owner != null) : null;
        Region target = owned == null ? sketch.regions.get(choices.below(sketch.regions.size())) : owned;
        if (target.isContainer() && !features.has(Capability.NESTING)) {
            return null;
        }
        if (layout.addressMask() == -1 && layout.isWide() && choices.chance(5)) {
            return pastTheLastAddress(target);
        }
        long offset = choices.chance(50) ? 0 : layout.offsetIn(target.size);
        return new RegionSpec.Alias(target.name, offset, choices.chance(30) ? target.size : layout.regionSize());
    }

    private String name() {
        return name(sketch.names);
    }

    /** The name of the region with this number: A, B, C… */
    static String name(int number) {
        char letter = (char) ('A' + number % 26);
        return number < 26 ? String.valueOf(letter) : String.valueOf(letter) + number / 26;
    }
}
