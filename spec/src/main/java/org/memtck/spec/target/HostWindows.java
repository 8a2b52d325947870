package org.memtck.spec.target;

import org.memtck.spec.Api;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Bytes;

/**
 * The part of the contract that is about host windows on guest memory. Each operation is unsupported unless it is
 * overridden.
 */
@Api
public interface HostWindows {
    /** Opens a window of at most {@code length} bytes and returns its length (rules PIN-1 and PIN-2). */
    default Observation pin(String handle, String space, long at, int length, boolean write) {
        return Observation.unsupported();
    }

    /** Writes into a window. */
    default Observation poke(String handle, long at, Bytes bytes) {
        return Observation.unsupported();
    }

    /** Returns bytes of a window. */
    default Observation peek(String handle, long at, int length) {
        return Observation.unsupported();
    }

    /** Closes a window whose first {@code written} bytes were written (rule PIN-2). */
    default Observation unpin(String handle, int written) {
        return Observation.unsupported();
    }
}
