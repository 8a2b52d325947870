package org.memtck.kit.survey;

/** What a byte does when it is read and written. */
enum Nature {
    /** It keeps what is written. */
    RAM,
    /** It reads as it did, whatever is written. */
    ROM,
    /** It reads as so many others do, and so do those behind it: nothing is there, or ROM that is filled with that byte. */
    EMPTY,
    /** Reads are refused. */
    REFUSED,
    /**
     * It changes, keeps some of what is written, can be written and not read, or is written together with the next byte: a
     * register.
     */
    REGISTER,
    /** It was not looked at. */
    EXCLUDED
}
