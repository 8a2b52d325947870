package org.memtck.reference.model;

import java.util.TreeMap;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.Size;

/**
 * The attributes of a region that do not change the map: ROM mode, eventfds, coalesced ranges, dirty logging. All states of the
 * tree share them; whether a change within a transaction waits for the commit is open (rule ATTR-1).
 */
public final class Attributes {
    private final Attached<Eventfd> eventfds = new Attached<>();
    private final Attached<Range> zones = new Attached<>();
    private final TreeMap<Integer, DirtyLog> logs = new TreeMap<>();
    private final Size size;

    private boolean romMode = true;
    /** The number of the transaction in which the ROM mode was switched last, 0 for none. */
    private int modeTransaction;

    private boolean hadEventfds;
    private boolean hadZones;
    /** Whether something was ever changed (rule ATTR-1). */
    private boolean changed;

    public Attributes(Size size) {
        this.size = size;
    }

    public void noteChange() {
        changed = true;
    }

    public boolean isChanged() {
        return changed;
    }

    public boolean isInRomMode() {
        return romMode;
    }

    /** Switches the ROM mode in the transaction with this number, 0 for none. */
    public void setRomMode(boolean on, int openTransaction) {
        modeTransaction = on == romMode ? modeTransaction : openTransaction;
        romMode = on;
    }

    /** Whether it is unspecified in which mode reads find it, since the transaction that switched it is still open. */
    public boolean isRomModeUnsettled(int openTransaction) {
        return openTransaction != 0 && modeTransaction == openTransaction;
    }

    public Attached<Eventfd> eventfds() {
        return eventfds;
    }

    public void add(Eventfd eventfd, int openTransaction) {
        eventfds.add(eventfd, openTransaction);
        hadEventfds = true;
    }

    /** Whether there is, or once was, an eventfd that a write must not signal (rule EVT-2). */
    public boolean hadEventfds() {
        return hadEventfds;
    }

    /** Returns the coalesced ranges, as offsets. */
    public Attached<Range> zones() {
        return zones;
    }

    public void addZone(Range zone, int openTransaction) {
        zones.add(zone, openTransaction);
        hadZones = true;
    }

    /** Whether writes may, or once might, arrive late (rule COAL-1). */
    public boolean hadZones() {
        return hadZones;
    }

    /** The dirty log of a client. */
    public DirtyLog log(int client) {
        return logs.computeIfAbsent(client, number -> new DirtyLog(size));
    }

    /** Whether some client logs, or once did. */
    public boolean hasLogs() {
        return !logs.isEmpty();
    }

    /** Notes a guest write to memory for all clients (rule DIRTY-1). */
    public void noteWritten(long first, long last, int openTransaction) {
        for (DirtyLog log : logs.values()) {
            if (log.isUnsettled(openTransaction)) {
                log.noteMaybe(first, last);
            } else {
                log.noteWritten(first, last);
            }
        }
    }

    /** Notes that the used size has changed, which may or may not be logged; bytes beyond it need not be any more. */
    public void noteResized(Size used) {
        logs.values().forEach(log -> log.noteResized(used));
    }

    /** Notes that these bytes changed in a way that may or may not be logged. */
    public void noteMaybe(long first, long last) {
        for (DirtyLog log : logs.values()) {
            log.noteMaybe(first, last);
        }
    }
}
