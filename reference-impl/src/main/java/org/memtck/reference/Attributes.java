package org.memtck.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.Size;

/**
 * The attributes of a region that do not change the map: ROM mode, eventfds, coalesced ranges, dirty logging. All states of the
 * tree share them; whether a change within a transaction waits for the commit is unspecified.
 */
final class Attributes {
    private final List<Eventfd> eventfds = new ArrayList<>();
    private final List<Range> zones = new ArrayList<>();
    private final TreeMap<Integer, DirtyLog> logs = new TreeMap<>();
    private final Size size;
    /** The callbacks of a device that is used; null for others. */
    private @Nullable DevicePort port;

    private boolean romMode = true;
    private boolean hadEventfds;
    private boolean hadZones;
    /** The number of the transaction in which something was changed last, 0 for none. */
    private int transaction;
    /** Whether something was ever changed (rule ATTR-1). */
    private boolean changed;

    Attributes(Size size) {
        this.size = size;
    }

    /** The callbacks for the accesses of every day; null if there are none. */
    @Nullable
    DevicePort port() {
        return port;
    }

    void setPort(DevicePort callbacks) {
        port = callbacks;
    }

    private void closePort() {
        if (port != null) {
            port.close();
        }
    }

    /** Notes a change in the transaction with this number, 0 for none. */
    void noteChange(int inTransaction) {
        transaction = inTransaction;
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }

    /** Whether it is unspecified what holds, because the transaction with this number is still open. */
    boolean isUnsettled(int openTransaction) {
        return openTransaction != 0 && transaction == openTransaction;
    }

    boolean isInRomMode() {
        return romMode;
    }

    void setRomMode(boolean on) {
        romMode = on;
    }

    List<Eventfd> eventfds() {
        return eventfds;
    }

    void add(Eventfd eventfd) {
        eventfds.add(eventfd);
        hadEventfds = true;
        closePort();
    }

    void remove(String name) {
        eventfds.removeIf(eventfd -> eventfd.name().equals(name));
    }

    /** Whether there is, or once was, an eventfd that a write must not signal (rule EVT-2). */
    boolean hadEventfds() {
        return hadEventfds;
    }

    /** The eventfd that a write signals, or null if none does (rule EVT-1). */
    @Nullable
    Eventfd matching(long offset, int bytes, long value) {
        for (Eventfd eventfd : eventfds) {
            if (eventfd.matches(offset, bytes, value)) {
                return eventfd;
            }
        }
        return null;
    }

    /** Whether some eventfd listens to one of these bytes, and to one beside them. */
    boolean hasEventfdCutBy(long first, long last) {
        Range shown = new Range(first, last);
        for (Eventfd eventfd : eventfds) {
            boolean whole = shown.contains(eventfd.at()) && shown.contains(eventfd.at() + eventfd.size() - 1);
            if (!whole && eventfd.touches(first, last)) {
                return true;
            }
        }
        return false;
    }

    /** Whether some eventfd listens to some of these bytes and to no other. */
    boolean hasEventfdInside(long first, long last) {
        Range bytes = new Range(first, last);
        return eventfds.stream()
                .anyMatch(eventfd -> bytes.contains(eventfd.at()) && bytes.contains(eventfd.at() + eventfd.size() - 1));
    }

    /** Whether some eventfd listens to one of these bytes. */
    boolean hasEventfdWithin(long first, long last) {
        for (Eventfd eventfd : eventfds) {
            if (eventfd.touches(first, last)) {
                return true;
            }
        }
        return false;
    }

    void addZone(Range zone) {
        zones.add(zone);
        hadZones = true;
        closePort();
    }

    void clearZones() {
        zones.clear();
    }

    /** Whether writes may, or once might, arrive late (rule COAL-1). */
    boolean hadZones() {
        return hadZones;
    }

    /** Whether a write to these bytes may arrive late: one zone holds them all (rule COAL-1). */
    boolean isCoalesced(long first, long last) {
        for (Range zone : zones) {
            if (zone.contains(first) && zone.contains(last)) {
                return true;
            }
        }
        return false;
    }

    /** The dirty log of a client. */
    DirtyLog log(int client) {
        return logs.computeIfAbsent(client, number -> new DirtyLog(size));
    }

    /** Whether some client logs, or once did. */
    boolean hasLogs() {
        return !logs.isEmpty();
    }

    /** Notes a guest write to memory for all clients (rule DIRTY-1). */
    void noteWritten(long first, long last, int openTransaction) {
        for (DirtyLog log : logs.values()) {
            if (isUnsettled(openTransaction)) {
                log.noteMaybe(first, last);
            } else {
                log.noteWritten(first, last);
            }
        }
    }

    /** Notes that the used size has changed, which may or may not be logged; bytes beyond it need not be any more. */
    void noteResized(Size used) {
        logs.values().forEach(log -> log.noteResized(used));
    }

    /** Notes that these bytes changed in a way that may or may not be logged. */
    void noteMaybe(long first, long last) {
        for (DirtyLog log : logs.values()) {
            log.noteMaybe(first, last);
        }
    }
}
