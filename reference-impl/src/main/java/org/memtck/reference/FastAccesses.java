package org.memtck.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;

/**
 * The accesses of every day, by a flat view and without reasons: to RAM, ROM and devices, within one section. What is less
 * usual (translations, dirty logging, eventfds, late writes, ROM devices, what nothing answers) it leaves to the literal way,
 * by answering null and doing nothing; tests hold both ways equal.
 */
final class FastAccesses {
    private final World world;
    private @Nullable String lastSpace;
    private @Nullable FlatView lastView;

    FastAccesses(World world) {
        this.world = world;
    }

    /** Notes that a space is to be opened or closed. */
    void noteSpace() {
        lastSpace = null;
        lastView = null;
    }

    /** What a space shows; null if there is no such space. Who asks again mostly does so by the same string. */
    @SuppressWarnings("ReferenceEquality")
    private @Nullable FlatView view(String space) {
        return space == lastSpace ? lastView : lookUp(space);
    }

    private @Nullable FlatView lookUp(String space) {
        lastSpace = space;
        lastView = null;
        for (Spaces.Space open : world.spaces().all()) {
            if (open.name().equals(space)) {
                lastView = world.views().of(open.root());
            }
        }
        return lastView;
    }

    /** The section that holds so many bytes, 1 at least; null if there is none. */
    private @Nullable Section section(String space, long at, int bytes) {
        FlatView view = view(space);
        if (view == null || bytes < 1) {
            return null;
        }
        try {
            Section section = view.at(at);
            return section != null && section.reaches(at, bytes - 1) ? section : null;
        } catch (Budget.MapTooLargeException e) {
            return null; // the literal way says what is wrong
        }
    }

    @Nullable
    Observation read(String space, long at, int size, Endian order) {
        Section section = AccessSizes.isAccessSize(size) ? section(space, at, size) : null;
        if (section == null) {
            return null;
        }
        DevicePort port = section.port();
        if (port != null) {
            return port.read(section, at, size, order);
        }
        Content memory = section.memory();
        return memory != null && memory.isAllKnown()
                ? Observation.ok(memory.bytes().value(section.offsetOf(at), size, order))
                : null;
    }

    @Nullable
    Observation write(String space, long at, int size, long value, Endian order) {
        Section section = AccessSizes.isAccessSize(size) ? section(space, at, size) : null;
        if (section == null || !section.isWritable()) {
            return null;
        }
        DevicePort port = section.port();
        if (port != null) {
            return port.write(section, at, size, value, order);
        }
        Content memory = plainMemory(section);
        if (memory == null) {
            return null;
        }
        memory.bytes().setValue(section.offsetOf(at), size, value, order);
        return Observation.ok();
    }

    /** The bytes if nobody has to be told of what is written. */
    private static @Nullable Content plainMemory(Section section) {
        Content memory = section.memory();
        return memory != null
                        && memory.isAllKnown()
                        && !section.region().attributes.hasLogs()
                ? memory
                : null;
    }

    @Nullable
    Observation load(String space, long at, int length) {
        Section section = section(space, at, length);
        Content memory = section == null ? null : section.memory();
        if (section == null || memory == null || !memory.isAllKnown()) {
            return null;
        }
        byte[] bytes = new byte[length];
        memory.bytes().read(section.offsetOf(at), bytes, 0, length);
        return Observation.bytes(Status.OK, Bytes.wrap(bytes));
    }

    @Nullable
    Observation store(String space, long at, Bytes bytes) {
        Section section = section(space, at, bytes.length());
        Content memory = section != null && section.isWritable() ? plainMemory(section) : null;
        if (section == null || memory == null) {
            return null;
        }
        memory.bytes().write(section.offsetOf(at), bytes);
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
        Section section = section(space, at, 1);
        if (section == null || section.rightOpen()) {
            return null;
        }
        Section found = section.cut(at, at);
        return Observation.ranges(List.of(found.toRange()));
    }
}
