package org.memtck.reference.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;

/** Blocks against an array of bytes, near and far, across the edges of blocks and of rows. */
class BlocksProperties {
    private static final int SIZE = 64;
    private static final int[] SIZES = {1, 2, 4, 8};
    /** Where the bytes begin: before the edge of a block, of a row, of the rows that are near, and in the middle of nowhere. */
    private static final long[] BASES = {0, 0x1000 - 32, 0x40000 - 32, 0x4000_0000L - 32, 1L << 40, -64};

    @Property(seed = "50", tries = 600)
    void theyAreAnArray(@ForAll long seed) {
        Random random = new Random(seed);
        long base = BASES[random.nextInt(BASES.length)];
        Long content = random.nextBoolean() ? null : (Long) random.nextLong();
        Blocks blocks = new Blocks(content);
        if (random.nextBoolean()) {
            writeRow(blocks, base, content);
        }
        byte[] model = first(content, base);
        for (int step = 0; step < 30; step++) {
            int size = SIZES[random.nextInt(4)];
            int at = random.nextInt(SIZE - size + 1);
            Endian order = random.nextBoolean() ? Endian.LITTLE : Endian.BIG;
            switch (random.nextInt(4)) {
                case 0 -> {
                    long value = random.nextLong();
                    blocks.setValue(base + at, size, value, order);
                    for (int i = 0; i < size; i++) {
                        model[at + i] = (byte) (value >>> order.shift(i, size));
                    }
                }
                case 1 -> {
                    byte[] bytes = new byte[random.nextInt(SIZE - at + 1)];
                    random.nextBytes(bytes);
                    blocks.write(base + at, Bytes.copyOf(bytes));
                    System.arraycopy(bytes, 0, model, at, bytes.length);
                }
                default -> assertThat(blocks.value(base + at, size, order)).isEqualTo(value(model, at, size, order));
            }
        }
        byte[] read = new byte[SIZE];
        blocks.read(base, read, 0, SIZE);
        assertThat(read).isEqualTo(model);
    }

    /** Writes all of the row that holds an offset, with the bytes that it has, in some order. */
    private static void writeRow(Blocks blocks, long base, @Nullable Long content) {
        int block = 0x1000;
        int many = 64;
        for (int i = 0; i < many; i++) {
            long at = (base & -(long) block * many) + (long) i * 37 % many * block;
            blocks.setValue(at, 1, content == null ? 0 : DeviceModel.byteAt(content, at), Endian.LITTLE);
        }
    }

    private static byte[] first(@Nullable Long seed, long base) {
        byte[] bytes = new byte[SIZE];
        for (int i = 0; seed != null && i < SIZE; i++) {
            bytes[i] = (byte) DeviceModel.byteAt(seed, base + i);
        }
        return bytes;
    }

    private static long value(byte[] bytes, int from, int size, Endian order) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value |= (bytes[from + i] & 0xffL) << order.shift(i, size);
        }
        return value;
    }
}
