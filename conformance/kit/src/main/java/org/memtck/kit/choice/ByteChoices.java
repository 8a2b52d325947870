package org.memtck.kit.choice;

import org.memtck.spec.Api;

/** Choices that a fuzzer makes: each takes bytes from the front, and zeros when they have run out. */
@Api
public final class ByteChoices implements ChoiceSource {
    private final byte[] bytes;
    private int at;

    /** The choices that these bytes spell. */
    public ByteChoices(byte... bytes) {
        this.bytes = bytes.clone();
    }

    /** Whether every byte was taken. */
    public boolean isExhausted() {
        return at >= bytes.length;
    }

    @Override
    public int below(int bound) {
        int number = bound <= 256 ? next() : (next() << 24 | next() << 16 | next() << 8 | next()) & Integer.MAX_VALUE;
        return number % bound;
    }

    @Override
    public long bits() {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << 8 | next();
        }
        return bits;
    }

    private int next() {
        return at < bytes.length ? bytes[at++] & 0xff : 0;
    }
}
