package org.memtck.example.bus;

/** Accesses that may touch several segments: they visit them in ascending order and go on past holes (rule BLK-1). */
final class Block {
    /** Moves the bytes of one segment. */
    interface Part {
        /**
         * Moves {@code count} bytes.
         *
         * @param offset the offset in the segment's region, unsigned
         * @param from the index of the first byte in the block
         */
        Completion move(Segment segment, long offset, int from, int count);
    }

    private Block() {}

    /** Visits the segments that a block lies on. What would lie past the last address is refused. */
    static Completion visit(PageCache map, long at, int length, Part part) {
        Completion all = Completion.DONE;
        int done = 0;
        while (done < length) {
            long address = at + done;
            if (Unsigned.less(address, at)) {
                return all.and(Completion.REFUSED);
            }
            Segment segment = map.at(address);
            int left = length - done;
            int count = segment.holds(address, left) ? left : (int) (segment.last() - address) + 1;
            all = all.and(part.move(segment, segment.offsetOf(address), done, count));
            done += count;
        }
        return all;
    }

    /** A single read that straddles segments: unspecified, and here a block of its bytes. */
    static Reply read(AddressSpace space, long at, int size) {
        byte[] bytes = new byte[size];
        Completion completion = space.load(at, bytes);
        long lanes = 0;
        for (int i = 0; i < size; i++) {
            lanes |= Lanes.shift(bytes[i] & 0xff, i);
        }
        return new Reply(completion, completion == Completion.DONE ? lanes : 0);
    }

    /** A single write that straddles segments. */
    static Completion write(AddressSpace space, long at, int size, long lanes) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) Lanes.shift(lanes, -i);
        }
        return space.store(at, bytes);
    }
}
