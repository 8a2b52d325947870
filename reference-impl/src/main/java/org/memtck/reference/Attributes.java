package org.memtck.reference;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.Size;

/**
 * The attributes of a region that do not change the map: ROM mode, eventfds, coalesced ranges, dirty logging. All states of the
 * tree share them; whether a change within a transaction waits for the commit is open (rule ATTR-1).
 */
final class Attributes {
    private final Attached<Eventfd> eventfds = new Attached<>();
    private final Attached<Range> zones = new Attached<>();
    private final TreeMap<Integer, DirtyLog> logs = new TreeMap<>();
    private final Size size;
    /** The callbacks of a device that is used; null for others. */
    private @Nullable DevicePort port;

    private boolean romMode = true;
    /** The number of the transaction in which the ROM mode was switched last, 0 for none. */
    private int modeTransaction;

    private boolean hadEventfds;
    private boolean hadZones;
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

    void noteChange() {
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }

    boolean isInRomMode() {
        return romMode;
    }

    /** Switches the ROM mode in the transaction with this number, 0 for none. */
    void setRomMode(boolean on, int openTransaction) {
        modeTransaction = on == romMode ? modeTransaction : openTransaction;
        romMode = on;
    }

    /** Whether it is unspecified in which mode reads find it, since the transaction that switched it is still open. */
    boolean isRomModeUnsettled(int openTransaction) {
        return openTransaction != 0 && modeTransaction == openTransaction;
    }

    Attached<Eventfd> eventfds() {
        return eventfds;
    }

    void add(Eventfd eventfd, int openTransaction) {
        eventfds.add(eventfd, openTransaction);
        hadEventfds = true;
        closePort();
    }

    /** Whether there is, or once was, an eventfd that a write must not signal (rule EVT-2). */
    boolean hadEventfds() {
        return hadEventfds;
    }

    /** The eventfd that a write signals, or null if none does (rule EVT-1). */
    @Nullable
    Eventfd matching(long offset, int bytes, long value) {
        for (Eventfd eventfd : eventfds.now()) {
            if (eventfd.matches(offset, bytes, value)) {
                return eventfd;
            }
        }
        return null;
    }

    /** Whether a write matches an eventfd that the open transaction attached or took off. */
    boolean isMatchUnsettled(long offset, int bytes, long value, int openTransaction) {
        return eventfds.unsettled(openTransaction).stream().anyMatch(eventfd -> eventfd.matches(offset, bytes, value));
    }

    /** Whether some eventfd listens to one of these bytes, and to one beside them. */
    boolean hasEventfdCutBy(long first, long last) {
        return eventfds.now().stream().anyMatch(eventfd -> eventfd.isCutBy(new Range(first, last)));
    }

    /** Whether some eventfd listens to some of these bytes and to no other, or may: it was changed by the open transaction. */
    boolean hasEventfdInside(long first, long last, int openTransaction) {
        Range bytes = new Range(first, last);
        return eventfds.anyMaybe(
                eventfd -> bytes.contains(eventfd.at()) && bytes.contains(eventfd.at() + eventfd.size() - 1),
                openTransaction);
    }

    /** Whether some eventfd listens to one of the bytes shown and to one beside them, and to one of the bytes written. */
    boolean hasEventfdCutBy(Range shown, long first, long last) {
        return eventfds.now().stream().anyMatch(eventfd -> eventfd.touches(first, last) && eventfd.isCutBy(shown));
    }

    void addZone(Range zone, int openTransaction) {
        zones.add(zone, openTransaction);
        hadZones = true;
        closePort();
    }

    void clearZones(int openTransaction) {
        zones.removeIf(zone -> true, openTransaction);
    }

    /** Whether writes may, or once might, arrive late (rule COAL-1). */
    boolean hadZones() {
        return hadZones;
    }

    /**
     * Whether a write to these bytes may arrive late: one zone holds them all, or did when the open transaction began (rule
     * COAL-1).
     */
    boolean isCoalesced(long first, long last, int openTransaction) {
        return zones.anyMaybe(zone -> zone.contains(first) && zone.contains(last), openTransaction);
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
            if (log.isUnsettled(openTransaction)) {
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
