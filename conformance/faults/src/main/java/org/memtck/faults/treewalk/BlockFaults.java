package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** Block accesses that go wrong where one range ends, or in how they are cut (rules BLK-1 and BLK-2). */
final class BlockFaults {
    static final List<Fault> ALL = List.of(
            fault("block-stops-at-hole", Rule.BLK_1)
                    .what("a block ends at the first hole")
                    .with(parts -> parts.block = new Block(parts) {
                        @Override
                        boolean goesOn(Status status) {
                            return status != Status.REJECTED;
                        }
                    }),
            fault("block-stops-behind-device", Rule.BLK_1)
                    .what("a block write ends behind the first device")
                    .seenIn("QEMU b242e0e0e2")
                    .with(parts -> parts.block = new Block(parts) {
                        private boolean stopped;

                        @Override
                        Status run(Region root, long at, byte[] bytes, boolean write) {
                            stopped = false;
                            return super.run(root, at, bytes, write);
                        }

                        @Override
                        Status move(Found found, long address, Chunk chunk, boolean write) {
                            if (stopped) {
                                return Status.OK;
                            }
                            stopped = write
                                    && found.region() != null
                                    && found.region().kind.isDevice();
                            return super.move(found, address, chunk, write);
                        }
                    }),
            fault("block-holes-unnoticed", Rule.BLK_1)
                    .what("a block that reaches something succeeds, whatever holes are in it")
                    .seenIn("Sedna 0c1d406")
                    .with(parts -> parts.block = new Block(parts) {
                        @Override
                        Status run(Region root, long at, byte[] bytes, boolean write) {
                            Found first = find(root, at, write);
                            boolean nothing = first.isHole() && length(first, at, bytes.length) == bytes.length;
                            return nothing && bytes.length > 0 ? Status.REJECTED : super.run(root, at, bytes, write);
                        }

                        @Override
                        Status nothing() {
                            return Status.OK;
                        }
                    }),
            fault("block-last-range-decides", Rule.BLK_1)
                    .what("the result of a block is that of its end")
                    .with(parts -> parts.block = new Block(parts) {
                        @Override
                        Status combine(Status before, Status next) {
                            return next;
                        }
                    }),
            fault("block-clamped-to-region", Rule.BLK_1)
                    .what("a block goes on in the region it has come to, beyond what is visible of it")
                    .seenIn("QEMU e4a511f8cc")
                    .with(parts -> parts.block = new Block(parts) {
                        @Override
                        int length(Found found, long address, int rest) {
                            if (found.region() == null) {
                                return super.length(found, address, rest);
                            }
                            long toEnd = found.region().visible.size.last() - found.offset();
                            return Unsigned.less(toEnd, rest - 1) ? (int) toEnd + 1 : rest;
                        }
                    }),
            fault("block-all-or-nothing", Rule.BLK_1)
                    .what("a block with a hole in it moves no bytes")
                    .with(parts -> parts.block = new Block(parts) {
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
                    }),
            fault("block-empty-fails", Rule.BLK_1)
                    .what("a block of no bytes is rejected")
                    .seenIn("vm-memory #106")
                    .with(parts -> parts.block = new Block(parts) {
                        @Override
                        Status run(Region root, long at, byte[] bytes, boolean write) {
                            Status status = super.run(root, at, bytes, write);
                            return bytes.length == 0 ? Status.REJECTED : status;
                        }
                    }),
            fault("block-wraps", Rule.BLK_1)
                    .what("a block that runs past the last address goes on at address zero")
                    .seenIn("vm-memory #273")
                    .with(parts -> parts.block = new Block(parts) {
                        @Override
                        boolean wraps() {
                            return true;
                        }
                    }),
            fault("block-backwards", Rule.BLK_1)
                    .what("a block write visits its ranges in descending order")
                    .with(parts -> parts.block = new Block(parts) {
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
                            return combine(later, move(found, address, new Chunk(bytes, from, length), true));
                        }
                    }),
            fault("block-last-byte-twice", Rule.BLK_2)
                    .what("of what a block moves to or from a device the last byte is moved once more")
                    .with(parts -> parts.block = new Block(parts) {
                        @Override
                        Status moveDevice(Found found, Region region, long address, Chunk chunk, boolean write) {
                            Status status = super.moveDevice(found, region, address, chunk, write);
                            int last = chunk.length - 1;
                            if (last > 0 && status == Status.OK) {
                                Found end = new Found(region, found.offset() + last, found.last(), found.readOnly());
                                super.moveDevice(end, region, address + last, chunk.part(last, 1), write);
                            }
                            return status;
                        }
                    }));

    private BlockFaults() {}
}
