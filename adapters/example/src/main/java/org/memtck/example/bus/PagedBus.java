package org.memtck.example.bus;

import static org.memtck.example.bus.BusException.check;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Bytes;

/**
 * A memory bus: regions in a tree, and address spaces that show them. Addresses are unsigned 64-bit numbers. What it
 * refuses to do it answers with a {@link BusException}, and then nothing has changed. It is for one thread.
 */
@Api
public final class PagedBus {
    /** How many clients can log what is written: those from 0 on. */
    public static final int DIRTY_CLIENTS = DirtyLog.CLIENTS;

    /** The size of the pages that are logged, in bytes. */
    public static final int DIRTY_PAGE = DirtyLog.PAGE;

    private final Outbox outbox = new Outbox();
    private final Changes changes = new Changes();
    private final List<AddressSpace> spaces = new ArrayList<>();
    private final RegionMaker regions = new RegionMaker(changes);
    private final Tree tree = new Tree(changes);
    private final Attributes attributes = new Attributes(outbox);
    private final Lifetimes lifetimes = new Lifetimes(tree, spaces);
    private final Windows windows = new Windows(lifetimes);

    /** Makes a bus without regions. */
    public PagedBus() {
        changes.listen(outbox::deliver, lifetimes::settle);
    }

    /** Makes regions. */
    public RegionMaker regions() {
        return regions;
    }

    /** How regions lie in each other. */
    public Tree tree() {
        return tree;
    }

    /** What can change about regions without a change of the map. */
    public Attributes attributes() {
        return attributes;
    }

    /** How long owners and regions live. */
    public Lifetimes lifetimes() {
        return lifetimes;
    }

    /** The host's windows on regions. */
    public Windows windows() {
        return windows;
    }

    /** Writes into the content of RAM, ROM or a ROM device, whatever guests may do there. */
    public void fill(Region region, long at, Bytes bytes) {
        Memory memory = region.content();
        if (memory == null || !region.holds(at, bytes.length())) {
            throw new BusException(Problem.NO_CONTENT);
        }
        memory.store(at, bytes.toArray(), 0, bytes.length());
    }

    /** Opens an address space that shows a region from address zero on. */
    public AddressSpace open(Region root) {
        outbox.deliver();
        AddressSpace space = new AddressSpace(root, changes);
        spaces.add(space);
        lifetimes.settle();
        return space;
    }

    /** Closes an address space that no IOMMU region translates into. */
    public void close(AddressSpace space) {
        check(!space.isTarget(), Problem.SPACE_IN_USE);
        outbox.deliver();
        spaces.remove(space);
        space.close();
        lifetimes.settle();
    }

    /** Delivers all writes that wait (rule COAL-1). */
    public void flush() {
        outbox.deliver();
    }
}
