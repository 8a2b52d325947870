package org.memtck.example.simple;

import java.util.OptionalLong;
import org.memtck.spec.scenario.Endian;

/** RAM or ROM on a {@link SimpleBus}: an array. */
final class Memory implements SimpleBus.Slave {
    private final byte[] bytes;
    private final boolean writable;

    /**
     * Makes memory, zero at first.
     *
     * @param last the offset of its last byte, below 2^31 - 1
     */
    Memory(long last, boolean writable) {
        this.bytes = new byte[Math.toIntExact(last + 1)];
        this.writable = writable;
    }

    @Override
    public long last() {
        return bytes.length - 1L;
    }

    @Override
    public OptionalLong read(long offset, int size, Endian order) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value |= (bytes[(int) offset + i] & 0xffL) << order.shift(i, size);
        }
        return OptionalLong.of(value);
    }

    @Override
    public boolean write(long offset, int size, long value, Endian order) {
        for (int i = 0; writable && i < size; i++) {
            bytes[(int) offset + i] = (byte) (value >>> order.shift(i, size));
        }
        return writable;
    }
}
