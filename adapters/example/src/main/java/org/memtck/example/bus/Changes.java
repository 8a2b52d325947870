package org.memtck.example.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Counts what becomes visible, so that maps know that they are old, and holds it back within transactions (TXN-1). */
final class Changes {
    private int depth;
    private long version;
    private final List<Region> heldBack = new ArrayList<>();
    private Runnable before = () -> {};
    private Runnable after = () -> {};

    /** Names what is to be done right before, and right after, the guest may see something else. */
    void listen(Runnable beforeChange, Runnable afterChange) {
        before = beforeChange;
        after = afterChange;
    }

    /** A number that changes whenever the guest may see something else. */
    long version() {
        return version;
    }

    /** Changes a region: at once, or for the guest at the commit. */
    void change(Region region, Consumer<Shape> change) {
        if (depth > 0) {
            holdBack(region, region.freeze());
            change.accept(region.shape());
        } else {
            show(() -> change.accept(region.shape()));
        }
    }

    /** To be called when a region was created. */
    void created(Region region) {
        if (depth > 0) {
            holdBack(region, region.freezeAsNew());
        }
    }

    private void holdBack(Region region, boolean isNew) {
        if (isNew) {
            heldBack.add(region);
        }
    }

    void begin() {
        depth++;
    }

    void commit() {
        BusException.check(depth > 0, Problem.NO_TRANSACTION);
        depth--;
        if (depth == 0 && !heldBack.isEmpty()) {
            show(() -> {
                heldBack.forEach(Region::thaw);
                heldBack.clear();
            });
        }
    }

    private void show(Runnable change) {
        before.run();
        version++;
        change.run();
        after.run();
    }
}
