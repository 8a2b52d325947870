package org.memtck.spec.target;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Observation;

/**
 * The part of the contract that is about attributes of regions. Each operation is unsupported unless it is overridden.
 */
@Api
public interface RegionAttributes {
    /** Turns dirty logging on or off for a client (rule DIRTY-1). */
    default Observation setLog(String region, int client, boolean on) {
        return Observation.unsupported();
    }

    /** Returns the dirty pages among {@code length} bytes from an offset on, and clears them (rules DIRTY-1, DIRTY-2). */
    default Observation takeDirty(String region, long at, long length, int client) {
        return Observation.unsupported();
    }

    /** Lets writes to {@code length} bytes of a device arrive late (rule COAL-1). */
    default Observation coalesce(String region, long at, long length) {
        return Observation.unsupported();
    }

    /** Takes away all coalesced ranges of a device (rule COAL-1). */
    default Observation uncoalesce(String region) {
        return Observation.unsupported();
    }

    /** Delivers what is late and finalises what waits to be (rules COAL-1 and LIFE-5). */
    default Observation flush() {
        return Observation.unsupported();
    }

    /** Attaches an eventfd: {@code signal} is to be run for each write that matches (rule EVT-1). */
    default Observation addEventfd(
            String event, String region, long at, int size, @Nullable Long match, Runnable signal) {
        return Observation.unsupported();
    }

    /** Takes an eventfd off its device (rule EVT-2). */
    default Observation removeEventfd(String event) {
        return Observation.unsupported();
    }
}
