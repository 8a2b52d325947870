package org.memtck.spec.scenario;

import org.memtck.spec.Api;

/** The bounds of a scenario. Whatever is larger is refused, wherever it comes from. */
@Api
public final class Limits {
    /** The most bytes of one block access or fill. */
    public static final int BLOCK = 1 << 16;

    /** The most operations of one scenario. */
    public static final int OPERATIONS = 1_000_000;

    /** The longest line of text, in characters: a block in hexadecimal and some words. */
    public static final int LINE = 1 << 18;

    /** The longest name of a region or space, in characters. */
    public static final int NAME = 128;

    /** What the size of file-backed RAM is a multiple of, in bytes: files are mapped by pages. */
    public static final int FILE_PAGE = 4096;

    /** The least granule of an IOMMU region in bytes: twice the largest single access. */
    public static final int IOMMU_GRANULE = 16;

    /** The most clients of dirty logging. */
    public static final int DIRTY_CLIENTS = 8;

    private Limits() {}
}
