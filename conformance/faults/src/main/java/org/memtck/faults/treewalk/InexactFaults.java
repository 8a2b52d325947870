package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** Writes that cannot be carried out exactly, and leave the bounds of what may become of them (rule IMPL-5). */
final class InexactFaults {
    private InexactFaults() {}

    static List<Fault> all() {
        return List.of(elsewhere(), small(), zeroed(), lost());
    }

    /** A write below the minimum becomes something else. */
    private abstract static class Widening extends Port {
        Widening(Parts parts) {
            super(parts);
        }

        abstract Status widen(Region region, long offset, byte[] bytes);

        @Override
        Status write(Region region, long offset, long address, byte[] bytes) {
            boolean small = bytes.length < region.spec.impl().min()
                    && parts.gate.accepts(region.spec.valid(), offset, address, bytes.length);
            if (!small) {
                return super.write(region, offset, address, bytes);
            }
            parts.coalescing.beforeAccess(region, true);
            return widen(region, offset, bytes);
        }

        final Status call(Region region, long offset, int size, long value) {
            return region.device.write(offset, size, value).error() ? Status.FAULT : Status.OK;
        }
    }

    private static long value(byte[] bytes) {
        long value = 0;
        for (int i = 0; i < bytes.length; i++) {
            value |= (bytes[i] & 0xffL) << (8 * i);
        }
        return value;
    }

    private static Fault elsewhere() {
        return TreeWalk.fault(
                "impl-small-write-elsewhere",
                Rule.IMPL_5,
                "a write below the minimum is a callback for the block behind it",
                parts -> parts.port = new Widening(parts) {
                    @Override
                    Status widen(Region region, long offset, byte[] bytes) {
                        int size = region.spec.impl().min();
                        return call(region, (offset & -size) + size, size, value(bytes));
                    }
                });
    }

    private static Fault small() {
        return TreeWalk.fault(
                "impl-small-write-not-widened",
                Rule.IMPL_5,
                "a write below the minimum is a callback of its own size",
                parts -> parts.port = new Widening(parts) {
                    @Override
                    Status widen(Region region, long offset, byte[] bytes) {
                        return call(region, offset, bytes.length, value(bytes));
                    }
                });
    }

    private static Fault zeroed() {
        return TreeWalk.fault(
                "impl-small-write-zeroes",
                Rule.IMPL_5,
                "a write below the minimum writes zeros to the block around it",
                parts -> parts.port = new Widening(parts) {
                    @Override
                    Status widen(Region region, long offset, byte[] bytes) {
                        int size = region.spec.impl().min();
                        return call(region, offset & -size, size, 0);
                    }
                });
    }

    private static Fault lost() {
        return TreeWalk.fault(
                "impl-small-write-lost",
                Rule.IMPL_5,
                "a write below the minimum is said to be done, and no callback is made",
                parts -> parts.port = new Widening(parts) {
                    @Override
                    Status widen(Region region, long offset, byte[] bytes) {
                        return Status.OK;
                    }
                });
    }
}
