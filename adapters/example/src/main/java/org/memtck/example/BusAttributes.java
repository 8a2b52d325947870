package org.memtck.example;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.target.RegionAttributes;

/** The part of {@link BusAdapter} that is about attributes. */
interface BusAttributes extends RegionAttributes {
    /** The bus and its objects. */
    World world();

    @Override
    default Observation setLog(String region, int client, boolean on) {
        return world().done(() -> world().attributes.setLog(world().region(region), client, on));
    }

    @Override
    default Observation takeDirty(String region, long at, long length, int client) {
        return world().answer(() ->
                Observation.pages(world().attributes.takeDirty(world().region(region), at, length, client)));
    }

    @Override
    default Observation coalesce(String region, long at, long length) {
        return world().done(() -> world().attributes.coalesce(world().region(region), at, length));
    }

    @Override
    default Observation uncoalesce(String region) {
        return world().done(() -> world().attributes.uncoalesce(world().region(region)));
    }

    @Override
    default Observation flush() {
        return world().done(world().bus::flush);
    }

    @Override
    default Observation addEventfd(
            String event, String region, long at, int size, @Nullable Long match, Runnable signal) {
        return world().done(() -> {
            World world = world();
            world.eventfds.checkFresh(event);
            world.eventfds.put(event, world.attributes.addEventfd(world.region(region), at, size, match, signal));
        });
    }

    @Override
    default Observation removeEventfd(String event) {
        return world().done(() -> {
            world().attributes.removeEventfd(world().eventfds.get(event));
            world().eventfds.remove(event);
        });
    }
}
