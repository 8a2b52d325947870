package org.memtck.kit.generate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Capability;

/**
 * Draws what a chipset does to protect a part of memory: a read-only alias of the memory lies in front of it at its own place, so
 * that the same bytes go on at the edge and the right to write does not (rules PIN-3 and VIS-9).
 */
final class Shadow {
    private final ChoiceSource choices;
    private final Features features;
    private final Layout layout;
    private final Sketch sketch;

    Shadow(ChoiceSource choices, Features features, Layout layout, Sketch sketch) {
        this.choices = choices;
        this.features = features;
        this.layout = layout;
        this.sketch = sketch;
    }

    /** The operations that make one; none if the scenario has no memory for it, or not what it takes. */
    List<Operation> draw() {
        boolean offered = features.has(Capability.ALIAS)
                && features.has(Capability.READONLY)
                && features.has(Capability.OVERLAP)
                && sketch.mayAdd(features);
        Region memory = offered ? sketch.pick(choices, region -> region.isRam() && region.isMapped()) : null;
        return memory == null ? List.of() : over(memory, memory.container);
    }

    private List<Operation> over(Region memory, @Nullable Region container) {
        int priority = memory.priority;
        for (Region sibling : container == null ? List.<Region>of() : container.subregions) {
            priority = Math.max(priority, sibling.priority);
        }
        long half = layout.halfOf(memory.size);
        long offset = choices.chance(50) ? 0 : half;
        long at = memory.at + offset;
        boolean fits = half != 0 && Long.compareUnsigned(at, layout.addressMask()) <= 0;
        if (container == null || priority == Integer.MAX_VALUE || !fits) {
            return List.of();
        }
        Size size = Size.of(half);
        String name = RegionMaker.name(sketch.names);
        return List.of(
                new Operation.Create(name, new RegionSpec.Alias(memory.name, offset, size)),
                new Operation.SetReadOnly(name, true),
                new Operation.Add(name, container.name, at, priority + 1));
    }
}
