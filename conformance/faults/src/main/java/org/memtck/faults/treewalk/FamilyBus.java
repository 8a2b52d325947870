package org.memtck.faults.treewalk;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Permission;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.MemorySubsystem;

/** What a bus does with special regions, attributes, owners and host windows. */
abstract class FamilyBus implements MemorySubsystem {
    final Parts parts;
    final Desk desk;

    FamilyBus(Parts parts) {
        this.parts = parts;
        this.desk = new Desk(parts);
    }

    final Region region(String name) {
        return parts.registry.regions.get(name);
    }

    final Owner owner(String name) {
        return parts.registry.owners.get(name);
    }

    @Override
    public Observation setRomMode(String region, boolean on) {
        return desk.done(() -> parts.attributes.setRomMode(region(region), on));
    }

    @Override
    public Observation resizeRam(String region, Size size) {
        return desk.changed(() -> parts.attributes.resizeRam(region(region), size));
    }

    @Override
    public Observation inspect(String name, long at, int length) {
        return desk.answered(() -> {
            Region region = region(name);
            boolean hasBehind =
                    region.made instanceof RegionSpec.FileRam || region.made instanceof RegionSpec.CallerRam;
            if (!hasBehind) {
                throw Refusal.error("there is nothing behind " + name);
            }
            refuseBeyond(region, at, length);
            return length == 0
                    ? Observation.ok()
                    : Observation.bytes(Status.OK, parts.store.inspect(region, at, length));
        });
    }

    static void refuseBeyond(Region region, long at, int length) {
        long last = at + length - 1;
        if (length > 0 && (Unsigned.less(last, at) || !region.next.size.contains(last))) {
            throw Refusal.error("the bytes reach past the end of " + region.name);
        }
    }

    @Override
    public Observation setTranslation(String region, long iova, long to, Permission permission) {
        return desk.done(() -> parts.attributes.setTranslation(region(region), iova, to, permission));
    }

    @Override
    public Observation setLog(String region, int client, boolean on) {
        return desk.done(() -> parts.dirtyLog.setLog(region(region), client, on));
    }

    @Override
    public Observation takeDirty(String region, long at, long length, int client) {
        return desk.answered(() -> parts.dirtyLog.take(region(region), at, length, client));
    }

    @Override
    public Observation coalesce(String region, long at, long length) {
        return desk.done(() -> parts.coalescing.add(region(region), at, length));
    }

    @Override
    public Observation uncoalesce(String region) {
        return desk.done(() -> parts.coalescing.remove(region(region)));
    }

    @Override
    public Observation flush() {
        return desk.flushed();
    }

    @Override
    public Observation addEventfd(
            String event, String region, long at, int size, @Nullable Long match, Runnable signal) {
        return desk.done(() -> parts.eventfds.add(event, region(region), at, size, match, signal));
    }

    @Override
    public Observation removeEventfd(String event) {
        return desk.done(() -> parts.eventfds.remove(event));
    }

    @Override
    public Observation makeOwner(String owner) {
        return desk.done(() -> parts.owners.make(owner));
    }

    @Override
    public Observation unown(String owner) {
        return desk.done(() -> parts.owners.unown(owner(owner)));
    }

    @Override
    public Observation ref(String region) {
        return desk.done(() -> parts.owners.ref(region(region)));
    }

    @Override
    public Observation unref(String region) {
        return desk.done(() -> parts.owners.unref(region(region)));
    }

    @Override
    public Observation destroy(String region) {
        return desk.changed(() -> parts.destruction.destroy(region(region)));
    }

    @Override
    public Observation pin(String handle, String space, long at, int length, boolean write) {
        return desk.answered(() -> parts.windows.pin(handle, parts.spaces.root(space), at, length, write));
    }

    @Override
    public Observation poke(String handle, long at, Bytes bytes) {
        return desk.done(() -> parts.windows.poke(parts.windows.window(handle), at, bytes));
    }

    @Override
    public Observation peek(String handle, long at, int length) {
        return desk.answered(() -> {
            Bytes bytes = parts.windows.peek(parts.windows.window(handle), at, length);
            return length == 0 ? Observation.ok() : Observation.bytes(Status.OK, bytes);
        });
    }

    @Override
    public Observation unpin(String handle, int written) {
        return desk.done(() -> parts.windows.unpin(handle, written));
    }
}
