package org.memtck.reference.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;

/**
 * Bytes at offsets from 0 to 2^64 - 1: zero at first, or those of a seed. Only blocks that were written exist, so that a
 * region of any size costs what is written. A row of blocks that are all written becomes one large block: then there are few
 * arrays, and random accesses miss the processor's cache for the bytes alone.
 */
public final class Blocks {
    /** A page of most machines, in bits of an offset. */
    private static final int BLOCK_BITS = 12;

    private static final int BLOCK = 1 << BLOCK_BITS;
    /** The blocks of one row, in bits of a block's number. */
    private static final int ROW_BITS = 6;

    private static final int ROW = 1 << ROW_BITS;
    /** Rows up to this many, which hold the first GiB, are found by their number. */
    private static final int NEAR_ROWS = 1 << 12;

    private static final byte[] @Nullable [] NO_ROW = new byte[ROW][];

    private static final VarHandle LONG = view(long[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle SHORT = view(short[].class);

    private byte[] @Nullable [][] rows = {};
    private final Map<Long, byte[] @Nullable []> farRows = new HashMap<>();
    private final @Nullable Long seed;

    /** Makes them all zero, or those that the device model shows for a seed. */
    public Blocks(@Nullable Long seed) {
        this.seed = seed;
    }

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }

    /** The block that holds an offset, or null if it was never written. */
    private byte @Nullable [] block(long offset) {
        long row = offset >>> (BLOCK_BITS + ROW_BITS);
        byte[] @Nullable [] blocks;
        if (row < rows.length && row >= 0) {
            blocks = rows[(int) row];
        } else if (farRows.isEmpty()) {
            return null;
        } else {
            blocks = farRows.getOrDefault(row, NO_ROW);
        }
        return blocks[inRow(offset, blocks)];
    }

    private static int inRow(long offset, byte[] @Nullable [] blocks) {
        return (int) (offset >>> BLOCK_BITS) & (blocks.length - 1);
    }

    /** The block that holds an offset, to be written into. */
    private byte[] written(long offset) {
        byte[] block = block(offset);
        return block == null ? newBlock(offset) : block;
    }

    private byte[] newBlock(long offset) {
        byte[] block = new byte[BLOCK];
        if (seed != null) {
            fill(seed, offset & -BLOCK, block, 0, BLOCK);
        }
        long number = offset >>> (BLOCK_BITS + ROW_BITS);
        byte[] @Nullable [] blocks = row(number);
        blocks[inRow(offset, blocks)] = block;
        return number < NEAR_ROWS ? joined((int) number, block) : block;
    }

    /** Makes one large block of a row once all of it is written. */
    private byte[] joined(int number, byte[] last) {
        byte[] @Nullable [] blocks = rows[number];
        for (byte[] block : blocks) {
            if (block == null) {
                return last;
            }
        }
        byte[] whole = new byte[ROW * BLOCK];
        for (int i = 0; i < ROW; i++) {
            System.arraycopy(Objects.requireNonNull(blocks[i]), 0, whole, i * BLOCK, BLOCK);
        }
        rows[number] = new byte[][] {whole};
        return whole;
    }

    private byte[] @Nullable [] row(long number) {
        if (number >= NEAR_ROWS) {
            return farRows.computeIfAbsent(number, any -> new byte[ROW][]);
        }
        int at = (int) number;
        if (at >= rows.length) {
            int before = rows.length;
            rows = Arrays.copyOf(rows, Math.max(at + 1, Math.min(2 * before, NEAR_ROWS)));
            Arrays.fill(rows, before, rows.length, NO_ROW);
        }
        if (rows[at] == NO_ROW) {
            rows[at] = new byte[ROW][];
        }
        return rows[at];
    }

    private static void fill(long seed, long offset, byte[] into, int from, int length) {
        for (int i = 0; i < length; i++) {
            into[from + i] = (byte) DeviceModel.byteAt(seed, offset + i);
        }
    }

    /** Where an offset is in its block, the length of which is a power of two. */
    private static int inBlock(byte[] block, long offset) {
        return (int) offset & (block.length - 1);
    }

    /** Copies the bytes at {@code offset} and after into the array. */
    public void read(long offset, byte[] into, int from, int length) {
        for (int done = 0; done < length; ) {
            byte[] block = block(offset + done);
            int end = block == null ? BLOCK : block.length;
            int start = (int) (offset + done) & (end - 1);
            int part = Math.min(end - start, length - done);
            if (block != null) {
                System.arraycopy(block, start, into, from + done, part);
            } else if (seed != null) {
                fill(seed, offset + done, into, from + done, part);
            } else {
                Arrays.fill(into, from + done, from + done + part, (byte) 0);
            }
            done += part;
        }
    }

    /** Copies bytes of the array to {@code offset} and after. */
    public void write(long offset, byte[] bytes, int from, int length) {
        for (int done = 0; done < length; ) {
            byte[] block = written(offset + done);
            int start = inBlock(block, offset + done);
            int part = Math.min(block.length - start, length - done);
            System.arraycopy(bytes, from + done, block, start, part);
            done += part;
        }
    }

    /** Copies bytes to {@code offset} and after. */
    public void write(long offset, Bytes bytes) {
        for (int done = 0; done < bytes.length(); ) {
            byte[] block = written(offset + done);
            int start = inBlock(block, offset + done);
            int part = Math.min(block.length - start, bytes.length() - done);
            bytes.copyTo(done, block, start, part);
            done += part;
        }
    }

    /** The value of 1, 2, 4 or 8 bytes in a byte order (rule LANE-2). */
    public long value(long offset, int size, Endian order) {
        byte[] block = block(offset);
        int at = block == null ? 0 : inBlock(block, offset);
        if (block == null || at > block.length - size) {
            return valueByBytes(offset, size, order);
        }
        long value = switch (size) {
            case 1 -> block[at] & 0xffL;
            case 2 -> (short) SHORT.get(block, at) & 0xffffL;
            case 4 -> (int) INT.get(block, at) & 0xffff_ffffL;
            default -> (long) LONG.get(block, at);
        };
        return order == Endian.LITTLE ? value : turned(value, size);
    }

    private long valueByBytes(long offset, int size, Endian order) {
        byte[] bytes = new byte[Long.BYTES];
        read(offset, bytes, 0, size);
        long value = (long) LONG.get(bytes, 0);
        return order == Endian.LITTLE ? value : turned(value, size);
    }

    /** The value in the other byte order. */
    private static long turned(long value, int size) {
        return Long.reverseBytes(value) >>> (Long.SIZE - 8 * size);
    }

    /** Sets 1, 2, 4 or 8 bytes to a value, what is above its size cut off (rules LANE-2 and MMIO-2). */
    public void setValue(long offset, int size, long value, Endian order) {
        byte[] block = written(offset);
        int at = inBlock(block, offset);
        long inOrder = order == Endian.LITTLE ? value : turned(value, size);
        if (at > block.length - size) {
            byte[] bytes = new byte[Long.BYTES];
            LONG.set(bytes, 0, inOrder);
            write(offset, bytes, 0, size);
            return;
        }
        switch (size) {
            case 1 -> block[at] = (byte) inOrder;
            case 2 -> SHORT.set(block, at, (short) inOrder);
            case 4 -> INT.set(block, at, (int) inOrder);
            default -> LONG.set(block, at, inOrder);
        }
    }
}
