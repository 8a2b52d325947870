package org.memtck.kit.generate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/** Roots of a shape that implementations have special cases for, and that is too rare to be met by chance. */
final class RareRoots {
    private static final int LIKELY = 4;

    private final ChoiceSource choices;
    private final Features features;
    private final Layout layout;
    private final Parameters parameters;
    private final Sketch sketch;
    private final Devices devices;

    RareRoots(ChoiceSource choices, Features features, Layout layout, Parameters parameters, Sketch sketch) {
        this.choices = choices;
        this.features = features;
        this.layout = layout;
        this.parameters = parameters;
        this.sketch = sketch;
        this.devices = new Devices(choices, features);
    }

    /**
     * How such a root is made.
     *
     * @param operations what makes it
     * @param name the region that is to be the root
     */
    record RareRoot(List<Operation> operations, String name) {}

    /** Draws one, or null: seldom, and only where the scenario has what it takes. */
    @Nullable
    RareRoot draw() {
        if (!features.has(Capability.SPACES) || !sketch.mayAdd(features) || !choices.chance(LIKELY)) {
            return null;
        }
        boolean whole = layout.addressMask() == -1
                && features.has(Capability.MMIO)
                && features.has(Capability.BACKED_CONTAINER);
        boolean aliased = features.has(Capability.ALIAS) && features.has(Capability.NESTING);
        boolean listens = features.has(Capability.EVENTFD) && layout.holds(1) && parameters.maxAccess() > 1;
        if (aliased && listens && choices.chance(50)) {
            return cutEventfd();
        }
        if (whole && (!aliased || choices.chance(50))) {
            return coveredDevice();
        }
        return aliased ? aliasFromEndToEnd() : null;
    }

    /** A device of 2^64 bytes that lies wholly behind another one (rule VIS-8). */
    private RareRoot coveredDevice() {
        String below = RegionMaker.name(sketch.names);
        String above = RegionMaker.name(sketch.names + 1);
        return new RareRoot(
                List.of(
                        new Operation.Create(below, new RegionSpec.Mmio(Size.ALL, devices.draw(Size.ALL))),
                        new Operation.Create(above, new RegionSpec.Mmio(Size.ALL, devices.draw(Size.ALL))),
                        new Operation.Add(above, below, 0, null)),
                below);
    }

    /** An alias that begins in the middle of the bytes that an eventfd listens to (rule EVT-3). */
    private RareRoot cutEventfd() {
        String device = RegionMaker.name(sketch.names);
        String alias = RegionMaker.name(sketch.names + 1);
        Size size = layout.pages(2, Math.max(16, layout.unit()));
        int listens = 2 << choices.below(Integer.numberOfTrailingZeros(parameters.maxAccess()));
        return new RareRoot(
                List.of(
                        new Operation.Create(device, new RegionSpec.Mmio(size, devices.draw(size))),
                        new Operation.Create(
                                alias, new RegionSpec.Alias(device, choices.between(1, listens - 1), Size.of(8))),
                        new AttributeOperation.AddEventfd("cut", device, 0, listens, null)),
                alias);
    }

    /** A container that an alias of some region fills from end to end, read-only or not (rules ALIAS-4 and RO-2). */
    private RareRoot aliasFromEndToEnd() {
        Region target = sketch.regions.get(choices.below(sketch.regions.size()));
        String root = RegionMaker.name(sketch.names);
        String alias = RegionMaker.name(sketch.names + 1);
        boolean readOnly = features.has(Capability.READONLY) && choices.chance(60);
        List<Operation> operations = new ArrayList<>(List.of(
                new Operation.Create(root, new RegionSpec.Container(target.size)),
                new Operation.Create(alias, new RegionSpec.Alias(target.name, 0, target.size)),
                new Operation.Add(alias, root, 0, null)));
        if (readOnly) {
            operations.add(new Operation.SetReadOnly(alias, true));
        }
        return new RareRoot(operations, root);
    }
}
