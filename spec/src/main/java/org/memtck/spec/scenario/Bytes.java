package org.memtck.spec.scenario;

import java.util.Arrays;
import java.util.HexFormat;
import org.memtck.spec.Api;

/** An immutable sequence of bytes. */
@Api
public final class Bytes {
    /** No bytes. */
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** Returns a copy of the array's content. */
    public static Bytes copyOf(byte... content) {
        return content.length == 0 ? EMPTY : new Bytes(content.clone());
    }

    /** Returns the array's content without a copy: the caller gives the array away, and must not change it any more. */
    public static Bytes wrap(byte[] content) {
        return content.length == 0 ? EMPTY : new Bytes(content);
    }

    /**
     * Returns the bytes that the hexadecimal digits spell, two digits a byte.
     *
     * @throws IllegalArgumentException if a digit is none or their number is odd
     */
    public static Bytes ofHex(String digits) {
        return digits.isEmpty() ? EMPTY : new Bytes(HexFormat.of().parseHex(digits));
    }

    /** The number of bytes. */
    public int length() {
        return content.length;
    }

    /** The byte at an index from 0 to {@code length() - 1}. */
    public byte at(int index) {
        return content[index];
    }

    /** Copies {@code length} bytes from an index on into an array. */
    public void copyTo(int from, byte[] into, int at, int length) {
        System.arraycopy(content, from, into, at, length);
    }

    /** A copy of the bytes. */
    public byte[] toArray() {
        return content.clone();
    }

    /** The bytes from {@code from} to before {@code to}. */
    public Bytes slice(int from, int to) {
        return copyOf(Arrays.copyOfRange(content, from, to));
    }

    /** Two lower-case hexadecimal digits a byte. */
    public String toHex() {
        return HexFormat.of().formatHex(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return toHex();
    }
}
