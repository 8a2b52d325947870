package org.memtck.reference.verdict;

import org.memtck.spec.Api;

/** A part of an answer that can differ from what is expected, in the order in which they are looked at. */
@Api
public enum Part {
    /** How the operation ended. */
    STATUS,
    /** The value that was read. */
    VALUE,
    /** The bytes that were read. */
    BYTES,
    /** The map. */
    RANGES,
    /** The callbacks that reached devices. */
    CALLS,
    /** The length of a host window. */
    WINDOW,
    /** The eventfds that were signalled. */
    SIGNALS,
    /** The dirty pages. */
    PAGES,
    /** What was finalised. */
    FINALIZED
}
