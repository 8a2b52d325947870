package org.memtck.example.bus;

import static org.memtck.example.bus.BusException.check;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.device.Device;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Size;

/**
 * A memory bus: regions in a tree, and address spaces that show them. Offsets and addresses are unsigned 64-bit
 * numbers. What it refuses to do it answers with a {@link BusException}, and then nothing has changed. It is for one
 * thread.
 */
@Api
public final class PagedBus {
    private final Changes changes = new Changes();

    /** Makes a bus without regions. */
    public PagedBus() {}

    /** Makes a pure container. */
    public Region container(String name, Size size) {
        return create(name, Kind.CONTAINER, size, null, null);
    }

    /** Makes RAM, zero at first. */
    public Region ram(String name, Size size) {
        return create(name, Kind.RAM, size, new Memory(), null);
    }

    /** Makes ROM, zero at first. */
    public Region rom(String name, Size size) {
        return create(name, Kind.ROM, size, new Memory(), null);
    }

    /** Makes a region that the callbacks of a device answer for. */
    public Region device(String name, Size size, DeviceSpec spec, Device device) {
        return create(name, Kind.DEVICE, size, new DevicePort(device, spec), null);
    }

    /** Makes a window on another region that starts at an offset of it. */
    public Region alias(String name, Size size, Region target, long offset) {
        Region alias = create(name, Kind.ALIAS, size, null, target);
        alias.shape().aliasOffset = offset;
        return alias;
    }

    /** Makes a reservation. */
    public Region reservation(String name, Size size) {
        return create(name, Kind.RESERVATION, size, new Nobody(), null);
    }

    private Region create(String name, Kind kind, Size size, @Nullable Responder responder, @Nullable Region target) {
        Region region = new Region(name, kind, size, responder, target);
        changes.created(region);
        return region;
    }

    /** Puts a region into a container, in front of all there that do not have a higher priority. */
    public void add(Region container, Region region, long at, int priority) {
        check(container.kind() != Kind.ALIAS, Problem.ALIAS_TAKES_NOTHING);
        check(region.container() == null, Problem.PLACED_TWICE);
        check(!Ancestry.isOnPath(region, container), Problem.WITHIN_ITSELF);
        check(!Ancestry.shows(region, container), Problem.ALIAS_LOOP);
        change(container, shape -> shape.put(new Placement(region, at, priority)));
        region.setContainer(container);
    }

    /** Takes a region out of its container. */
    public void remove(Region region) {
        Region container = region.container();
        if (container == null) {
            throw new BusException(Problem.NOTHING_TO_REMOVE);
        }
        change(container, shape -> shape.take(region));
        region.setContainer(null);
    }

    /** Moves a region within its container; elsewhere, it comes in front of its equals (rule PRIO-5). */
    public void move(Region region, long at) {
        Region container = region.container();
        if (container == null) {
            throw new BusException(Problem.NOTHING_TO_MOVE);
        }
        if (container.shape().placementOf(region).at() != at) {
            change(
                    container,
                    shape -> shape.put(
                            new Placement(region, at, shape.take(region).priority())));
        }
    }

    /** Changes the size of a region that is neither RAM nor ROM. */
    public void resize(Region region, Size size) {
        check(!region.kind().isMemory(), Problem.FIXED_SIZE);
        change(region, shape -> shape.size = size);
    }

    /** Changes an alias' offset in its target. */
    public void retarget(Region alias, long offset) {
        check(alias.kind() == Kind.ALIAS, Problem.NO_ALIAS);
        change(alias, shape -> shape.aliasOffset = offset);
    }

    /** Shows or hides a region and all below it. */
    public void setEnabled(Region region, boolean enabled) {
        change(region, shape -> shape.enabled = enabled);
    }

    /** Refuses or allows guest writes to all that is seen through a region. */
    public void setReadOnly(Region region, boolean on) {
        change(region, shape -> shape.readOnly = on);
    }

    private void change(Region region, Consumer<Shape> change) {
        changes.before(region);
        change.accept(region.shape());
    }

    /** Holds back what follows until the matching {@link #commit}; transactions nest. */
    public void begin() {
        changes.begin();
    }

    /** Ends a transaction; the outermost one's changes become visible. */
    public void commit() {
        changes.commit();
    }

    /** Writes into the content of RAM or ROM, whatever guests may do there. */
    public void fill(Region region, long at, Bytes bytes) {
        long last = region.shape().size.last();
        boolean fits = bytes.length() == 0
                || (region.shape().size.contains(at) && !Unsigned.less(last - at, bytes.length() - 1));
        if (!(region.responder() instanceof Memory memory) || !fits) {
            throw new BusException(Problem.NO_CONTENT);
        }
        memory.store(at, bytes.toArray(), 0, bytes.length());
    }

    /** Opens an address space that shows a region from address zero on. */
    public AddressSpace open(Region root) {
        return new AddressSpace(root, changes);
    }
}
