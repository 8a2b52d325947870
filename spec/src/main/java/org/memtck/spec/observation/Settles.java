package org.memtck.spec.observation;

import org.memtck.spec.Api;

/** What of earlier operations must have come to an end with an operation. */
@Api
public enum Settles {
    /** Only what is addressed to the devices that the operation itself calls (rule COAL-1). */
    OWN_DEVICES,
    /** All late callbacks: the map changes (rules COAL-1 and LIFE-6). */
    CALLS,
    /** All late callbacks and all that waits to be finalised: the target is to be quiet (rules COAL-1 and LIFE-5). */
    EVERYTHING
}
