package org.memtck.kit.generate;

import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Capability;

/** Draws regions of the rarer kinds: variants of RAM, ROM devices, IOMMU regions. */
final class Variants {
    private static final int MOST_PAGES = 3;
    private static final long[] GRANULES = {16, 16, 64, 256, 4096};
    private static final int MOST_GRANULES = 6;
    private static final int KINDS = 8;

    private final ChoiceSource choices;
    private final Features features;
    private final Layout layout;
    private final Sketch sketch;
    private final Devices devices;

    Variants(ChoiceSource choices, Features features, Layout layout, Sketch sketch, Devices devices) {
        this.choices = choices;
        this.features = features;
        this.layout = layout;
        this.sketch = sketch;
        this.devices = devices;
    }

    /** Draws one of a kind that the scenario uses, or null if it uses none of them. */
    @Nullable
    RegionSpec draw() {
        int start = choices.below(KINDS);
        RegionSpec spec = null;
        for (int i = 0; i < KINDS && spec == null; i++) {
            spec = draw((start + i) % KINDS);
        }
        return spec;
    }

    private @Nullable RegionSpec draw(int kind) {
        boolean pages = layout.holds((MOST_PAGES + 1) * layout.memoryPage());
        return switch (kind) {
            case 0 -> features.has(Capability.RESIZEABLE_RAM) && pages ? resizeable() : null;
            case 1 -> features.has(Capability.FILE_RAM) && pages ? file() : null;
            case 2 -> features.has(Capability.CALLER_RAM) ? new RegionSpec.CallerRam(layout.memorySize()) : null;
            case 3, 4 -> features.has(Capability.ROM_DEVICE) ? romDevice() : null;
            default -> features.has(Capability.IOMMU) && !sketch.spaces.isEmpty() ? iommu() : null;
        };
    }

    private RegionSpec resizeable() {
        Size max = layout.pages(MOST_PAGES, layout.memoryPage());
        Size size = layout.memorySize();
        return new RegionSpec.ResizeableRam(size.fitsIn(max) ? size : max, max);
    }

    private RegionSpec file() {
        return new RegionSpec.FileRam(
                layout.pages(MOST_PAGES, layout.memoryPage()), choices.chance(60), choices.below(1 << 16));
    }

    private RegionSpec romDevice() {
        Size size = layout.memorySize();
        return new RegionSpec.RomDevice(size, devices.draw(size));
    }

    /** An IOMMU region of a few granules, none larger than the address space. */
    private RegionSpec iommu() {
        long drawn = GRANULES[choices.below(GRANULES.length)];
        boolean tooLarge = Long.compareUnsigned(drawn - 1, layout.addressMask()) > 0;
        long granule = tooLarge ? Limits.IOMMU_GRANULE : drawn;
        String target = sketch.spaces.get(choices.below(sketch.spaces.size()));
        return new RegionSpec.Iommu(layout.pages(MOST_GRANULES, granule), target, granule);
    }
}
