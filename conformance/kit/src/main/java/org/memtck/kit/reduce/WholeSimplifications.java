package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** Simpler scenarios that change several operations at once, the simplest first. */
final class WholeSimplifications {
    private static final long[] SIZES = {1, 2, 4, 8, 0x10, 0x100, 0x1000};

    private WholeSimplifications() {}

    static List<List<Operation>> of(List<Operation> operations) {
        List<List<Operation>> simpler = new ArrayList<>();
        List<Mover> movers = Mover.of(operations);
        for (Operation operation : operations) {
            if (operation instanceof Operation.Add add) {
                simpler.add(withoutContainer(operations, add));
                movers.forEach(mover -> simpler.add(rootedAt(operations, add, mover)));
                for (long at : Numbers.below(add.at())) {
                    movers.forEach(mover -> simpler.add(shifted(operations, add, at, mover)));
                }
            } else if (operation instanceof Operation.Create create
                    && create.spec() instanceof RegionSpec.Alias alias) {
                simpler.add(throughTarget(operations, create.region(), alias));
                movers.forEach(mover -> simpler.add(fromStart(operations, create, alias, mover)));
            }
        }
        simpler.addAll(JointSimplifications.of(operations));
        simpler.addAll(Settling.of(operations));
        simpler.addAll(Merging.of(operations));
        simpler.addAll(OwnSpaces.of(operations));
        simpler.addAll(Hoisting.of(operations));
        for (long size : SIZES) {
            simpler.add(allOfSize(operations, Size.of(size)));
        }
        simpler.removeIf(operations::equals);
        return simpler;
    }

    static List<Operation> map(List<Operation> operations, UnaryOperator<@Nullable Operation> change) {
        List<Operation> changed = new ArrayList<>();
        for (Operation operation : operations) {
            Operation other = change.apply(operation);
            if (other != null) {
                changed.add(other);
            }
        }
        return changed;
    }

    /** The container that the addition fills is itself added to another one: what it holds goes there directly. */
    private static List<Operation> withoutContainer(List<Operation> operations, Operation.Add outer) {
        return map(operations, op -> {
            if (op == outer) {
                return null;
            }
            return op instanceof Operation.Add inner && inner.container().equals(outer.region())
                    ? new Operation.Add(inner.region(), outer.container(), inner.at() + outer.at(), inner.priority())
                    : op;
        });
    }

    /** The spaces that show the container show the added region itself; they are opened once it is there. */
    private static List<Operation> rootedAt(List<Operation> operations, Operation.Add add, Mover mover) {
        List<Operation> changed = new ArrayList<>();
        List<Operation> waiting = new ArrayList<>();
        boolean added = false;
        for (Operation op : operations) {
            added |= op == add;
            if (op instanceof Operation.OpenSpace open && open.root().equals(add.container())) {
                waiting.add(new Operation.OpenSpace(open.space(), add.region()));
            } else if (op != add) {
                changed.add(mover.move(op, -add.at()));
            }
            if (added) {
                changed.addAll(waiting);
                waiting.clear();
            }
        }
        return changed;
    }

    /** The region is added elsewhere, and what concerns it goes along. */
    private static List<Operation> shifted(List<Operation> operations, Operation.Add add, long at, Mover mover) {
        long by = at - add.at();
        return map(
                operations,
                op -> op == add
                        ? new Operation.Add(add.region(), add.container(), at, add.priority())
                        : mover.move(op, by));
    }

    /** What was done with an alias is done with its target. */
    private static List<Operation> throughTarget(List<Operation> operations, String name, RegionSpec.Alias alias) {
        return map(operations, op -> {
            if (op instanceof Operation.Create create && create.region().equals(name)) {
                return null;
            } else if (op instanceof Operation.Create create
                    && create.spec() instanceof RegionSpec.Alias other
                    && other.target().equals(name)) {
                return RegionSimplifications.with(
                        create, new RegionSpec.Alias(alias.target(), other.offset() + alias.offset(), other.size()));
            } else if (op instanceof Operation.Add add && add.region().equals(name)) {
                return new Operation.Add(alias.target(), add.container(), add.at(), add.priority());
            } else if (op instanceof Operation.OpenSpace open && open.root().equals(name)) {
                return new Operation.OpenSpace(open.space(), alias.target());
            }
            return op;
        });
    }

    /** The alias shows its target from the start, and what concerns it goes along. */
    private static List<Operation> fromStart(
            List<Operation> operations, Operation.Create create, RegionSpec.Alias alias, Mover mover) {
        Size size = new Size(alias.size().last() + alias.offset());
        RegionSpec all = new RegionSpec.Alias(alias.target(), 0, size);
        return map(
                operations,
                op -> op == create ? RegionSimplifications.with(create, all) : mover.move(op, alias.offset()));
    }

    private static List<Operation> allOfSize(List<Operation> operations, Size size) {
        return map(operations, op -> {
            if (op instanceof Operation.Create create
                    && size.fitsIn(create.spec().size())) {
                return RegionSimplifications.withSize(create, size);
            }
            return op;
        });
    }
}
