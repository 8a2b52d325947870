package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.avoid.Watch;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;

/** Writes one case: adds the accesses that may be asked of the machine, and notes what they cover. */
final class Pen {
    private final Situation situation;
    private final Watch watch;
    private final Reference reference;
    private final Terrain terrain;
    private final List<Step> steps = new ArrayList<>();
    private final Covered covered = new Covered();
    private int salt;
    private boolean broken;

    Pen(Situation situation, Avoidance avoidance, int salt) {
        this.situation = situation;
        this.watch = avoidance.watch();
        this.reference = new Reference(watch, avoidance.seenOf(situation.parameters()));
        this.terrain = new Terrain(situation.board(), situation.views(), situation.regions());
        this.salt = salt;
        for (Operation operation : situation.board().map()) {
            broken |= !done(operation);
        }
    }

    private boolean done(Operation operation) {
        Step step = reference.step(operation);
        if (step.kind() == Step.Kind.DONE) {
            steps.add(step);
            return true;
        }
        covered.avoided |= step.kind() == Step.Kind.AVOIDED;
        return false;
    }

    /** The case, which is empty if nothing came after the map. */
    Case finish() {
        boolean none = steps.size() <= situation.board().map().size();
        return new Case(none ? List.of() : steps, watch.stopped());
    }

    Covered covered() {
        return covered;
    }

    @Nullable
    View view(String space) {
        return terrain.view(space);
    }

    /** From now on other values are written. */
    void turn() {
        salt += 37;
    }

    /** Makes a change; what comes after it is dropped if it cannot be made. */
    void change(Change change) {
        if (broken || !terrain.make(change)) {
            broken = true;
            return;
        }
        int before = steps.size();
        for (Operation operation : change.does()) {
            if (!done(operation)) {
                steps.subList(before, steps.size()).clear();
                broken = true;
                return;
            }
        }
        covered.change(change.name());
    }

    boolean isBroken() {
        return broken;
    }

    private void add(Operation operation, String space, long at, int length, boolean write) {
        if (broken || terrain.refuses(operation) != null || isPast(at, length) || !done(operation)) {
            return;
        }
        terrain.note(operation);
        covered.access(terrain.view(space), at, length, write);
    }

    private boolean isPast(long at, int length) {
        long last = situation.last();
        return Long.compareUnsigned(at, last) > 0 || Long.compareUnsigned(last - at, length - 1L) < 0;
    }

    void read(String space, long at, int size, Endian order) {
        add(new Operation.Read(space, at, size, order), space, at, size, false);
    }

    void read(String space, long at) {
        read(space, at, 1, Endian.LITTLE);
    }

    void write(String space, long at, int size, Endian order) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            int lane = order == Endian.LITTLE ? i : size - 1 - i;
            value |= (long) (valueAt(space, at + i) & 0xff) << (8 * lane);
        }
        add(new Operation.Write(space, at, size, value, order), space, at, size, true);
    }

    void write(String space, long at) {
        write(space, at, 1, Endian.LITTLE);
    }

    void load(String space, long at, int length) {
        add(new Operation.Load(space, at, length), space, at, length, false);
    }

    void store(String space, long at, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) valueAt(space, at + i);
        }
        add(new Operation.Store(space, at, Bytes.wrap(bytes)), space, at, length, true);
    }

    void find(String space, long at) {
        add(new Operation.Find(space, at), space, at, 1, false);
    }

    /** A value that differs from that of all addresses nearby, and of most that lie a power of two away. */
    private int valueAt(String space, long at) {
        long mixed = at * 0x9d + (at >>> 8) * 0x3b + (at >>> 16) * 0x17 + (at >>> 32) * 0x61 + salt;
        View view = terrain.view(space);
        MappedRange range = view == null || situation.board().registers().isEmpty() ? null : view.at(at);
        if (range == null || !(situation.regions().get(range.region()) instanceof RegionSpec.Ram)) {
            return (int) mixed;
        }
        long offset = View.offset(range, at);
        Register register = situation.board().register(range.region(), offset);
        return register == null
                ? (int) mixed
                : ((int) mixed & register.readWrite(offset)) | (register.value(offset) & register.readOnly(offset));
    }
}
