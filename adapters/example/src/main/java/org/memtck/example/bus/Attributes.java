package org.memtck.example.bus;

import static org.memtck.example.bus.BusException.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Permission;
import org.memtck.spec.scenario.Range;

/**
 * What can change about a region without a change of the map. It holds at once, or when the region becomes visible
 * (rule ATTR-1). What costs time at each access is a layer before the region, which is there only if it is needed.
 */
@Api
public final class Attributes {
    private final Outbox outbox;

    Attributes(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Switches the ROM mode of a ROM device, which is on at first. */
    public void setRomMode(Region region, boolean on) {
        region.own(RomDevice.class, Problem.NO_ROM_DEVICE).setRomMode(on);
    }

    /** Sets where the granule that starts at an offset of an IOMMU region leads, and which accesses may go there. */
    public void setTranslation(Region region, long offset, long to, Permission permission) {
        Translator translator = region.own(Translator.class, Problem.NO_IOMMU);
        check(region.holds(offset, 1), Problem.NO_GRANULE);
        translator.set(offset, to, permission);
    }

    /** Starts or ends the logging of what is written to RAM, for one client of {@link PagedBus#DIRTY_CLIENTS}. */
    public void setLog(Region region, int client, boolean on) {
        Memory memory = ram(region);
        DirtyLog.checkClient(client);
        if (on && !(region.responder() instanceof LoggedMemory)) {
            region.setResponder(new LoggedMemory(memory));
        }
        if (region.responder() instanceof LoggedMemory logged) {
            logged.log().setOn(client, on);
            if (logged.log().isIdle()) {
                region.setResponder(memory);
            }
        }
    }

    /** Returns the dirty pages that have a byte in a range, as ranges of offsets, and marks them clean. */
    public List<Range> takeDirty(Region region, long at, long length, int client) {
        ram(region);
        DirtyLog.checkClient(client);
        if (length == 0 || !(region.responder() instanceof LoggedMemory logged)) {
            return List.of();
        }
        long last = Unsigned.plus(at, length - 1);
        return logged.log().take(client, at, last, region.shape().size.last());
    }

    private static Memory ram(Region region) {
        check(region.kind() == Kind.RAM, Problem.LOG_NEEDS_RAM);
        return region.own(Memory.class, Problem.LOG_NEEDS_RAM);
    }

    /** Lets writes to a range of a device wait. */
    public void coalesce(Region region, long at, long length) {
        DeviceFront front = front(region, Problem.NOTHING_TO_COALESCE);
        front.coalesced().addZone(range(region, at, length));
    }

    /** Lets no more writes to a device wait. */
    public void uncoalesce(Region region) {
        front(region, Problem.NOTHING_TO_COALESCE).coalesced().removeZones();
    }

    /** Attaches an eventfd to a device. */
    public Eventfd addEventfd(Region region, long at, int size, @Nullable Long match, Runnable signal) {
        DeviceFront front = front(region, Problem.EVENTFD_NEEDS_DEVICE);
        Eventfd eventfd = new Eventfd(region, range(region, at, size).first(), size, match, signal);
        front.add(eventfd);
        return eventfd;
    }

    private static Range range(Region region, long at, long length) {
        long last = at + length - 1;
        check(region.shape().size.contains(last) && !Unsigned.less(last, at), Problem.PAST_THE_END);
        return new Range(at, last);
    }

    /** Detaches an eventfd from its device. */
    public void removeEventfd(Eventfd eventfd) {
        front(eventfd.region(), Problem.EVENTFD_NEEDS_DEVICE).remove(eventfd);
    }

    private DeviceFront front(Region region, Problem otherwise) {
        DevicePort port = region.own(DevicePort.class, otherwise);
        if (region.responder() instanceof DeviceFront front) {
            return front;
        }
        DeviceFront front = new DeviceFront(port, outbox);
        region.setResponder(front);
        return front;
    }
}
