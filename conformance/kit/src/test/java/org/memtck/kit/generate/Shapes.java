package org.memtck.kit.generate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** Names the remarkable shapes that a scenario has. */
final class Shapes {
    private static final long FOUR_GIB = 1L << 32;

    private final Set<String> shapes = new HashSet<>();
    private final Map<String, String> containers = new HashMap<>();
    private final Set<String> aliases = new HashSet<>();
    private final Map<String, Operation.Add> places = new HashMap<>();
    private final Map<String, Operation.Add> left = new HashMap<>();
    private final Set<String> disabled = new HashSet<>();
    /** The kinds of regions of 2^64 bytes. */
    private final Map<String, RegionSpec> whole = new HashMap<>();

    private int transactions;
    private boolean accessed;
    private boolean changedSince;

    static Set<String> of(List<Step> steps) {
        Shapes shapes = new Shapes();
        for (Step step : steps) {
            if (step.kind() == Step.Kind.DONE) {
                shapes.tree(step.operation());
                shapes.access(step.operation(), step.expectation().canonical().status());
                step.expectation().canonical().finalized().forEach(shapes::forget);
            }
        }
        return shapes.shapes;
    }

    private void tree(Operation operation) {
        if (operation instanceof Operation.Create create) {
            create(create.region(), create.spec());
        } else if (operation instanceof Operation.Add add) {
            containers.put(add.region(), add.container());
            note(add.equals(left.get(add.region())), "added again where it was");
            whole(add);
            places.put(add.region(), add);
            note(add.effectivePriority() < 0, "negative priority");
            shapes.add("nesting depth " + depth(add.region()));
            shapes.add("region at 0x" + Long.toHexString(add.at()));
            changedSince = true;
        } else if (operation instanceof Operation.Delete delete) {
            containers.remove(delete.region());
            leave(delete.region());
            changedSince = true;
        } else if (operation instanceof Operation.Move move) {
            move(move);
            changedSince = true;
        } else if (operation instanceof Operation.SetEnabled set) {
            note(set.enabled() ? disabled.remove(set.region()) : hide(set.region()), "enabled again");
            changedSince = true;
        } else if (operation instanceof Operation.Begin) {
            transactions++;
        } else if (operation instanceof Operation.Commit) {
            transactions--;
        }
    }

    private void create(String region, RegionSpec spec) {
        if (spec instanceof RegionSpec.Alias alias) {
            aliases.add(region);
            note(aliases.contains(alias.target()), "alias of an alias");
        }
        if (spec.size().equals(Size.ALL)) {
            whole.put(region, spec);
        }
    }

    private void whole(Operation.Add add) {
        if (add.at() != 0 || !whole.containsKey(add.region())) {
            return;
        }
        boolean beside = places.values().stream()
                .anyMatch(other -> other.container().equals(add.container())
                        && other.at() == 0
                        && whole.containsKey(other.region()));
        RegionSpec container = whole.get(add.container());
        note(beside, "2^64 bytes beside 2^64 bytes");
        note(container instanceof RegionSpec.Container, "2^64 bytes in a container of 2^64 bytes");
        note(container instanceof RegionSpec.Mmio, "2^64 bytes in a device of 2^64 bytes");
    }

    private void move(Operation.Move move) {
        Operation.Add back = left.get(move.region());
        note(back != null && back.at() == move.at(), "moved back");
        Operation.Add from = leave(move.region());
        if (from != null) {
            places.put(move.region(), new Operation.Add(move.region(), from.container(), move.at(), from.priority()));
        }
    }

    private boolean hide(String region) {
        disabled.add(region);
        return false;
    }

    private Operation.@Nullable Add leave(String region) {
        Operation.Add from = places.remove(region);
        if (from != null) {
            left.put(region, from);
        }
        return from;
    }

    private void forget(String finalized) {
        containers.remove(finalized);
        containers.values().removeIf(finalized::equals);
    }

    private int depth(String region) {
        int depth = 0;
        for (String up = containers.get(region); up != null; up = containers.get(up)) {
            depth++;
        }
        return depth;
    }

    private void access(Operation operation, Status status) {
        if (operation instanceof Operation.Read read) {
            access(read.at(), read.size(), status);
        } else if (operation instanceof Operation.Write write) {
            access(write.at(), write.size(), status);
        }
    }

    private void access(long at, int size, Status status) {
        note(transactions > 0, "access in a transaction");
        note(accessed && changedSince, "change between accesses");
        accessed = true;
        changedSince = false;
        if (status == Status.OK) {
            note(at + size - 1 == -1, "visible last byte");
            note(at == FOUR_GIB, "visible byte at 0x100000000");
            note(at < FOUR_GIB && at + size >= FOUR_GIB && at >= 0, "visible byte at 0xffffffff");
        }
    }

    private void note(boolean has, String shape) {
        if (has) {
            shapes.add(shape);
        }
    }
}
