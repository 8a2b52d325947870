package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.device.Device.Response;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Endian;

/** Values and results that get lost between the guest and a callback (rules MMIO-2 and MMIO-3). */
final class ResultFaults {
    private ResultFaults() {}

    static List<Fault> all() {
        return List.of(
                junkReachesGuest(),
                readSignExtended(),
                writeNotCut(),
                errorIgnored(),
                lastResultWins(),
                stopsAtError());
    }

    private static Fault junkReachesGuest() {
        return TreeWalk.fault(
                "callback-junk-reaches-guest",
                Rule.MMIO_2,
                "what a read callback leaves above its size reaches the guest",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    long value(Region region, byte[] bytes, Endian order) {
                        long value = super.value(region, bytes, order);
                        boolean cut = region.kind == Kind.MMIO && bytes.length < 8;
                        return cut ? value | (-1L << (8 * bytes.length)) : value;
                    }
                });
    }

    private static Fault readSignExtended() {
        return TreeWalk.fault(
                        "callback-read-sign-extended",
                        Rule.MMIO_2,
                        "values read from small devices are sign-extended",
                        parts -> parts.guest = new Guest(parts) {
                            @Override
                            long value(Region region, byte[] bytes, Endian order) {
                                long value = super.value(region, bytes, order);
                                int unused = 64 - 8 * bytes.length;
                                boolean small =
                                        region.kind == Kind.MMIO && Unsigned.less(region.visible.size.last(), 0x1000);
                                return small ? value << unused >> unused : value;
                            }
                        })
                .seenIn("QEMU 22672c6075");
    }

    private static Fault writeNotCut() {
        return TreeWalk.fault(
                        "callback-write-not-cut",
                        Rule.MMIO_2,
                        "a value that is wider than the access reaches the write callback uncut",
                        parts -> parts.guest = new Guest(parts) {
                            @Override
                            Status writeValue(Found found, Region region, long at, int size, long value, Endian order) {
                                boolean plain = region.kind == Kind.MMIO
                                        && region.eventfds.isEmpty()
                                        && order == region.spec.endian()
                                        && parts.port
                                                .pieces(region, found.offset(), at, size, true)
                                                .equals(List.of(new Piece(found.offset(), size)));
                                if (!plain) {
                                    return super.writeValue(found, region, at, size, value, order);
                                }
                                boolean error = region.device
                                        .write(found.offset(), size, value)
                                        .error();
                                return error ? Status.FAULT : Status.OK;
                            }
                        })
                .seenIn("v86 4e5f62bb");
    }

    private static Fault errorIgnored() {
        return TreeWalk.fault(
                "callback-error-ignored",
                Rule.MMIO_3,
                "a device error does not reach the guest",
                parts -> parts.port = new Port(parts) {
                    @Override
                    Status combine(Status before, Response response) {
                        return before;
                    }
                });
    }

    private static Fault lastResultWins() {
        return TreeWalk.fault(
                        "callback-last-result-wins",
                        Rule.MMIO_3,
                        "of an access in several pieces only the result of the last one counts",
                        parts -> parts.port = new Port(parts) {
                            @Override
                            Status combine(Status before, Response response) {
                                return response.error() ? Status.FAULT : Status.OK;
                            }
                        })
                .onlySeldom();
    }

    private static Fault stopsAtError() {
        return TreeWalk.fault(
                        "callback-stops-at-error",
                        Rule.MMIO_3,
                        "after a piece that fails the others are not called",
                        parts -> parts.port = new Port(parts) {
                            @Override
                            boolean goesOn(Status status) {
                                return status != Status.FAULT;
                            }
                        })
                .onlySeldom()
                .alsoBreaks(RuleSet.of(Rule.IMPL_2));
    }
}
