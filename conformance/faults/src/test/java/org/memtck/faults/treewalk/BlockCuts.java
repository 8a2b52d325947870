package org.memtck.faults.treewalk;

import org.memtck.spec.observation.Status;

/** Buses without a fault that cut blocks for devices in ways of their own (rule BLK-2). */
final class BlockCuts {
    private static final int LARGEST = 8;

    private BlockCuts() {}

    /** How long the next piece of a block is. */
    private interface Size {
        int of(long offset, int rest);
    }

    /** Cuts what lies in a range of the flat view; a walk may come to it in several steps. */
    private static class RangeBlock extends Block {
        RangeBlock(Parts parts) {
            super(parts);
        }

        @Override
        Found find(Region from, long address, boolean write) {
            Found found = super.find(from, address, write);
            while (found.region() != null && found.last() != -1) {
                Found next = super.find(from, found.last() + 1, write);
                boolean otherRight = write && next.readOnly() != found.readOnly();
                if (otherRight
                        || next.region() != found.region()
                        || next.offset() != found.offset() + (found.last() + 1 - address)) {
                    break;
                }
                found = new Found(found.region(), found.offset(), next.last(), found.readOnly());
            }
            return found;
        }
    }

    /** Naturally aligned pieces of up to 8 bytes, whatever the device accepts. */
    static Parts aligned() {
        return cutting((offset, rest) -> Cutter.largest(offset, rest, LARGEST));
    }

    /** 8 bytes as long as there are as many, then 4, 2 and 1, wherever the block begins. */
    static Parts fromTheFront() {
        return cutting((offset, rest) -> Math.min(LARGEST, Integer.highestOneBit(rest)));
    }

    /** Byte by byte. */
    static Parts bytewise() {
        return cutting((offset, rest) -> 1);
    }

    private static Parts cutting(Size cut) {
        Parts parts = new Parts();
        parts.block = new RangeBlock(parts) {
            @Override
            Status moveDevice(Found found, Region region, long address, Chunk chunk, boolean write) {
                Status status = Status.OK;
                int size;
                for (int done = 0; done < chunk.length; done += size) {
                    long offset = found.offset() + done;
                    size = cut.of(offset, chunk.length - done);
                    Chunk piece = chunk.part(done, size);
                    Status moved = write
                            ? parts.port.write(region, offset, address + done, piece.bytes())
                            : piece.take(parts.port.read(region, offset, address + done, size));
                    status = worse(status, moved);
                }
                return status;
            }
        };
        return parts;
    }
}
