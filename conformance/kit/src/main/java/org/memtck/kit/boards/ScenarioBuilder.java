package org.memtck.kit.boards;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.scenario.Size;

/** Writes the operations that build the regions of a space, open it, and ask for its flat view. */
final class ScenarioBuilder {
    private static final String OUTER = "whole";

    private final Map<PrintedRegion, PrintedRegion> targets;
    private final Evidence evidence;
    private final ReadOnlyEvidence readOnly;
    private final Siblings siblings;
    private final List<PrintedRegion> order;
    private final Names names = new Names();
    private final List<Operation> operations = new ArrayList<>();

    /**
     * Prepares it.
     *
     * @param targets for every alias its target
     * @param order the regions to build, each after those it needs
     */
    ScenarioBuilder(
            Map<PrintedRegion, PrintedRegion> targets,
            Evidence evidence,
            ReadOnlyEvidence readOnly,
            Siblings siblings,
            List<PrintedRegion> order) {
        this.targets = targets;
        this.evidence = evidence;
        this.readOnly = readOnly;
        this.siblings = siblings;
        this.order = order;
    }

    /** Builds the scenario for an address space with this printed name. */
    Scenario build(String space, Placement placement) {
        Set<PrintedRegion> built = new HashSet<>();
        for (PrintedRegion region : order) {
            operations.add(new Operation.Create(names.of(region), spec(region)));
            built.add(region);
            if (!region.enabled()) {
                operations.add(new Operation.SetEnabled(names.of(region), false));
            }
            if (readOnly.isReadOnly(region)) {
                operations.add(new Operation.SetReadOnly(names.of(region), true));
            }
            for (PrintedRegion subregion : siblings.inOrderOfAddition(region)) {
                if (built.contains(subregion)) {
                    operations.add(add(subregion, names.of(region)));
                }
            }
        }
        open(names.fresh(space), placement);
        return new Scenario(operations);
    }

    /** For every region's name in the scenario the printed one. */
    Map<String, String> printedNames() {
        return names.printed();
    }

    private void open(String space, Placement placement) {
        String root = names.of(placement.region());
        if (placement.at() != 0) {
            String outer = names.fresh(OUTER);
            operations.add(new Operation.Create(outer, new RegionSpec.Container(Size.ALL)));
            operations.add(new Operation.Add(root, outer, placement.at(), null));
            root = outer;
        }
        operations.add(new Operation.OpenSpace(space, root));
        operations.add(new Operation.FlatView(space));
    }

    private RegionSpec spec(PrintedRegion region) {
        Size size = region.size();
        if (region.window() != null) {
            PrintedRegion target = Objects.requireNonNull(targets.get(region));
            return new RegionSpec.Alias(names.of(target), region.window().offset(), size);
        }
        return switch (region.kind()) {
            case IO, CONTAINER ->
                evidence.isDevice(region)
                        ? new RegionSpec.Mmio(size, DeviceSpec.PLAIN)
                        : new RegionSpec.Container(size);
            case RAM, RAM_DEVICE -> new RegionSpec.Ram(size);
            case ROM -> new RegionSpec.Rom(size);
            case ROM_DEVICE -> new RegionSpec.Mmio(size, DeviceSpec.PLAIN);
        };
    }

    private Operation add(PrintedRegion region, String container) {
        Integer priority = region.priority() == 0 ? null : region.priority();
        return new Operation.Add(names.of(region), container, region.address(), priority);
    }
}
