package org.memtck.spec.limits;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.RegionSpec;

/**
 * Holds a scenario against the limits while it is carried out. Whoever carries it out asks before each operation, does not do
 * one that would exceed a limit, and notes what became of the others. The reference and every implementation in Java are
 * guarded by it, so that they stop at the same operation with the same word.
 */
@Api
@SuppressWarnings("EnumOrdinal") // Counted under the number of the limit, which lives no longer than the process.
public final class LimitGuard {
    /** By the ordinal of the limit. */
    private final long[] counts = new long[Limit.values().length];

    private final RegionCount regions = new RegionCount();
    private final WrittenPages pages = new WrittenPages();
    /** The handles of the windows that are open; one that was refused is not, though it may be closed (rule PIN-1). */
    private final Set<String> windows = new HashSet<>();

    /** A guard for one scenario. */
    public LimitGuard() {}

    /** Returns the limit that an operation would exceed, or null if it is within all of them. Nothing changes. */
    public @Nullable Limit exceededBy(Operation operation) {
        for (Charge charge : Charge.of(operation)) {
            if (charge.amount() > 0
                    && counts[charge.limit().ordinal()] + charge.amount()
                            > charge.limit().most()) {
                return charge.limit();
            }
        }
        if (operation instanceof Operation.Create || operation instanceof Operation.Add) {
            RegionGraph graph = regions.graph();
            return graph == null ? null : exceededBy(operation, graph);
        } else if (operation instanceof PinOperation.Pin && windows.size() >= Limit.WINDOWS.most()) {
            return Limit.WINDOWS;
        }
        return pages.areTooManyWith(operation) ? Limit.PAGES : null;
    }

    private static @Nullable Limit exceededBy(Operation operation, RegionGraph graph) {
        if (operation instanceof Operation.Create create && create.spec() instanceof RegionSpec.Alias alias) {
            return graph.exceededByAlias(alias.target());
        }
        return operation instanceof Operation.Add add ? graph.exceededByAdding(add.region(), add.container()) : null;
    }

    /** Notes how an operation was answered. What was refused has changed nothing. */
    public void note(Operation operation, Observation answer) {
        if (answer.status() == Status.OK || answer.status() == Status.REJECTED || answer.status() == Status.FAULT) {
            for (Charge charge : Charge.of(operation)) {
                counts[charge.limit().ordinal()] += charge.amount();
            }
            pages.note(operation);
            change(operation, answer.status());
        }
        for (String name : answer.finalized()) {
            regions.change(graph -> graph.destroy(name));
        }
    }

    private void change(Operation operation, Status status) {
        if (operation instanceof Operation.Create create) {
            regions.create(create.region(), create.spec() instanceof RegionSpec.Alias alias ? alias.target() : null);
        } else if (operation instanceof Operation.Add add) {
            regions.change(graph -> graph.add(add.region(), add.container()));
        } else if (operation instanceof Operation.Delete delete) {
            regions.change(graph -> graph.delete(delete.region()));
        } else if (operation instanceof OwnerOperation.Destroy destroy) {
            regions.change(graph -> graph.destroy(destroy.region()));
        } else if (operation instanceof PinOperation.Pin pin && status == Status.OK) {
            windows.add(pin.handle());
        } else if (operation instanceof PinOperation.Unpin unpin) {
            windows.remove(unpin.handle());
        }
    }
}
