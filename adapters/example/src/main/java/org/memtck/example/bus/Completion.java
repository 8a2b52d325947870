package org.memtck.example.bus;

import org.memtck.spec.Api;

/** How an access ended, from best to worst. */
@Api
public enum Completion {
    /** The bytes were moved. */
    DONE,
    /** Nothing is there, or what is there does not accept the access. */
    REFUSED,
    /** The device reported an error. */
    FAILED;

    /** How two parts of one access ended: as badly as the worse of them. */
    public Completion and(Completion other) {
        return compareTo(other) < 0 ? other : this;
    }
}
