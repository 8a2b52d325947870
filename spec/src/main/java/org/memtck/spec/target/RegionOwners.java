package org.memtck.spec.target;

import org.memtck.spec.Api;
import org.memtck.spec.observation.Observation;

/**
 * The part of the contract that is about owners and lifetimes. What is finalised is named in the answer, {@link
 * Observation#finalized()}. Each operation is unsupported unless it is overridden.
 */
@Api
public interface RegionOwners {
    /** Makes an owner, with its creator's reference (rule LIFE-1). */
    default Observation makeOwner(String owner) {
        return Observation.unsupported();
    }

    /** Attaches a region that was just created to an owner (rule LIFE-1). */
    default Observation attach(String region, String owner) {
        return Observation.unsupported();
    }

    /** Drops the creator's reference of an owner (rules LIFE-2 to LIFE-5). */
    default Observation unown(String owner) {
        return Observation.unsupported();
    }

    /** Notes that a region is in use (rule LIFE-3). */
    default Observation ref(String region) {
        return Observation.unsupported();
    }

    /** Notes that a region is no longer in use (rule LIFE-3). */
    default Observation unref(String region) {
        return Observation.unsupported();
    }

    /** Destroys a region before its owner dies (rules LIFE-7 to LIFE-10). */
    default Observation destroy(String region) {
        return Observation.unsupported();
    }
}
