package org.memtck.kit.blame;

/** A way in which an answer can be wrong. A rule speaks of some of them, and is hardly to blame for the others. */
enum Symptom {
    /** The operation was done though it was to be refused. */
    ACCEPTED,
    /** The operation was refused though it was to be done. */
    REFUSED,
    /** The operation ended in another way, such as with a device error. */
    STATUS,
    /** Another value or other bytes were read, though the right callbacks were made, if any. */
    VALUE,
    /** Other ranges are in the map. */
    MAP,
    /** No callback was made where some were to be. */
    CALL_MISSING,
    /** A callback was made where none was to be. */
    CALL_UNDUE,
    /** Another device was called, or it was written to and not read. */
    CALL_ASTRAY,
    /** A callback was made that often, or that seldom, that the right ones are all there, and no others. */
    CALL_REPEATED,
    /** Callbacks are of other sizes, or of another number. */
    CALL_CUT,
    /** Callbacks are of the right sizes, at other offsets. */
    CALL_OFFSET,
    /** Callbacks differ in nothing but the values that are written. */
    CALL_VALUE,
    /** A host window is of another length. */
    WINDOW,
    /** An eventfd was not signalled. */
    SIGNAL_MISSING,
    /** An eventfd was signalled that was not to be. */
    SIGNAL_UNDUE,
    /** A page that was written is not reported. */
    PAGE_MISSING,
    /** A page is reported that was not written. */
    PAGE_UNDUE,
    /** An owner does not die. */
    OWNER_REMAINS,
    /** A region is not finalised, though its owner is, or it has none. */
    REGION_REMAINS,
    /** An owner dies too early. */
    OWNER_DIES,
    /** A region is finalised too early, or twice. */
    REGION_DIES,
    /** A region that belongs to the machine is finalised. */
    UNOWNED_DIES,
    /** There is no answer. */
    NO_ANSWER
}
