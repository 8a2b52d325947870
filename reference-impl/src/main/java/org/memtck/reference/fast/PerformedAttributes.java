package org.memtck.reference.fast;

import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.target.RegionAttributes;

/** The part of the contract that is about attributes, as operations. Eventfds are left out: they bring something to run. */
interface PerformedAttributes extends RegionAttributes, Performed {
    @Override
    default Observation setLog(String region, int client, boolean on) {
        return perform(new AttributeOperation.SetLog(region, client, on));
    }

    @Override
    default Observation takeDirty(String region, long at, long length, int client) {
        return perform(new AttributeOperation.TakeDirty(region, at, length, client));
    }

    @Override
    default Observation coalesce(String region, long at, long length) {
        return perform(new AttributeOperation.Coalesce(region, at, length));
    }

    @Override
    default Observation uncoalesce(String region) {
        return perform(new AttributeOperation.Uncoalesce(region));
    }

    @Override
    default Observation flush() {
        return perform(new AttributeOperation.Flush());
    }

    @Override
    default Observation removeEventfd(String event) {
        return perform(new AttributeOperation.RemoveEventfd(event));
    }
}
