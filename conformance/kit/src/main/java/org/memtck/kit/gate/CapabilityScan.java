package org.memtck.kit.gate;

import static org.memtck.spec.target.Capability.*;

import java.util.EnumSet;
import java.util.Set;
import org.memtck.reference.Step;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Capability;

/** Goes through the steps of a scenario once, and collects what they need of a target. */
final class CapabilityScan {
    private static final RegionSpec UNKNOWN = new RegionSpec.Ram(Size.ALL);

    private final RegionTable regions = new RegionTable();
    private final Set<Capability> used = EnumSet.of(RAM);
    private final boolean overlaps;
    private final boolean flushes;
    private int spaces;

    /**
     * A scan of one scenario.
     *
     * @param overlaps whether regions that overlap are looked for; of no use where every overlap is offered
     * @param flushes whether a flush needs something; it is there for coalescing and for owners, so not where either is offered
     */
    CapabilityScan(boolean overlaps, boolean flushes) {
        this.overlaps = overlaps;
        this.flushes = flushes;
    }

    /** What the steps so far need; what is implied may be missing. */
    Set<Capability> used() {
        return used;
    }

    /** Takes the next step. */
    void take(Step step) {
        Operation operation = step.operation();
        boolean done = step.kind() == Step.Kind.DONE;
        if (!done) {
            used.add(DIAGNOSES_MISUSE);
        }
        note(operation);
        if (done) {
            regions.change(step);
            noteOverlaps(operation);
            spaces += operation instanceof Operation.OpenSpace ? 1 : 0;
            step.expectation().canonical().finalized().forEach(regions::forget);
        }
    }

    private void note(Operation operation) {
        OperationType type = OperationType.of(operation);
        used.addAll(Needs.of(type));
        if (type.get(operation, Role.ORDER) == Endian.BIG) {
            used.add(BIG_ENDIAN_ORDER);
        }
        if (operation instanceof Operation.Create create) {
            noteCreate(create);
        } else if (operation instanceof Operation.Add add) {
            noteAdd(add);
        } else if (operation instanceof Operation.OpenSpace open) {
            noteSpace(open);
        } else if (operation instanceof KindOperation.Inspect inspect) {
            RegionTable.Region region = regions.find(inspect.region());
            used.addAll(RegionCapabilities.of(region == null ? UNKNOWN : region.spec));
        } else if (operation instanceof AttributeOperation.Flush && flushes && !used.contains(OWNERS)) {
            used.add(COALESCING);
        }
    }

    private void noteCreate(Operation.Create create) {
        used.addAll(RegionCapabilities.of(create.spec()));
        if (create.spec() instanceof RegionSpec.Container && regions.hasContainer()) {
            used.add(NESTING);
        }
        if (create.owner() != null) {
            used.add(OWNERS);
        }
    }

    /** A bus is one container, and what is in it: whatever else something is added to, that is a tree. */
    private void noteAdd(Operation.Add add) {
        if (spaces > 0) {
            used.add(DYNAMIC);
        }
        if (add.priority() != null) {
            used.add(OVERLAP);
        }
        RegionTable.Region container = regions.find(add.container());
        RegionTable.Region region = regions.find(add.region());
        if (container == null || region == null || container.spec instanceof RegionSpec.Alias) {
            return;
        } else if (!(container.spec instanceof RegionSpec.Container)) {
            used.add(BACKED_CONTAINER);
        } else if (!regions.isFirstContainer(container) || region.spec instanceof RegionSpec.Container) {
            used.add(NESTING);
        }
    }

    /** A bus is seen from the top: to show what is no container, or is in one, takes more than one space and one level. */
    private void noteSpace(Operation.OpenSpace open) {
        RegionTable.Region root = regions.find(open.root());
        boolean top = root != null && root.spec instanceof RegionSpec.Container && root.container == null;
        if (spaces > 0 || !top) {
            used.add(SPACES);
        }
        if (!top) {
            used.add(NESTING);
        }
    }

    private void noteOverlaps(Operation operation) {
        RegionTable.Region changed = overlaps ? regions.placed(operation) : null;
        if (changed != null) {
            regions.overlaps(changed, used);
        }
    }
}
