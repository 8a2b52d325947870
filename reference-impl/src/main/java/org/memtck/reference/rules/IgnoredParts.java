package org.memtck.reference.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.memtck.reference.model.Region;
import org.memtck.spec.observation.Bounds;
import org.memtck.spec.observation.Bounds.Reach;
import org.memtck.spec.observation.Cut;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.Endian;

/**
 * The parts of a single access over several ranges that their devices may ignore, since they do not accept them, or not all of
 * what they are cut into (rules VIS-9(c), VALID-1 and VALID-2). What is ignored causes no callback, and a read of it has any value.
 */
final class IgnoredParts {
    private final boolean write;
    private final int size;
    private final List<DeviceAccess> devices = new ArrayList<>();
    private final List<Reach> reaches = new ArrayList<>();
    private final List<Cutting.Part> ignored = new ArrayList<>();

    /**
     * None yet.
     *
     * @param size the size of the whole access, in bytes
     */
    IgnoredParts(boolean write, int size) {
        this.write = write;
        this.size = size;
    }

    /** Adds a part that lies in a device, and the callbacks that it leads to if it is accepted. */
    void add(Cutting.Part part, DeviceAccess access) {
        Region region = part.decode().there();
        boolean mayBeIgnored = mayBeRefused(region.device.valid(), part);
        if (mayBeIgnored) {
            ignored.add(part);
        }
        devices.add(mayBeIgnored ? access.cut(Cut.SOME_PIECES, List.of()) : access);
        reaches.add(new Reach(region.name, part.offset(), part.last(), write));
    }

    private static boolean mayBeRefused(AccessSizes valid, Cutting.Part part) {
        for (int piece = 1; piece <= part.length(); piece *= 2) {
            for (int first = 0; first + piece <= part.length(); first++) {
                if (!ValidAccesses.refusal(valid, part.offset() + first, piece).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the answer of an access that is carried out but for what is ignored; none if nothing can be. */
    List<Expectation> alternatives(Observation done, Endian order) {
        if (ignored.isEmpty()) {
            return List.of();
        } else if (write) {
            return List.of(Expectation.with(done, devices));
        }
        long free = 0;
        for (Cutting.Part part : ignored) {
            for (int i = part.from(); i < part.from() + part.length(); i++) {
                free |= 0xffL << order.shift(i, size);
            }
        }
        return List.of(
                Expectation.within(done, Bounds.of(Set.of(Status.OK), free).reaching(reaches, Set.of())));
    }
}
