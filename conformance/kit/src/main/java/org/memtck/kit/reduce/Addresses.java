package org.memtck.kit.reduce;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** The addresses, offsets and sizes of operations, to be changed together. */
final class Addresses {
    private Addresses() {}

    /** The same operation with other addresses and offsets, and other sizes of regions. */
    static Operation map(Operation operation, LongUnaryOperator at, UnaryOperator<Size> size) {
        if (operation instanceof Operation.Create op) {
            return RegionSimplifications.with(op, map(op.spec(), at, size));
        } else if (operation instanceof Operation.Add op) {
            return new Operation.Add(op.region(), op.container(), at.applyAsLong(op.at()), op.priority());
        } else if (operation instanceof Operation.Move op) {
            return new Operation.Move(op.region(), at.applyAsLong(op.at()));
        } else if (operation instanceof Operation.Resize op) {
            return new Operation.Resize(op.region(), size.apply(op.size()));
        } else if (operation instanceof Operation.Retarget op) {
            return new Operation.Retarget(op.region(), at.applyAsLong(op.offset()));
        } else if (operation instanceof Operation.Fill op) {
            return new Operation.Fill(op.region(), at.applyAsLong(op.at()), op.bytes());
        }
        return accesses(ofFamilies(operation, at, size), at);
    }

    private static Operation ofFamilies(Operation operation, LongUnaryOperator at, UnaryOperator<Size> size) {
        if (operation instanceof KindOperation.ResizeRam op) {
            return new KindOperation.ResizeRam(op.region(), size.apply(op.size()));
        } else if (operation instanceof KindOperation.Inspect op) {
            return new KindOperation.Inspect(op.region(), at.applyAsLong(op.at()), op.length());
        } else if (operation instanceof KindOperation.SetTranslation op) {
            long iova = at.applyAsLong(op.iova());
            return new KindOperation.SetTranslation(op.region(), iova, at.applyAsLong(op.to()), op.permission());
        } else if (operation instanceof AttributeOperation.Coalesce op) {
            return new AttributeOperation.Coalesce(op.region(), at.applyAsLong(op.at()), op.length());
        } else if (operation instanceof AttributeOperation.AddEventfd op) {
            return new AttributeOperation.AddEventfd(
                    op.event(), op.region(), at.applyAsLong(op.at()), op.size(), op.match());
        }
        return operation;
    }

    private static RegionSpec map(RegionSpec spec, LongUnaryOperator at, UnaryOperator<Size> size) {
        Size changed = size.apply(spec.size());
        if (spec instanceof RegionSpec.Alias alias) {
            return new RegionSpec.Alias(alias.target(), at.applyAsLong(alias.offset()), changed);
        } else if (spec instanceof RegionSpec.ResizeableRam ram) {
            Size max = size.apply(ram.max());
            return new RegionSpec.ResizeableRam(changed, changed.fitsIn(max) ? max : changed);
        } else if (spec instanceof RegionSpec.Iommu iommu) {
            long granule = Math.max(Long.highestOneBit(at.applyAsLong(iommu.granule())), Limits.IOMMU_GRANULE);
            return new RegionSpec.Iommu(changed, iommu.target(), granule);
        }
        return RegionSimplifications.withSize(spec, changed);
    }

    /** The same operation; if it says where an IOMMU region leads to, at another address. */
    static Operation destinations(Operation operation, LongUnaryOperator at) {
        return operation instanceof KindOperation.SetTranslation op
                ? new KindOperation.SetTranslation(op.region(), op.iova(), at.applyAsLong(op.to()), op.permission())
                : operation;
    }

    /** The same operation; if it is an access, at another address. */
    static Operation accesses(Operation operation, LongUnaryOperator at) {
        if (operation instanceof Operation.Read op) {
            return new Operation.Read(op.space(), at.applyAsLong(op.at()), op.size(), op.order());
        } else if (operation instanceof Operation.Write op) {
            return new Operation.Write(op.space(), at.applyAsLong(op.at()), op.size(), op.value(), op.order());
        } else if (operation instanceof Operation.Load op) {
            return new Operation.Load(op.space(), at.applyAsLong(op.at()), op.length());
        } else if (operation instanceof Operation.Store op) {
            return new Operation.Store(op.space(), at.applyAsLong(op.at()), op.bytes());
        } else if (operation instanceof Operation.Find op) {
            return new Operation.Find(op.space(), at.applyAsLong(op.at()));
        } else if (operation instanceof PinOperation.Pin op) {
            return new PinOperation.Pin(op.handle(), op.space(), at.applyAsLong(op.at()), op.length(), op.write());
        }
        return operation;
    }

    /** The addresses, offsets and numbers of bytes that are more than one, each once. */
    static List<Long> numbers(List<Operation> operations) {
        Set<Long> numbers = new TreeSet<>(Long::compareUnsigned);
        for (Operation operation : operations) {
            map(operation, at -> note(numbers, at), size -> new Size(note(numbers, size.last() + 1) - 1));
        }
        return List.copyOf(numbers);
    }

    private static long note(Set<Long> numbers, long number) {
        if (Long.compareUnsigned(number, 1) > 0) {
            numbers.add(number);
        }
        return number;
    }
}
