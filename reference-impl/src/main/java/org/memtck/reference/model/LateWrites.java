package org.memtck.reference.model;

import java.util.BitSet;

/** The devices that may still hold back writes to coalesced ranges (rule COAL-1). */
public final class LateWrites {
    private final BitSet devices = new BitSet();

    public void note(Region device) {
        devices.set(device.id);
    }

    public boolean isLate(Region device) {
        return devices.get(device.id);
    }

    /** Whether some device may hold back writes. */
    public boolean areLate() {
        return !devices.isEmpty();
    }

    /** Ends them for a device. */
    public void end(Region device) {
        devices.clear(device.id);
    }

    /** Ends them for all devices; returns whether there were any. */
    public boolean endAll() {
        boolean any = !devices.isEmpty();
        devices.clear();
        return any;
    }
}
