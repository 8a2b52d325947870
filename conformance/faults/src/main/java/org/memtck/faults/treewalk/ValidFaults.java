package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.AccessSizes;

/** Accesses that devices do not accept and get, in part or as a whole, or accept and do not get. */
final class ValidFaults {
    static final List<Fault> ALL = List.of(
            fault("valid-sizes-ignored", Rule.VALID_1)
                    .what("a device gets accesses of any size")
                    .seenIn("QEMU CVE-2020-13754")
                    .with(acceptsSize((valid, size) -> true)),
            fault("valid-minimum-ignored", Rule.VALID_1)
                    .what("a device gets accesses that are too small")
                    .with(acceptsSize((valid, size) -> size <= valid.max())),
            fault("valid-maximum-ignored", Rule.VALID_1)
                    .what("a device gets accesses that are too large")
                    .with(acceptsSize((valid, size) -> size >= valid.min())),
            fault("valid-alignment-ignored", Rule.VALID_2)
                    .what("a device gets unaligned accesses")
                    .with(parts -> parts.gate = new Gate() {
                        @Override
                        boolean acceptsUnaligned(AccessSizes valid) {
                            return true;
                        }
                    }),
            fault("valid-alignment-of-address", Rule.VALID_2)
                    .what("the alignment of the address counts, not that of the offset")
                    .with(parts -> parts.gate = new Gate() {
                        @Override
                        boolean accepts(AccessSizes valid, long offset, long address, int size) {
                            return super.accepts(valid, address, address, size);
                        }
                    }),
            fault("valid-ignored-in-part", Rule.VALID_1)
                    .what("of a write that is too large the device gets as much as it accepts, and the rest is ignored")
                    .with(parts -> parts.port = new Port(parts) {
                        @Override
                        Status writeInvalid(Region region, long offset, byte[] bytes) {
                            int most = region.spec.valid().max();
                            return bytes.length > most
                                    ? call(region, offset, offset, Arrays.copyOf(bytes, most))
                                    : Status.OK;
                        }
                    }),
            fault("valid-ignored-in-eights", Rule.VALID_1)
                    .what("a read of the wrong size is ignored, and brings eight bytes")
                    .with(parts -> {
                        parts.port = new Port(parts) {
                            @Override
                            Reply readInvalid(Region region, long offset, int size) {
                                byte[] floating = new byte[Long.BYTES];
                                Arrays.fill(floating, (byte) 0xff);
                                return region.spec.valid().includes(size)
                                        ? super.readInvalid(region, offset, size)
                                        : new Reply(Status.OK, floating);
                            }
                        };
                    }),
            fault("valid-unaligned-refused", Rule.VALID_3)
                    .what("a device that accepts unaligned accesses does not get them")
                    .with(parts -> parts.gate = new Gate() {
                        @Override
                        boolean acceptsUnaligned(AccessSizes valid) {
                            return false;
                        }
                    }));

    private ValidFaults() {}

    private static Consumer<Parts> acceptsSize(BiPredicate<AccessSizes, Integer> accepts) {
        return parts -> parts.gate = new Gate() {
            @Override
            boolean acceptsSize(AccessSizes valid, int size) {
                return accepts.test(valid, size);
            }
        };
    }
}
