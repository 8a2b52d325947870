package org.memtck.reference.fast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Budget;
import org.memtck.reference.model.Content;
import org.memtck.reference.model.FlatViewRenderer;
import org.memtck.reference.model.Section;
import org.memtck.reference.model.Space;
import org.memtck.reference.model.World;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;

/**
 * Common accesses, by a flat view: to RAM, ROM and devices, within one section. The rest (translations, dirty logging, eventfds,
 * late writes, ROM devices, what nothing answers) it leaves to the rules, by returning null and doing nothing.
 */
final class FastAccesses {
    private final World world;
    private final FlatViews views;
    /** Whether a variant makes something of each access, so that the rules have to see them all. */
    private final boolean isOff;

    private @Nullable String lastSpace;
    private @Nullable FlatView lastView;

    FastAccesses(World world, FlatViews views) {
        Dialect dialect = world.parameters().dialect();
        this.isOff = dialect.has(Variant.VIS_2_LAST) || dialect.has(Variant.VIS_7_PAGES);
        this.world = world;
        this.views = views;
    }

    /** Notes that a space is to be opened or closed. */
    void noteSpace() {
        lastSpace = null;
        lastView = null;
    }

    /** Returns what a space shows; null if there is no such space. Callers usually repeat the same String instance. */
    @SuppressWarnings("ReferenceEquality")
    private @Nullable FlatView view(String space) {
        return space == lastSpace || isOff ? lastView : lookUp(space);
    }

    private @Nullable FlatView lookUp(String space) {
        lastSpace = space;
        lastView = null;
        for (Space open : world.spaces().all()) {
            if (open.name().equals(space)) {
                lastView = views.of(open.root());
            }
        }
        return lastView;
    }

    /** Returns the spot that holds {@code bytes} bytes, at least 1; null if there is none. */
    private @Nullable Spot spot(String space, long at, int bytes) {
        FlatView view = view(space);
        if (view == null || bytes < 1) {
            return null;
        }
        try {
            Spot spot = view.at(at);
            return spot != null && spot.reaches(at, bytes - 1) ? spot : null;
        } catch (Budget.MapTooLargeException e) {
            return null; // the rules say what is wrong
        }
    }

    @Nullable
    Observation read(String space, long at, int size, Endian order) {
        Spot spot = AccessSizes.isAccessSize(size) ? spot(space, at, size) : null;
        if (spot == null) {
            return null;
        }
        DevicePort port = spot.port();
        if (port != null) {
            return port.read(spot, at, size, order);
        }
        Content memory = spot.memory();
        return memory != null && memory.isAllKnown()
                ? Observation.ok(memory.bytes().value(spot.offsetOf(at), size, order))
                : null;
    }

    @Nullable
    Observation write(String space, long at, int size, long value, Endian order) {
        Spot spot = AccessSizes.isAccessSize(size) ? spot(space, at, size) : null;
        if (spot == null || !spot.isWritable()) {
            return null;
        }
        DevicePort port = spot.port();
        if (port != null) {
            return port.write(spot, at, size, value, order);
        }
        Content memory = spot.plainMemory();
        if (memory == null) {
            return null;
        }
        memory.bytes().setValue(spot.offsetOf(at), size, value, order);
        return Observation.ok();
    }

    @Nullable
    Observation load(String space, long at, int length) {
        Spot spot = spot(space, at, length);
        Content memory = spot == null ? null : spot.memory();
        if (spot == null || memory == null || !memory.isAllKnown()) {
            return null;
        }
        byte[] bytes = new byte[length];
        memory.bytes().read(spot.offsetOf(at), bytes, 0, length);
        return Observation.bytes(Status.OK, Bytes.wrap(bytes));
    }

    @Nullable
    Observation store(String space, long at, Bytes bytes) {
        Spot spot = spot(space, at, bytes.length());
        Content memory = spot != null && spot.isWritable() ? spot.plainMemory() : null;
        if (spot == null || memory == null) {
            return null;
        }
        memory.bytes().write(spot.offsetOf(at), bytes);
        return Observation.ok();
    }

    /** The whole map; null if a part of it is unspecified. */
    @Nullable
    Observation flatView(String space) {
        FlatView view = view(space);
        if (view == null) {
            return null;
        }
        try {
            for (Section section : view.all()) {
                if (section.rightOpen()) {
                    return null;
                }
            }
            return Observation.ranges(FlatViewRenderer.toRanges(view.all()));
        } catch (Budget.MapTooLargeException e) {
            return null;
        }
    }

    @Nullable
    Observation find(String space, long at) {
        Spot spot = spot(space, at, 1);
        if (spot == null || spot.section().rightOpen()) {
            return null;
        }
        return Observation.ranges(List.of(spot.section().cut(at, at).toRange()));
    }
}
