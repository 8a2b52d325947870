package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.device.Device.Response;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Endian;

/** Callbacks that get or give the wrong thing (rules MMIO-1 to MMIO-3). */
final class CallbackFaults {
    static final List<Fault> ALL = List.of(
            fault("callback-gets-address", Rule.MMIO_1)
                    .what("write callbacks get the guest's address instead of the offset in the region")
                    .with(parts -> parts.port = new Port(parts) {
                        @Override
                        Response writeCallback(Region region, Piece piece, long address, long value) {
                            return region.device.write(address, piece.size(), value);
                        }
                    }),
            fault("callback-offset-from-section", Rule.MMIO_1)
                    .what("behind an overlay callback offsets count from the end of the overlay")
                    .seenIn("Unicorn #1810")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Found find(Region root, long at, boolean write) {
                            Found found = super.find(root, at, write);
                            if (found.region() == null || found.region().kind != Kind.MMIO) {
                                return found;
                            }
                            return parts.view.flatView(root).ranges().stream()
                                    .filter(range ->
                                            range.holds(at) && range.region().equals(found.region().name))
                                    .map(range -> new Found(
                                            found.region(), at - range.first(), found.last(), found.readOnly()))
                                    .findFirst()
                                    .orElse(found);
                        }
                    }),
            fault("callback-offset-sign-extended", Rule.MMIO_1)
                    .what("the offsets of read callbacks from 2 GiB on are sign-extended")
                    .seenIn("Unicorn #1485")
                    .with(parts -> parts.port = new Port(parts) {
                        @Override
                        Response readCallback(Region region, Piece piece, long address) {
                            long start = piece.start() >>> 31 == 1 ? (int) piece.start() : piece.start();
                            return region.device.read(start, piece.size());
                        }
                    }),
            fault("callback-cached", Rule.MMIO_1)
                    .what("the second read of the same place is answered without a callback")
                    .with(parts -> parts.port = new Port(parts) {
                        private final Map<String, Reply> cache = new HashMap<>();

                        @Override
                        Reply read(Region region, long offset, long address, int size) {
                            return cache.computeIfAbsent(
                                    region.name + " " + offset + " " + size,
                                    key -> super.read(region, offset, address, size));
                        }
                    }),
            fault("callback-twice", Rule.MMIO_1)
                    .what("a write calls the device twice")
                    .with(parts -> parts.port = new Port(parts) {
                        @Override
                        Response writeCallback(Region region, Piece piece, long address, long value) {
                            region.device.write(piece.start(), piece.size(), value);
                            return super.writeCallback(region, piece, address, value);
                        }
                    }),
            fault("callback-write-sign-extended", Rule.MMIO_1)
                    .what("4-byte values are sign-extended before they reach the write callback")
                    .seenIn("QEMU 6da67de680")
                    .with(parts -> parts.port = new Port(parts) {
                        @Override
                        Response writeCallback(Region region, Piece piece, long address, long value) {
                            return super.writeCallback(region, piece, address, piece.size() == 4 ? (int) value : value);
                        }
                    }),
            fault("callback-junk-reaches-guest", Rule.MMIO_2)
                    .what("what a read callback leaves above its size reaches the guest")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        long value(Region region, byte[] bytes, Endian order) {
                            long value = super.value(region, bytes, order);
                            boolean cut = region.kind == Kind.MMIO && bytes.length < 8;
                            return cut ? value | (-1L << (8 * bytes.length)) : value;
                        }
                    }),
            fault("callback-read-sign-extended", Rule.MMIO_2)
                    .what("values read from small devices are sign-extended")
                    .seenIn("QEMU 22672c6075")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        long value(Region region, byte[] bytes, Endian order) {
                            long value = super.value(region, bytes, order);
                            int unused = 64 - 8 * bytes.length;
                            boolean small =
                                    region.kind == Kind.MMIO && Unsigned.less(region.visible.size.last(), 0x1000);
                            return small ? value << unused >> unused : value;
                        }
                    }),
            fault("callback-write-not-cut", Rule.MMIO_2)
                    .what("a value that is wider than the access reaches the write callback uncut")
                    .seenIn("v86 4e5f62bb")
                    .with(parts -> parts.guest = new Guest(parts) {
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
                    }),
            fault("callback-error-ignored", Rule.MMIO_3)
                    .what("a device error does not reach the guest")
                    .with(parts -> parts.port = new Port(parts) {
                        @Override
                        Status combine(Status before, Response response) {
                            return before;
                        }
                    }),
            fault("callback-last-result-wins", Rule.MMIO_3)
                    .what("of an access in several pieces only the result of the last one counts")
                    .with(parts -> parts.port = new Port(parts) {
                        @Override
                        Status combine(Status before, Response response) {
                            return response.error() ? Status.FAULT : Status.OK;
                        }
                    }),
            fault("callback-stops-at-error", Rule.MMIO_3)
                    .what("after a piece that fails the others are not called")
                    .alsoBreaks(Rule.IMPL_2)
                    .with(parts -> parts.port = new Port(parts) {
                        @Override
                        boolean goesOn(Status status) {
                            return status != Status.FAULT;
                        }
                    }));

    private CallbackFaults() {}
}
