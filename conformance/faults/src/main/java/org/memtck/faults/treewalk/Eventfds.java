package org.memtck.faults.treewalk;

import org.jspecify.annotations.Nullable;

/** The eventfds of devices, which take writes before the devices see them. */
class Eventfds {
    final Parts parts;
    private final Names<Eventfd> events = new Names<>("eventfd");

    Eventfds(Parts parts) {
        this.parts = parts;
    }

    /** Attaches an eventfd. */
    void add(String event, Region region, long at, int size, @Nullable Long match, Runnable signal) {
        events.refuseTaken(event);
        Eventfd eventfd = new Eventfd(region, at, size, match, signal);
        if (region.kind == Kind.MMIO) {
            parts.attributeGuard.listens(region, at, size);
        }
        parts.attributeGuard.eventfd(eventfd);
        events.put(event, eventfd);
        attach(eventfd);
    }

    void remove(String event) {
        Eventfd eventfd = events.get(event);
        events.remove(event);
        detach(eventfd);
    }

    void attach(Eventfd eventfd) {
        eventfd.region().eventfds.add(eventfd);
    }

    void detach(Eventfd eventfd) {
        eventfd.region().eventfds.remove(eventfd);
    }

    /** Signals the eventfd that a write matches. Answers whether there is one. */
    boolean take(Region region, long offset, long address, byte[] bytes) {
        for (Eventfd eventfd : region.eventfds) {
            if (matches(eventfd, offset, bytes)) {
                signal(eventfd);
                return true;
            }
        }
        return false;
    }

    void signal(Eventfd eventfd) {
        eventfd.signal().run();
    }

    boolean matches(Eventfd eventfd, long offset, byte[] bytes) {
        Long match = eventfd.match();
        return eventfd.at() == offset
                && matchesSize(eventfd, bytes.length)
                && (match == null || matchesValue(match, value(eventfd.region(), bytes)));
    }

    boolean matchesSize(Eventfd eventfd, int size) {
        return eventfd.size() == size;
    }

    boolean matchesValue(long match, long value) {
        return match == value;
    }

    /** The value as the device would get it in one callback. */
    long value(Region region, byte[] bytes) {
        return Lanes.join(bytes, 0, bytes.length, region.spec.endian());
    }
}
