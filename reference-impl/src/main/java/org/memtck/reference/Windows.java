package org.memtck.reference;

import java.util.LinkedHashMap;
import java.util.Map;

/** The open host windows, by handle. */
final class Windows {
    private final Map<String, Window> open = new LinkedHashMap<>();

    void open(String handle, Window window) {
        open.put(handle, window);
    }

    void requireFresh(String handle) throws Misuse {
        if (open.containsKey(handle)) {
            throw Misuse.error("the window " + handle + " is open already");
        }
    }

    Window get(String handle) throws Misuse {
        Window window = open.get(handle);
        if (window == null) {
            throw Misuse.error("there is no window " + handle);
        }
        return window;
    }

    void close(String handle) {
        open.remove(handle);
    }

    boolean isOpenOn(Region region) {
        return open.values().stream().anyMatch(window -> window.region.id == region.id);
    }

    boolean isOpenIn(Spaces.Space space) {
        return open.values().stream().anyMatch(window -> window.space.equals(space));
    }

    /** Whether a copy is open: what a second one would do is unspecified. */
    boolean hasCopy() {
        return open.values().stream().anyMatch(window -> window.copy != null);
    }
}
