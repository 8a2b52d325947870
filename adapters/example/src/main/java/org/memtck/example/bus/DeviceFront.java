package org.memtck.example.bus;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a device that has eventfds or coalesced ranges. A device that never had any is accessed without it.
 * Whatever the device gets, it first gets what has been waiting.
 */
final class DeviceFront implements Responder {
    private final DevicePort port;
    private final CoalescedWrites coalesced;
    private final List<Eventfd> eventfds = new ArrayList<>();

    DeviceFront(DevicePort port, Outbox outbox) {
        this.port = port;
        this.coalesced = new CoalescedWrites(port, outbox);
    }

    CoalescedWrites coalesced() {
        return coalesced;
    }

    /** Adds an eventfd, unless a write could match it and another one. */
    void add(Eventfd eventfd) {
        BusException.check(eventfds.stream().noneMatch(eventfd::clashesWith), Problem.EVENTFD_CLASH);
        eventfds.add(eventfd);
    }

    void remove(Eventfd eventfd) {
        eventfds.remove(eventfd);
    }

    @Override
    public Completion write(long offset, int size, long lanes) {
        Eventfd eventfd = port.accepts(offset, size) ? matching(offset, size, lanes) : null;
        if (eventfd == null && coalesced.take(offset, size, lanes)) {
            return Completion.DONE;
        }
        coalesced.deliver();
        if (eventfd == null) {
            return port.write(offset, size, lanes);
        }
        eventfd.signal().run();
        return Completion.DONE;
    }

    private @Nullable Eventfd matching(long offset, int size, long lanes) {
        long value = Lanes.swap(lanes, size, port.endian());
        for (Eventfd eventfd : eventfds) {
            if (eventfd.matches(offset, size, value)) {
                return eventfd;
            }
        }
        return null;
    }

    @Override
    public Reply read(long offset, int size) {
        coalesced.deliver();
        return port.read(offset, size);
    }

    @Override
    public Completion load(long offset, byte[] into, int from, int count) {
        coalesced.deliver();
        return port.load(offset, into, from, count);
    }

    /** A block is not a single write: it signals no eventfd (rule EVT-2) and is not coalesced. */
    @Override
    public Completion store(long offset, byte[] bytes, int from, int count) {
        coalesced.deliver();
        return port.store(offset, bytes, from, count);
    }
}
