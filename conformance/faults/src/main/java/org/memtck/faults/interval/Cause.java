package org.memtck.faults.interval;

/** Why a map is drawn anew. */
enum Cause {
    OPEN,
    ADD,
    DELETE,
    MOVE,
    RESIZE,
    RETARGET,
    ENABLE,
    READ_ONLY
}
