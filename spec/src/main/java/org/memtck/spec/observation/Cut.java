package org.memtck.spec.observation;

import org.memtck.spec.Api;

/** How free an implementation is in cutting an access to a device into callbacks. */
@Api
public enum Cut {
    /** Just the canonical callbacks, in their order. */
    EXACT,
    /** Just the canonical callbacks, in any order (rule IMPL-2). */
    ANY_ORDER,
    /** One callback of the canonical size that covers the addressed bytes, wherever it starts (rule IMPL-3). */
    ANY_COVER,
    /** Any aligned callbacks within {@code impl} that cover the addressed bytes; for writes exactly (rule IMPL-4). */
    ANY_ALIGNED,
    /** Any callbacks that the implementation handles and that cover each addressed byte once (rule BLK-2). */
    ANY_PARTITION,
    /** The same, and reads may touch bytes beside, as where {@code impl} is larger than the part (rule VIS-9). */
    ANY_PIECES,
    /** Some of those, each addressed byte touched once at the most, or none (rule VIS-9). */
    SOME_PIECES,
    /**
     * Callbacks that the implementation handles, each with an addressed byte: writes that cover each addressed byte once, with
     * any value in bytes beside, and before them any reads (rule IMPL-5).
     */
    ANY_WIDENED
}
