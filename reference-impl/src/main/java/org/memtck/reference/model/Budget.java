package org.memtck.reference.model;

import org.memtck.spec.limits.Limit;

/**
 * Bounds the work on one map. The ways through a tree are bounded, but what lies behind each other at one address has to be
 * looked at for every address.
 */
public final class Budget {
    private long left = Limit.WORK.most();

    /** Pays for one step. */
    public void step() {
        if (--left < 0) {
            throw new MapTooLargeException();
        }
    }

    /** A map that takes more work than the reference is ready to spend. */
    public static final class MapTooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MapTooLargeException() {
            super(Limit.WORK.message());
        }
    }
}
