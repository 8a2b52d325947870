package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** Block accesses that go wrong where one range ends, or in how they are cut (rules BLK-1 and BLK-2). */
final class BlockFaults {
    private BlockFaults() {}

    static List<Fault> all() {
        return List.of(
                stopsAtHole(),
                stopsAtDevice(),
                holesUnnoticed(),
                lastRangeDecides(),
                clampedToRegion(),
                allOrNothing(),
                emptyFails(),
                wraps(),
                backwards(),
                lastByteTwice());
    }

    private static Fault stopsAtHole() {
        return TreeWalk.fault(
                "block-stops-at-hole",
                Rule.BLK_1,
                "a block ends at the first hole",
                parts -> parts.block = new Block(parts) {
                    @Override
                    boolean goesOn(Status status) {
                        return status != Status.REJECTED;
                    }
                });
    }

    private static Fault stopsAtDevice() {
        return TreeWalk.fault(
                        "block-stops-behind-device",
                        Rule.BLK_1,
                        "a block write ends behind the first device",
                        parts -> parts.block = new Block(parts) {
                            private boolean stopped;

                            @Override
                            Status run(Region root, long at, byte[] bytes, boolean write) {
                                stopped = false;
                                return super.run(root, at, bytes, write);
                            }

                            @Override
                            Status move(Found found, long address, byte[] bytes, int from, int length, boolean write) {
                                if (stopped) {
                                    return Status.OK;
                                }
                                stopped = write
                                        && found.region() != null
                                        && found.region().kind.isDevice();
                                return super.move(found, address, bytes, from, length, write);
                            }
                        })
                .seenIn("QEMU b242e0e0e2");
    }

    private static Fault holesUnnoticed() {
        return TreeWalk.fault(
                        "block-holes-unnoticed",
                        Rule.BLK_1,
                        "a block that reaches something succeeds, whatever holes are in it",
                        parts -> parts.block = new Block(parts) {
                            @Override
                            Status run(Region root, long at, byte[] bytes, boolean write) {
                                Found first = find(root, at, write);
                                boolean nothing = first.isHole() && length(first, at, bytes.length) == bytes.length;
                                return nothing && bytes.length > 0
                                        ? Status.REJECTED
                                        : super.run(root, at, bytes, write);
                            }

                            @Override
                            Status nothing() {
                                return Status.OK;
                            }
                        })
                .seenIn("Sedna 0c1d406");
    }

    private static Fault lastRangeDecides() {
        return TreeWalk.fault(
                "block-last-range-decides",
                Rule.BLK_1,
                "the result of a block is that of its end",
                parts -> parts.block = new Block(parts) {
                    @Override
                    Status combine(Status before, Status next) {
                        return next;
                    }
                });
    }

    private static Fault clampedToRegion() {
        return TreeWalk.fault(
                        "block-clamped-to-region",
                        Rule.BLK_1,
                        "a block goes on in the region it has come to, beyond what is visible of it",
                        parts -> parts.block = new Block(parts) {
                            @Override
                            int length(Found found, long address, int rest) {
                                if (found.region() == null) {
                                    return super.length(found, address, rest);
                                }
                                long toEnd = found.region().visible.size.last() - found.offset();
                                return Unsigned.less(toEnd, rest - 1) ? (int) toEnd + 1 : rest;
                            }
                        })
                .seenIn("QEMU e4a511f8cc");
    }

    private static Fault allOrNothing() {
        return TreeWalk.fault(
                "block-all-or-nothing",
                Rule.BLK_1,
                "a block with a hole in it moves no bytes",
                parts -> parts.block = new Block(parts) {
                    @Override
                    Status run(Region root, long at, byte[] bytes, boolean write) {
                        int done = 0;
                        while (done < bytes.length) {
                            Found found = find(root, at + done, write);
                            if (found.isHole()) {
                                return Status.REJECTED;
                            }
                            done += length(found, at + done, bytes.length - done);
                        }
                        return super.run(root, at, bytes, write);
                    }
                });
    }

    private static Fault emptyFails() {
        return TreeWalk.fault(
                        "block-empty-fails",
                        Rule.BLK_1,
                        "a block of no bytes is rejected",
                        parts -> parts.block = new Block(parts) {
                            @Override
                            Status run(Region root, long at, byte[] bytes, boolean write) {
                                Status status = super.run(root, at, bytes, write);
                                return bytes.length == 0 ? Status.REJECTED : status;
                            }
                        })
                .seenIn("vm-memory #106");
    }

    private static Fault wraps() {
        return TreeWalk.fault(
                        "block-wraps",
                        Rule.BLK_1,
                        "a block that runs past the last address goes on at address zero",
                        parts -> parts.block = new Block(parts) {
                            @Override
                            boolean wraps() {
                                return true;
                            }
                        })
                .seenIn("vm-memory #273")
                .onlySeldom();
    }

    private static Fault backwards() {
        return TreeWalk.fault(
                "block-backwards",
                Rule.BLK_1,
                "a block write visits its ranges in descending order",
                parts -> parts.block = new Block(parts) {
                    @Override
                    Observation store(Region root, long at, byte[] bytes) {
                        return Observation.of(storeBackwards(root, at, bytes, 0));
                    }

                    private Status storeBackwards(Region root, long at, byte[] bytes, int from) {
                        int rest = bytes.length - from;
                        long address = at + from;
                        if (rest == 0 || Unsigned.less(address, at)) {
                            return rest == 0 ? Status.OK : Status.REJECTED;
                        }
                        Found found = find(root, address, true);
                        int length = length(found, address, rest);
                        Status later = storeBackwards(root, at, bytes, from + length);
                        return combine(later, move(found, address, bytes, from, length, true));
                    }
                });
    }

    private static Fault lastByteTwice() {
        return TreeWalk.fault(
                "block-last-byte-twice",
                Rule.BLK_2,
                "of what a block moves to or from a device the last byte is moved once more",
                parts -> parts.block = new Block(parts) {
                    @Override
                    Status moveDevice(
                            Found found,
                            Region region,
                            long address,
                            byte[] bytes,
                            int from,
                            int length,
                            boolean write) {
                        Status status = super.moveDevice(found, region, address, bytes, from, length, write);
                        int last = length - 1;
                        if (last > 0 && status == Status.OK) {
                            Found end = new Found(region, found.offset() + last, found.last(), found.readOnly());
                            super.moveDevice(end, region, address + last, bytes, from + last, 1, write);
                        }
                        return status;
                    }
                });
    }
}
