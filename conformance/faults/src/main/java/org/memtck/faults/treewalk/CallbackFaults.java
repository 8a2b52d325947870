package org.memtck.faults.treewalk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.device.Device.Response;
import org.memtck.spec.rule.Rule;

/** Callbacks with wrong offsets and values, too many of them or too few (rule MMIO-1). */
final class CallbackFaults {
    private CallbackFaults() {}

    static List<Fault> all() {
        return List.of(
                addressAsOffset(),
                offsetFromSection(),
                offsetSignExtended(),
                readCached(),
                writeTwice(),
                writeSignExtended());
    }

    private static Fault addressAsOffset() {
        return TreeWalk.fault(
                "callback-gets-address",
                Rule.MMIO_1,
                "write callbacks get the guest's address instead of the offset in the region",
                parts -> parts.port = new Port(parts) {
                    @Override
                    Response writeCallback(Region region, Piece piece, long address, long value) {
                        return region.device.write(address, piece.size(), value);
                    }
                });
    }

    private static Fault offsetFromSection() {
        return TreeWalk.fault(
                        "callback-offset-from-section",
                        Rule.MMIO_1,
                        "behind an overlay callback offsets count from the end of the overlay",
                        parts -> parts.guest = new Guest(parts) {
                            @Override
                            Found find(Region root, long at, boolean write) {
                                Found found = super.find(root, at, write);
                                if (found.region() == null || found.region().kind != Kind.MMIO) {
                                    return found;
                                }
                                return parts.view.flatView(root).ranges().stream()
                                        .filter(range -> range.holds(at)
                                                && range.region().equals(found.region().name))
                                        .map(range -> new Found(
                                                found.region(), at - range.first(), found.last(), found.readOnly()))
                                        .findFirst()
                                        .orElse(found);
                            }
                        })
                .seenIn("Unicorn #1810");
    }

    private static Fault offsetSignExtended() {
        return TreeWalk.fault(
                        "callback-offset-sign-extended",
                        Rule.MMIO_1,
                        "the offsets of read callbacks from 2 GiB on are sign-extended",
                        parts -> parts.port = new Port(parts) {
                            @Override
                            Response readCallback(Region region, Piece piece, long address) {
                                long start = piece.start() >>> 31 == 1 ? (int) piece.start() : piece.start();
                                return region.device.read(start, piece.size());
                            }
                        })
                .seenIn("Unicorn #1485")
                .onlySeldom();
    }

    private static Fault readCached() {
        return TreeWalk.fault(
                "callback-cached",
                Rule.MMIO_1,
                "the second read of the same place is answered without a callback",
                parts -> parts.port = new Port(parts) {
                    private final Map<String, Reply> cache = new HashMap<>();

                    @Override
                    Reply read(Region region, long offset, long address, int size) {
                        return cache.computeIfAbsent(
                                region.name + " " + offset + " " + size,
                                key -> super.read(region, offset, address, size));
                    }
                });
    }

    private static Fault writeTwice() {
        return TreeWalk.fault(
                "callback-twice",
                Rule.MMIO_1,
                "a write calls the device twice",
                parts -> parts.port = new Port(parts) {
                    @Override
                    Response writeCallback(Region region, Piece piece, long address, long value) {
                        region.device.write(piece.start(), piece.size(), value);
                        return super.writeCallback(region, piece, address, value);
                    }
                });
    }

    private static Fault writeSignExtended() {
        return TreeWalk.fault(
                        "callback-write-sign-extended",
                        Rule.MMIO_1,
                        "4-byte values are sign-extended before they reach the write callback",
                        parts -> parts.port = new Port(parts) {
                            @Override
                            Response writeCallback(Region region, Piece piece, long address, long value) {
                                return super.writeCallback(
                                        region, piece, address, piece.size() == 4 ? (int) value : value);
                            }
                        })
                .seenIn("QEMU 6da67de680");
    }
}
