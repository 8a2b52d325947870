package org.memtck.kit.generate;

import static org.memtck.spec.target.Capability.*;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Capability;

/**
 * Finds out what a scenario needs of a target, from what the capabilities say: the generator, which is held against this,
 * knows nothing of it.
 */
@Api
public final class UsedCapabilities {
    private static final class Region {
        final RegionSpec spec;
        Size size;

        @Nullable
        String container;

        BigInteger at = BigInteger.ZERO;
        int priority;

        Region(RegionSpec spec) {
            this.spec = spec;
            this.size = spec.size();
        }

        BigInteger end() {
            return at.add(size.bytes());
        }
    }

    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Set<Capability> used = EnumSet.of(RAM);
    private int spaces;

    private UsedCapabilities() {}

    /**
     * What the steps of a scenario need.
     *
     * @param steps what is legal, and misuse that is answered as such
     */
    public static Set<Capability> of(List<Step> steps) {
        UsedCapabilities capabilities = new UsedCapabilities();
        for (Step step : steps) {
            capabilities.note(step.operation());
            if (step.kind() == Step.Kind.DONE) {
                capabilities.change(step);
                capabilities.noteOverlaps();
            } else {
                capabilities.used.add(DIAGNOSES_MISUSE);
            }
        }
        return Capability.closure(capabilities.used);
    }

    private void note(Operation operation) {
        used.addAll(FamilyCapabilities.of(operation, inspected(operation), used));
        if (operation instanceof Operation.Create create) {
            noteCreate(create);
        } else if (operation instanceof Operation.Add add) {
            noteAdd(add);
        } else if (operation instanceof Operation.Delete
                || operation instanceof Operation.Move
                || operation instanceof Operation.Resize
                || operation instanceof Operation.Retarget) {
            used.add(DYNAMIC);
        } else if (operation instanceof Operation.SetEnabled) {
            used.add(ENABLE);
        } else if (operation instanceof Operation.SetReadOnly) {
            used.add(READONLY);
        } else if (operation instanceof Operation.Begin || operation instanceof Operation.Commit) {
            used.add(TRANSACTIONS);
        } else if (operation instanceof Operation.CloseSpace
                || (operation instanceof Operation.OpenSpace && spaces > 0)) {
            used.add(SPACES);
        } else {
            noteAccess(operation);
        }
    }

    private RegionSpec inspected(Operation operation) {
        return operation instanceof KindOperation.Inspect inspect
                ? region(inspect.region()).spec
                : new RegionSpec.Ram(Size.ALL);
    }

    private void noteAccess(Operation operation) {
        if (operation instanceof Operation.Load || operation instanceof Operation.Store) {
            used.add(BLOCK);
        } else if (operation instanceof Operation.Fill) {
            used.add(FILL);
        } else if (operation instanceof Operation.FlatView) {
            used.add(FLATVIEW);
        } else if (operation instanceof Operation.Find) {
            used.add(FIND);
        } else if ((operation instanceof Operation.Read read && read.order() == Endian.BIG)
                || (operation instanceof Operation.Write write && write.order() == Endian.BIG)) {
            used.add(BIG_ENDIAN_ORDER);
        }
    }

    private void noteCreate(Operation.Create create) {
        used.addAll(RegionCapabilities.of(create.spec()));
        if (create.spec() instanceof RegionSpec.Container && !regions.isEmpty()) {
            used.add(NESTING);
        }
        if (create.owner() != null) {
            used.add(OWNERS);
        }
    }

    private void noteAdd(Operation.Add add) {
        RegionSpec spec = region(add.container()).spec;
        if (spaces > 0) {
            used.add(DYNAMIC);
        }
        if (add.priority() != null) {
            used.add(OVERLAP);
        }
        boolean first = regions.keySet().iterator().next().equals(add.container());
        boolean nests = !first || region(add.region()).spec instanceof RegionSpec.Container;
        if (!(spec instanceof RegionSpec.Alias)) {
            used.add(spec instanceof RegionSpec.Container ? nests ? NESTING : RAM : BACKED_CONTAINER);
        }
    }

    private void change(Step step) {
        Operation operation = step.operation();
        if (operation instanceof Operation.Create create) {
            regions.put(create.region(), new Region(create.spec()));
        } else if (operation instanceof Operation.Add add) {
            Region region = region(add.region());
            region.container = add.container();
            region.at = unsigned(add.at());
            region.priority = add.effectivePriority();
        } else if (operation instanceof Operation.Delete delete) {
            region(delete.region()).container = null;
        } else if (operation instanceof Operation.Move move) {
            region(move.region()).at = unsigned(move.at());
        } else if (operation instanceof Operation.Resize resize) {
            region(resize.region()).size = resize.size();
        } else if (operation instanceof KindOperation.ResizeRam resize
                && step.expectation().canonical().status() == Status.OK) {
            region(resize.region()).size = resize.size();
        } else if (operation instanceof Operation.OpenSpace) {
            spaces++;
        }
        step.expectation().canonical().finalized().forEach(this::forget);
    }

    private void forget(String finalized) {
        regions.remove(finalized);
        regions.values().forEach(r -> r.container = finalized.equals(r.container) ? null : r.container);
    }

    private void noteOverlaps() {
        for (Region one : regions.values()) {
            for (Region other : regions.values()) {
                boolean siblings = one != other && one.container != null && one.container.equals(other.container);
                if (siblings && one.at.compareTo(other.end()) < 0 && other.at.compareTo(one.end()) < 0) {
                    used.add(one.priority == other.priority ? EQUAL_PRIORITY_OVERLAP : OVERLAP);
                }
            }
        }
    }

    private Region region(String name) {
        Region region = regions.get(name);
        if (region == null) {
            throw new IllegalArgumentException("no region " + name + ": the steps are not legal");
        }
        return region;
    }

    private static BigInteger unsigned(long number) {
        return new BigInteger(Long.toUnsignedString(number));
    }
}
