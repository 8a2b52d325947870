package org.memtck.example.bus;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.scenario.Range;

/** The coalesced ranges of a device, and the writes to them that it has not got yet (rule COAL-1). */
final class CoalescedWrites {
    /** The most writes that wait; one more delivers them all. */
    private static final int MOST = 64;

    private record Write(long offset, int size, long lanes) {}

    private final DevicePort port;
    private final Outbox outbox;
    private final List<Range> zones = new ArrayList<>();
    private final List<Write> waiting = new ArrayList<>();

    CoalescedWrites(DevicePort port, Outbox outbox) {
        this.port = port;
        this.outbox = outbox;
    }

    void addZone(Range zone) {
        deliver();
        zones.add(zone);
    }

    void removeZones() {
        deliver();
        zones.clear();
    }

    /** Keeps a write for later, if it lies wholly within a zone and will not be refused then. */
    boolean take(long offset, int size, long lanes) {
        if (!isCoalesced(offset, size) || !port.takes(offset, size)) {
            return false;
        }
        if (waiting.size() == MOST) {
            deliver();
        }
        waiting.add(new Write(offset, size, lanes));
        outbox.add(this);
        return true;
    }

    private boolean isCoalesced(long offset, int size) {
        for (Range zone : zones) {
            if (zone.contains(offset) && !Unsigned.less(zone.last() - offset, size - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Hands over what waits, in order. */
    void deliver() {
        waiting.forEach(write -> port.write(write.offset, write.size, write.lanes));
        waiting.clear();
    }
}
