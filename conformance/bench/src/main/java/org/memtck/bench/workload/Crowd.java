package org.memtck.bench.workload;

import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.Operation;

/**
 * Many regions side by side in one container: aliases of a page each of one device, in runs that continue each other, with a
 * hole after each run. Every region has to be rendered, and yet what is shown has few ranges: QEMU ends itself where a space
 * shows more than 4,095.
 */
final class Crowd {
    private static final String DEVICE = "chip";
    private static final int RUN = 32;

    private final int regions;

    Crowd(int regions) {
        this.regions = regions;
    }

    /** Where a region is. */
    long place(int region) {
        return (region + region / RUN) * Lines.PAGE;
    }

    /** The first address behind all of them. */
    long end() {
        return place(regions);
    }

    /** Creates them and puts them into the bus. */
    Lines addTo(Lines lines) {
        lines.device(DEVICE, regions * Lines.PAGE, 1, AccessSizes.ANY_ALIGNED);
        for (int i = 0; i < regions; i++) {
            String name = "part" + i;
            lines.alias(name, DEVICE, i * Lines.PAGE, Lines.PAGE).add(name, Lines.BUS, place(i));
        }
        return lines;
    }

    /** Asks for the last region. */
    Operation.Read readLast() {
        return Lines.read(place(regions - 1), 4);
    }
}
