package org.memtck.reference.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** The open host windows, by handle. */
public final class Windows {
    private final Map<String, Window> open = new LinkedHashMap<>();

    public void open(String handle, Window window) {
        open.put(handle, window);
    }

    public void requireFresh(String handle) throws Misuse {
        if (open.containsKey(handle)) {
            throw Misuse.error("the window " + handle + " is open already");
        }
    }

    public Window get(String handle) throws Misuse {
        Window window = open.get(handle);
        if (window == null) {
            throw Misuse.error("there is no window " + handle);
        }
        return window;
    }

    public void close(String handle) {
        open.remove(handle);
    }

    public boolean isOpenOn(Region region) {
        return open.values().stream().anyMatch(window -> window.isOn(region));
    }

    public boolean isOpenThrough(Space space) {
        return open.values().stream().anyMatch(window -> window.space.equals(space));
    }

    /** Notes that a space is closed: the windows that were opened through it stay open. */
    public void noteClosed(Space space) {
        open.values().stream().filter(window -> window.space.equals(space)).forEach(window -> window.outlived = true);
    }

    /** Whether a copy is, or may be, open: a second one may be refused (rule PIN-2). */
    public boolean hasCopy() {
        return open.values().stream().anyMatch(window -> !window.isDirect());
    }
}
