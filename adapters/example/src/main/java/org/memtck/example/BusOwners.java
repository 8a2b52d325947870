package org.memtck.example;

import org.memtck.spec.observation.Observation;
import org.memtck.spec.target.RegionOwners;

/** The part of {@link BusAdapter} that is about owners and lifetimes. */
interface BusOwners extends RegionOwners {
    /** The bus and its objects. */
    World world();

    @Override
    default Observation makeOwner(String owner) {
        return world().done(() -> {
            world().owners.checkFresh(owner);
            world().owners.put(owner, world().lifetimes.makeOwner(owner));
        });
    }

    @Override
    default Observation attach(String region, String owner) {
        return world().done(() ->
                world().lifetimes.attach(world().region(region), world().owners.get(owner)));
    }

    @Override
    default Observation unown(String owner) {
        return world().done(() -> world().lifetimes.leave(world().owners.get(owner)));
    }

    @Override
    default Observation ref(String region) {
        return world().done(() -> world().lifetimes.ref(world().region(region)));
    }

    @Override
    default Observation unref(String region) {
        return world().done(() -> world().lifetimes.unref(world().region(region)));
    }

    @Override
    default Observation destroy(String region) {
        return world().done(() -> world().lifetimes.destroy(world().region(region)));
    }
}
