package org.memtck.example;

import org.memtck.example.bus.HostBytes;
import org.memtck.example.bus.Problem;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Permission;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.SpecialRegions;

/** The part of {@link BusAdapter} that is about RAM variants, ROM devices and IOMMU regions. */
interface BusSpecials extends SpecialRegions {
    /** The bus and its objects. */
    World world();

    @Override
    default Observation setRomMode(String region, boolean on) {
        return world().done(() -> world().attributes.setRomMode(world().region(region), on));
    }

    @Override
    default Observation resizeRam(String region, Size size) {
        return world().answer(() -> Answers.of(world().tree.resizeRam(world().region(region), size)));
    }

    /** Looks at the host's bytes themselves, not at the region over them. */
    @Override
    default Observation inspect(String region, long at, int length) {
        return world().answer(() -> {
            boolean inside = world().region(region).holds(at, length);
            HostBytes behind = world().behind.get(region);
            if (behind == null || !inside) {
                return Answers.refusal(Problem.NO_CONTENT);
            }
            byte[] bytes = new byte[length];
            behind.read(at, bytes, 0, length);
            return Answers.of(bytes);
        });
    }

    @Override
    default Observation setTranslation(String region, long iova, long to, Permission permission) {
        return world().done(() -> world().attributes.setTranslation(world().region(region), iova, to, permission));
    }
}
