package org.memtck.kit.generate;

import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.target.Capability;

/** Draws new regions. */
final class RegionMaker {
    private final ChoiceSource choices;
    private final Features features;
    private final Layout layout;
    private final Sketch sketch;
    private final Devices devices;

    RegionMaker(ChoiceSource choices, Features features, Layout layout, Sketch sketch) {
        this.choices = choices;
        this.features = features;
        this.layout = layout;
        this.sketch = sketch;
        this.devices = new Devices(choices, features);
    }

    /** A container to be the root of a space. */
    Operation.Create root() {
        return new Operation.Create(name(), new RegionSpec.Container(layout.rootSize()));
    }

    /** A region of any kind that the scenario uses. */
    Operation.Create any() {
        return new Operation.Create(name(), spec());
    }

    private RegionSpec spec() {
        int kind = choices.below(100);
        if (kind < 18 && features.has(Capability.ALIAS) && !sketch.regions.isEmpty()) {
            RegionSpec alias = alias();
            if (alias != null) {
                return alias;
            }
        }
        if (kind < 38 && features.has(Capability.NESTING)) {
            return new RegionSpec.Container(layout.containerSize());
        } else if (kind < 68 && features.has(Capability.MMIO)) {
            var size = layout.regionSize();
            return new RegionSpec.Mmio(size, devices.draw(size));
        } else if (kind < 76 && features.has(Capability.ROM)) {
            return new RegionSpec.Rom(layout.memorySize());
        } else if (kind < 82 && features.has(Capability.RESERVATION)) {
            return new RegionSpec.Reservation(layout.regionSize());
        }
        return new RegionSpec.Ram(layout.memorySize());
    }

    private @Nullable RegionSpec alias() {
        Sketch.Region target = sketch.regions.get(choices.below(sketch.regions.size()));
        if (target.isContainer() && !features.has(Capability.NESTING)) {
            return null;
        }
        long offset = choices.chance(50) ? 0 : layout.offsetIn(target.size);
        return new RegionSpec.Alias(target.name, offset, choices.chance(30) ? target.size : layout.regionSize());
    }

    private String name() {
        return name(sketch.regions.size());
    }

    /** The name of the region with this number: A, B, C… */
    static String name(int number) {
        char letter = (char) ('A' + number % 26);
        return number < 26 ? String.valueOf(letter) : String.valueOf(letter) + number / 26;
    }
}
