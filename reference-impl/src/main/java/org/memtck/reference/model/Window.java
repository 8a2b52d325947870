package org.memtck.reference.model;

import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Bytes;

/**
 * An open host window: on memory itself (rule PIN-1), a copy of what a device showed or is to get (rule PIN-2), or one that
 * shows nothing and writes nothing, which may as well not be open.
 */
public final class Window {
    public final Space space;
    /** The first address that it shows. */
    public final long at;

    private final @Nullable Region region;
    /** The offset in the region that the first address shows. */
    public final long offset;

    public final int length;
    public final boolean write;
    private final Sort sort;
    /** The bytes of a copy; null if the window is no copy. */
    public final byte @Nullable [] copy;
    /** Which bytes of a copy are known. */
    public final BitSet known = new BitSet();
    /** Whether the space through which it was opened is closed. */
    public boolean outlived;

    /** What a window is. */
    public enum Sort {
        /** The memory itself. */
        DIRECT,
        /** Bytes of its own, which are read from a device or written to it. */
        COPY,
        /** On nothing, or to be written on memory that is not to be: no byte goes through it. */
        VAIN,
        /** The same, but it is open whether the memory is to be written (rule ROM-2). */
        PERHAPS_VAIN
    }

    public Window(Space space, long at, @Nullable Region region, long offset, int length, boolean write, Sort sort) {
        this.space = space;
        this.at = at;
        this.region = region;
        this.offset = offset;
        this.length = length;
        this.write = write;
        this.sort = sort;
        this.copy = sort == Sort.COPY ? new byte[length] : null;
    }

    /** Whether it may as well be refused. */
    public boolean isVain() {
        return sort == Sort.VAIN || sort == Sort.PERHAPS_VAIN;
    }

    /** Whether what is poked may reach the memory, or not. */
    public boolean mayReach() {
        return sort == Sort.PERHAPS_VAIN;
    }

    public boolean isDirect() {
        return sort == Sort.DIRECT;
    }

    /** The region; a window in vain may have none. */
    public Region region() {
        return Objects.requireNonNull(region, "a window on a hole");
    }

    /** Whether it is on this region, or on none if that is null. */
    public boolean isOn(@Nullable Region other) {
        return region == null ? other == null : other != null && region.id == other.id;
    }

    /** The owner that it keeps alive, if any (rule LIFE-3). */
    @Nullable
    public Owner owner() {
        return region == null ? null : region.owner;
    }

    public boolean isOnDevice() {
        return region != null && region.kind.isDevice();
    }

    public boolean hasContent() {
        return region != null && region.kind.hasContent();
    }

    /** Puts bytes into a copy, which are known then. */
    public void set(int at, Bytes bytes) {
        bytes.copyTo(0, Objects.requireNonNull(copy, "no copy"), at, bytes.length());
        known.set(at, at + bytes.length());
    }

    /** Whether these bytes lie within the window. */
    public boolean holds(long first, int bytes) {
        return Long.compareUnsigned(first, length) <= 0 && bytes <= length - (int) first;
    }
}
