package org.memtck.reference;

import java.util.BitSet;

/** The devices that may still hold back writes to coalesced ranges (rule COAL-1). */
final class LateWrites {
    private final BitSet devices = new BitSet();

    void note(Region device) {
        devices.set(device.id);
    }

    boolean isLate(Region device) {
        return devices.get(device.id);
    }

    /** Whether some device may hold back writes. */
    boolean areLate() {
        return !devices.isEmpty();
    }

    /** Ends them for a device. */
    void end(Region device) {
        devices.clear(device.id);
    }

    /** Ends them for all devices; returns whether there were any. */
    boolean endAll() {
        boolean any = !devices.isEmpty();
        devices.clear();
        return any;
    }
}
