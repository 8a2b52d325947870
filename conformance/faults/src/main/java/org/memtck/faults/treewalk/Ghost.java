package org.memtck.faults.treewalk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The device with an owner that was taken out of its container last, which one more access can find where it was. */
final class Ghost extends Walk {
    private @Nullable Region device;
    private @Nullable Region container;

    void remember(Region region, @Nullable Region place) {
        device = region.kind.isDevice() && region.owner != null ? region : null;
        container = place;
    }

    void forget() {
        device = null;
    }

    @Override
    List<Region> candidates(Region parent) {
        if (device == null || parent != container) {
            return super.candidates(parent);
        }
        List<Region> all = new ArrayList<>(super.candidates(parent));
        all.add(0, device);
        return all;
    }

    /** The device if it was at this address, and no access has looked for it since. */
    @Nullable
    Found findOnce(Region root, long address) {
        Found found = device == null ? null : super.find(root, address);
        boolean isDevice = found != null && found.region() == device;
        device = null;
        return isDevice ? found : null;
    }
}
