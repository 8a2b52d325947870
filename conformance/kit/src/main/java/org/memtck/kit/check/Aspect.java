package org.memtck.kit.check;

import java.util.Locale;
import org.memtck.reference.verdict.Part;
import org.memtck.spec.Api;

/** What of an answer differs. */
@Api
public enum Aspect {
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
    FINALIZED,
    /** The target died. */
    CRASH,
    /** The target did not answer in time. */
    HANG,
    /** The target answered what is no answer. */
    ERROR;

    /** Returns the aspect that is a part of an answer. */
    static Aspect of(Part part) {
        return valueOf(part.name());
    }

    /** Whether the target is gone after it, so that looking again costs a start, or a whole time limit. */
    public boolean isCostly() {
        return this == CRASH || this == HANG;
    }

    /** The word for it in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
