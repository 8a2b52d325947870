package org.memtck.spec.operation;

import org.memtck.spec.Api;

/**
 * What a component of an operation says. The order is that in which reduction makes components simpler, and so what its results
 * depend on.
 */
@Api
public enum Role {
    /** A name; its {@link Field} tells of what. */
    NAME,
    /** On or off. */
    SWITCH,
    /** Whether a host window is for writing. */
    DIRECTION,
    /** Which accesses an entry of an IOMMU region lets pass. */
    PERMISSION,
    /** The stated priority of a subregion, or null: a signed number. */
    PRIORITY,
    /** The value that an eventfd waits for, or null for any. */
    MATCH,
    /** The size of a single access: 1, 2, 4 or 8 bytes. */
    ACCESS,
    /** The byte order of a guest. */
    ORDER,
    /** The value of a single access. */
    VALUE,
    /** The number of bytes of a block, which may be 0. */
    LENGTH,
    /** The number of bytes that a host window is to have, 1 or more. */
    WINDOW_LENGTH,
    /** How many bytes of a host window were written, from its start. */
    WRITTEN,
    /** The number of bytes of a range of a region: unsigned, 1 or more. */
    EXTENT,
    /** An offset in a region. */
    OFFSET,
    /** The offset in an IOMMU region that an entry is for: a multiple of its granule. */
    IOVA,
    /** The address that an entry of an IOMMU region leads to. */
    DESTINATION,
    /** The bytes of a block. */
    BYTES,
    /** An address of a space. */
    ADDRESS,
    /** An offset in a host window. */
    WINDOW_OFFSET,
    /** The offset of a region in its container, or of an alias in its target. */
    PLACE,
    /** The size of a region. */
    SIZE,
    /** The size of a region with bytes of its own, which a target keeps memory for. */
    MEMORY,
    /** The size of RAM in a file. */
    FILE,
    /** The largest used size of resizeable RAM: no less than its size. */
    LARGEST,
    /** The bytes that one entry of an IOMMU region translates: a power of two. */
    GRANULE,
    /** What the first content of a file is made from. */
    SEED,
    /** How the callbacks of a device want to be called. */
    DEVICE,
    /** A client of dirty logging, from 0. */
    CLIENT;

    /** Returns whether it is the size of a region, or the largest that it can have. */
    public boolean isSize() {
        return this == SIZE || this == MEMORY || this == FILE || this == LARGEST;
    }
}
