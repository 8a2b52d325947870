package org.memtck.reference.fast;

import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.target.RegionOwners;

/** The part of the contract that is about owners and lifetimes, as operations. */
interface PerformedOwners extends RegionOwners, Performed {
    @Override
    default Observation makeOwner(String owner) {
        return perform(new OwnerOperation.MakeOwner(owner));
    }

    @Override
    default Observation unown(String owner) {
        return perform(new OwnerOperation.Unown(owner));
    }

    @Override
    default Observation ref(String region) {
        return perform(new OwnerOperation.Ref(region));
    }

    @Override
    default Observation unref(String region) {
        return perform(new OwnerOperation.Unref(region));
    }

    @Override
    default Observation destroy(String region) {
        return perform(new OwnerOperation.Destroy(region));
    }
}
