package org.memtck.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.device.Device;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.RegionSpec;

/**
 * The accesses of every day, by a flat view and without reasons: to RAM, ROM and devices, within one section. What is less
 * usual (translations, dirty logging, eventfds, late writes, ROM devices, what nothing answers) it leaves to the literal way,
 * by answering null and doing nothing; tests hold both ways equal.
 */
final class FastAccesses {
    private final World world;
    /** By the id of their regions; null for regions that are no devices. */
    private final List<@Nullable DevicePort> ports = new ArrayList<>();

    private @Nullable String lastSpace;
    private @Nullable FlatView lastView;

    FastAccesses(World world) {
        this.world = world;
    }

    /** Notes the next region, with its callbacks. */
    void noteRegion(RegionSpec spec, Device device) {
        ports.add(spec instanceof RegionSpec.Mmio ? new DevicePort(device, spec.deviceOrPlain()) : null);
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
        } catch (Budget.MapTooLargeException | StackOverflowError e) {
            return null; // the literal way says what is wrong
        }
    }

    @Nullable
    Observation read(String space, long at, int size, Endian order) {
        Section section = AccessSizes.isAccessSize(size) ? section(space, at, size) : null;
        if (section == null) {
            return null;
        }
        Region region = section.region();
        return switch (region.kind) {
            case RAM, ROM -> readContent(region.content(), section.offsetOf(at), size, order);
            case MMIO -> {
                DevicePort port = port(region);
                yield port == null ? null : port.read(region, section.offsetOf(at), size, order);
            }
            default -> null;
        };
    }

    private static @Nullable Observation readContent(Content content, long offset, int size, Endian order) {
        return content.isAllKnown() ? Observation.ok(content.bytes().value(offset, size, order)) : null;
    }

    /** The callbacks of a device to which nothing special applies. */
    private @Nullable DevicePort port(Region region) {
        return region.attributes.hadEventfds() || region.attributes.hadZones() ? null : ports.get(region.id);
    }

    @Nullable
    Observation write(String space, long at, int size, long value, Endian order) {
        Section section = AccessSizes.isAccessSize(size) ? section(space, at, size) : null;
        if (section == null || section.readOnly() || section.withinRom()) {
            return null;
        }
        Region region = section.region();
        if (region.kind == Kind.MMIO) {
            DevicePort port = port(region);
            return port == null ? null : port.write(region, section.offsetOf(at), size, value, order);
        }
        if (!isPlainRam(region)) {
            return null;
        }
        region.content().bytes().setValue(section.offsetOf(at), size, value, order);
        return Observation.ok();
    }

    /** Whether nobody has to be told of what is written. */
    private static boolean isPlainRam(Region region) {
        return region.kind == Kind.RAM && region.content().isAllKnown() && !region.attributes.hasLogs();
    }

    @Nullable
    Observation load(String space, long at, int length) {
        Section section = section(space, at, length);
        boolean isDirect = section != null
                && (section.region().kind == Kind.RAM || section.region().kind == Kind.ROM)
                && section.region().content().isAllKnown();
        if (section == null || !isDirect) {
            return null;
        }
        byte[] bytes = new byte[length];
        section.region().content().bytes().read(section.offsetOf(at), bytes, 0, length);
        return Observation.bytes(Status.OK, Bytes.wrap(bytes));
    }

    @Nullable
    Observation store(String space, long at, Bytes bytes) {
        Section section = section(space, at, bytes.length());
        if (section == null || section.readOnly() || section.withinRom() || !isPlainRam(section.region())) {
            return null;
        }
        section.region().content().bytes().write(section.offsetOf(at), bytes);
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
                if (section.withinRom()) {
                    return null;
                }
            }
            return Observation.ranges(FlatViewRenderer.toRanges(view.all()));
        } catch (Budget.MapTooLargeException | StackOverflowError e) {
            return null;
        }
    }

    @Nullable
    Observation find(String space, long at) {
        Section section = section(space, at, 1);
        if (section == null || section.withinRom()) {
            return null;
        }
        Section found = section.cut(at, at);
        return Observation.ranges(List.of(found.toRange()));
    }
}
