package org.memtck.kit.blame;

/** Where evidence comes from. Tests switch off one source at a time: delete a source that no ranking needs. */
enum EvidenceSource {
    /** How often steps that a rule decided agreed. */
    AGREEMENT,
    /** In how many of the failing cases a rule is a suspect. */
    FAILING_CASES,
    /** Whether a rule speaks of what is wrong with the answer. */
    SYMPTOMS,
    /** What is in an answer, unexpected, and forbidden by a rule. */
    FORBIDDEN,
    /** The scenario with one operation less, or simpler. */
    NEIGHBOURS,
    /** The same map, built without changes. */
    REBUILDING,
    /** Another change of the same region. */
    OTHER_CHANGES,
    /** The changes outside of a transaction. */
    NO_TRANSACTION,
    /** What an alias shows, seen directly. */
    NO_ALIAS,
    /** Regions of other kinds, and devices that take everything. */
    OTHER_KINDS,
    /** The same bytes, asked for in another way. */
    OTHER_QUESTIONS,
    /** The attribute changed a little earlier or later. */
    ATTRIBUTE_TIMING,
    /** The access to a device of which one property is another. */
    DEVICE,
    /** A single access, byte by byte. */
    SINGLE_ACCESS,
    /** The scenario without an access that came earlier. */
    EARLIER_ACCESS,
    /** The scenario with nothing read-only. */
    WRITABLE,
    /** The scenario without coalesced ranges. */
    COALESCING,
    /** Translations that permit everything. */
    PERMISSION,
    /** Dirty logging that was turned on once. */
    LOGGED_ONCE,
    /** A window that is no longer than the rest of its range. */
    WINDOW_LENGTH,
    /** The end of a region that was taken out of its place, has an owner, or had a place. */
    DESTRUCTION,
    /** The scenario without a container or an alias that has a hole at the address. */
    HOLE,
    /** Priorities of which none is negative. */
    PRIORITY_SIGN,
    /** Two subregions that do not overlap, added in the other order. */
    ADD_ORDER,
    /** The scenario without a write that has no bearing on the answer. */
    STRAY_WRITE,
    /** A single access that does not cross the end of a page. */
    PAGE_END,
    /** A block byte by byte, through an IOMMU region. */
    GRANULE,
    /** The region that is read, seen by itself after the changes. */
    CONTENT,
    /** The scenario without a space that is closed again. */
    CLOSED_SPACE,
    /** An alias whose target is mapped nowhere. */
    UNMAPPED_TARGET,
    /** An alias whose target is large enough. */
    ALIAS_OFFSET,
    /** Regions of half the size in the place of those of 2^64 bytes. */
    END_OF_ADDRESSES,
    /** Another question about the same address. */
    QUERY_CONSISTENCY,
    /** What is to blame if every suspect is missing in some scenario that fails alike. */
    NO_SUSPECT_LEFT
}
