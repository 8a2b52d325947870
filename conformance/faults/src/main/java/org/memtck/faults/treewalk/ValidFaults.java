package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.AccessSizes;

/** Accesses that devices do not accept and get, or accept and do not get. */
final class ValidFaults {
    private ValidFaults() {}

    static List<Fault> all() {
        return List.of(
                sizesIgnored(),
                minimumIgnored(),
                maximumIgnored(),
                unalignedAccepted(),
                alignmentOfAddress(),
                unalignedRefused());
    }

    private static Fault gated(String id, Rule rule, String what, Gate gate) {
        return TreeWalk.fault(id, rule, what, parts -> parts.gate = gate);
    }

    private static Fault sizesIgnored() {
        return gated("valid-sizes-ignored", Rule.VALID_1, "a device gets accesses of any size", new Gate() {
                    @Override
                    boolean acceptsSize(AccessSizes valid, int size) {
                        return true;
                    }
                })
                .seenIn("QEMU CVE-2020-13754");
    }

    private static Fault minimumIgnored() {
        return gated("valid-minimum-ignored", Rule.VALID_1, "a device gets accesses that are too small", new Gate() {
            @Override
            boolean acceptsSize(AccessSizes valid, int size) {
                return size <= valid.max();
            }
        });
    }

    private static Fault maximumIgnored() {
        return gated("valid-maximum-ignored", Rule.VALID_1, "a device gets accesses that are too large", new Gate() {
            @Override
            boolean acceptsSize(AccessSizes valid, int size) {
                return size >= valid.min();
            }
        });
    }

    private static Fault unalignedAccepted() {
        return gated("valid-alignment-ignored", Rule.VALID_2, "a device gets unaligned accesses", new Gate() {
            @Override
            boolean acceptsUnaligned(AccessSizes valid) {
                return true;
            }
        });
    }

    private static Fault alignmentOfAddress() {
        return gated(
                "valid-alignment-of-address",
                Rule.VALID_2,
                "the alignment of the address counts, not that of the offset",
                new Gate() {
                    @Override
                    boolean accepts(AccessSizes valid, long offset, long address, int size) {
                        return super.accepts(valid, address, address, size);
                    }
                });
    }

    private static Fault unalignedRefused() {
        return gated(
                "valid-unaligned-refused",
                Rule.VALID_3,
                "a device that accepts unaligned accesses does not get them",
                new Gate() {
                    @Override
                    boolean acceptsUnaligned(AccessSizes valid) {
                        return false;
                    }
                });
    }
}
