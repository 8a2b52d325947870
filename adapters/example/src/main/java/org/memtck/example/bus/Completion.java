package org.memtck.example.bus;

import org.memtck.spec.Api;

/** How an access ended, from best to worst. */
@Api
public enum Completion {
    /** The bytes were moved. */
    DONE,
    /** Nobody is there, or whoever is there does not take such an access. */
    REFUSED,
    /** The device reported an error. */
    FAILED;

    /** How two parts of one access ended: as badly as the worse of them. */
    public Completion and(Completion other) {
        return compareTo(other) < 0 ? other : this;
    }
}
