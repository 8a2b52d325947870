package org.memtck.spec.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary regions of every kind: well-formed, but without any sense. */
final class RegionArbitraries {
    private RegionArbitraries() {}

    /** An arbitrary for every kind of region. */
    static Map<Class<? extends RegionSpec>, Arbitrary<? extends RegionSpec>> kinds() {
        Map<Class<? extends RegionSpec>, Arbitrary<? extends RegionSpec>> kinds = new LinkedHashMap<>();
        kinds.put(RegionSpec.Container.class, sizes().map(RegionSpec.Container::new));
        memory(kinds);
        kinds.put(RegionSpec.Mmio.class, Combinators.combine(sizes(), devices()).as(RegionSpec.Mmio::new));
        kinds.put(
                RegionSpec.RomDevice.class,
                Combinators.combine(sizes(), devices()).as(RegionSpec.RomDevice::new));
        kinds.put(
                RegionSpec.Iommu.class,
                Combinators.combine(sizes(), ScenarioArbitraries.names(), granules())
                        .as(RegionSpec.Iommu::new));
        kinds.put(
                RegionSpec.Alias.class,
                Combinators.combine(ScenarioArbitraries.names(), ScenarioArbitraries.numbers(), sizes())
                        .as(RegionSpec.Alias::new));
        kinds.put(RegionSpec.Reservation.class, sizes().map(RegionSpec.Reservation::new));
        return kinds;
    }

    private static void memory(Map<Class<? extends RegionSpec>, Arbitrary<? extends RegionSpec>> kinds) {
        kinds.put(RegionSpec.Ram.class, sizes().map(RegionSpec.Ram::new));
        kinds.put(
                RegionSpec.ResizeableRam.class,
                Combinators.combine(sizes(), sizes())
                        .as((a, b) ->
                                a.fitsIn(b) ? new RegionSpec.ResizeableRam(a, b) : new RegionSpec.ResizeableRam(b, a)));
        kinds.put(
                RegionSpec.FileRam.class,
                Combinators.combine(pages(), ScenarioArbitraries.switches(), ScenarioArbitraries.numbers())
                        .as(RegionSpec.FileRam::new));
        kinds.put(RegionSpec.CallerRam.class, sizes().map(RegionSpec.CallerRam::new));
        kinds.put(RegionSpec.Rom.class, sizes().map(RegionSpec.Rom::new));
    }

    private static Arbitrary<Size> sizes() {
        return ScenarioArbitraries.sizes();
    }

    /** Sizes of RAM in a file. */
    private static Arbitrary<Size> pages() {
        return ScenarioArbitraries.numbers().map(number -> new Size(number | (Limits.FILE_PAGE - 1)));
    }

    private static Arbitrary<Long> granules() {
        return Arbitraries.integers()
                .between(Integer.numberOfTrailingZeros(Limits.IOMMU_GRANULE), Long.SIZE - 1)
                .map(bit -> 1L << bit);
    }

    /** Devices with any constraint. */
    static Arbitrary<DeviceSpec> devices() {
        return Combinators.combine(
                        Arbitraries.of(Endian.class),
                        constraints(),
                        constraints(),
                        ScenarioArbitraries.numbers(),
                        ScenarioArbitraries.ranges().injectNull(0.5))
                .as(DeviceSpec::new);
    }

    private static Arbitrary<AccessSizes> constraints() {
        Arbitrary<Integer> sizes = ScenarioArbitraries.accessSizes();
        return Combinators.combine(sizes, sizes, ScenarioArbitraries.switches())
                .as((a, b, unaligned) -> new AccessSizes(Math.min(a, b), Math.max(a, b), unaligned));
    }
}
