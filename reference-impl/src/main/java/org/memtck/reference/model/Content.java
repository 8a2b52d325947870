package org.memtck.reference.model;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.RegionSpec;

/** The content of RAM, ROM or a ROM device: its bytes, and which of them are known. */
public final class Content {
    private static final int PAGE_BITS = 6;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final long ALL_KNOWN = -1;

    private final Blocks bytes;
    /** A bit for each byte that is known, in pages in which this was ever in doubt; kept only while some byte is unknown. */
    private final Map<Long, Long> known = new HashMap<>();
    /** Whether some byte is, or was, unknown. */
    private boolean unsure;
    /** Whether shrinking made bytes unknown, and from which offset on those are that were not touched since (rule RAM-2). */
    private boolean forgetful;

    private long forgottenFrom;

    private Content(@Nullable Long seed) {
        this.bytes = new Blocks(seed);
    }

    /** Returns the content of a new region. */
    static Content of(RegionSpec spec) {
        return new Content(spec instanceof RegionSpec.FileRam file ? file.seed() : null);
    }

    /** Returns whether every byte is known, so that {@link #bytes()} may be read without asking. */
    public boolean isAllKnown() {
        return !unsure;
    }

    /** Returns the bytes themselves. To write to them directly is right only if all are known. */
    public Blocks bytes() {
        return bytes;
    }

    /** Copies the bytes at {@code offset} and after into the array, known or not. */
    public void read(long offset, byte[] into, int from, int length) {
        bytes.read(offset, into, from, length);
    }

    /** Returns whether each of these bytes is known: not lost by shrinking, or blurred, and not written since. */
    public boolean isKnown(long offset, int length) {
        return unknown(offset, length).isEmpty();
    }

    /** Returns which of these bytes are unknown, counted from the first one. */
    public BitSet unknown(long offset, int length) {
        BitSet unknown = new BitSet();
        for (int i = 0; unsure && i < length; i++) {
            unknown.set(i, (page(offset + i) >>> inPage(offset + i) & 1) == 0);
        }
        return unknown;
    }

    /** Loses all bytes from an offset on: what comes back is unknown (rule RAM-2). */
    public void forget(long from) {
        known.replaceAll((number, page) -> {
            long start = number << PAGE_BITS;
            boolean isCut = start == (from & -PAGE);
            return Long.compareUnsigned(start, from) >= 0 ? 0 : isCut ? page & ((1L << inPage(from)) - 1) : page;
        });
        forgottenFrom = forgetful && Long.compareUnsigned(forgottenFrom, from) < 0 ? forgottenFrom : from;
        forgetful = true;
        unsure = true;
    }

    /** Makes bytes unknown until they are written: it is free whether a write changed them. */
    public void blur(long offset, int length) {
        unsure = true;
        for (int i = 0; i < length; i++) {
            setKnown(offset + i, page(offset + i) & ~(1L << inPage(offset + i)));
        }
    }

    /** Writes bytes of the array, which are known then. */
    public void write(long offset, byte[] source, int from, int length) {
        bytes.write(offset, source, from, length);
        for (int i = 0; unsure && i < length; i++) {
            setKnown(offset + i, page(offset + i) | 1L << inPage(offset + i));
        }
    }

    private void setKnown(long offset, long page) {
        known.put(offset >>> PAGE_BITS, page);
    }

    /** Returns the bits of the page that holds an offset. */
    private long page(long offset) {
        Long page = known.get(offset >>> PAGE_BITS);
        return page == null ? untouched(offset & -PAGE) : page;
    }

    /** Returns the bits of a page that was not touched since bytes were lost. */
    private long untouched(long start) {
        if (!forgetful || Long.compareUnsigned(start + PAGE - 1, forgottenFrom) < 0) {
            return ALL_KNOWN;
        }
        return Long.compareUnsigned(start, forgottenFrom) >= 0 ? 0 : (1L << inPage(forgottenFrom)) - 1;
    }

    private static int inPage(long offset) {
        return (int) offset & (PAGE - 1);
    }
}
