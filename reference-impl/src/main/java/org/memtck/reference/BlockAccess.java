package org.memtck.reference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Cut;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Range;

/**
 * One block access (rule BLK-1): it visits its ranges in ascending order, goes on past holes and combines the results. It is
 * planned as a whole before anything is done, so that an access that turns out to be unspecified leaves no trace.
 */
final class BlockAccess {
    private final World world;
    private final Spaces.Space space;
    private final RuleSet avoided;
    private final boolean write;
    private final byte[] bytes;
    private final List<Part> parts = new ArrayList<>();
    private final List<DeviceAccess> devices = new ArrayList<>();
    private final BitSet missing = new BitSet();
    private RuleSet rules = RuleSet.NONE;
    private boolean open;
    private boolean refused;
    private boolean rejected;

    /** A part of the block that lies in one range of the flat view; a null region is a hole. */
    private record Part(Decode decode, long offset, int from, int length) {}

    private BlockAccess(World world, Spaces.Space space, RuleSet avoided, boolean write, byte[] bytes) {
        this.world = world;
        this.space = space;
        this.avoided = avoided;
        this.write = write;
        this.bytes = bytes;
    }

    static Answer load(World world, String space, RuleSet avoided, long at, int length) throws Misuse {
        return new BlockAccess(world, world.spaces().get(space), avoided, false, new byte[length]).run(at);
    }

    static Answer store(World world, String space, RuleSet avoided, long at, Bytes bytes) throws Misuse {
        return new BlockAccess(world, world.spaces().get(space), avoided, true, bytes.toArray()).run(at);
    }

    private Answer run(long at) {
        boolean beyondEnd = cutIntoParts(at);
        if (parts.size() != 1 || beyondEnd) {
            rules = rules.with(Rule.BLK_1);
        }
        parts.forEach(this::plan);
        if (open) {
            return Answer.OPEN;
        }
        if (rules.intersects(avoided)) {
            return Answer.AVOIDED;
        }
        parts.forEach(this::move);
        return Answer.done(expectation(), rules);
    }

    /** Cuts the block at the edges of the flat view; returns whether it runs past the last address (rule VIS-4). */
    private boolean cutIntoParts(long at) {
        AddressMap map = world.visible().map(space.root());
        int done = 0;
        while (done < bytes.length) {
            long start = at + done;
            if (done > 0 && start == 0) {
                missing.set(done, bytes.length);
                rejected = true;
                return true;
            }
            Decode decode = map.at(start);
            rules = rules.union(decode.rules()).union(world.comparedRules(space, start, decode, write));
            int rest = bytes.length - done;
            long toEnd = decode.last() - start;
            int length = Long.compareUnsigned(toEnd, rest - 1) < 0 ? (int) toEnd + 1 : rest;
            addPart(new Part(decode, decode.offsetOf(start), done, length));
            done += length;
        }
        return false;
    }

    private void addPart(Part part) {
        int end = parts.size() - 1;
        if (end >= 0 && Guest.continues(parts.get(end).decode, part.decode)) {
            Part last = parts.get(end);
            parts.set(end, new Part(part.decode, last.offset, last.from, last.length + part.length));
        } else {
            parts.add(part);
        }
    }

    private void plan(Part part) {
        Region region = part.decode.region();
        if (region == null) {
            miss(part, Rule.VIS_2);
            return;
        }
        switch (region.kind) {
            case RAM, ROM -> planContent(region, part);
            case MMIO -> planDevice(region, part);
            default -> miss(part, Rule.RESV_2);
        }
        open |= write && part.decode.isWithinRom();
        if (write && part.decode.way() != null && part.decode.way().hasChangedAttribute()) {
            rules = rules.with(Rule.ATTR_1);
        }
    }

    private void miss(Part part, Rule rule) {
        rules = rules.with(rule);
        rejected = true;
        missing.set(part.from, part.from + part.length);
    }

    private void planContent(Region region, Part part) {
        if (!write) {
            rules = rules.with(region.kind == Kind.RAM ? Rule.RAM_1 : Rule.ROM_1)
                    .union(region.content().read(part.offset, bytes, part.from, part.length));
        } else if (part.decode.refusesWrites()) {
            rules = rules.union(Guest.refusal(part.decode));
            refused = true;
        }
    }

    private void planDevice(Region region, Part part) {
        if (dependsOnCut(region.device, part) || (write && part.decode.readOnly())) {
            open = true;
            return;
        }
        rules = rules.with(Rule.MMIO_1);
        if (!write) {
            for (int i = 0; i < part.length; i++) {
                bytes[part.from + i] = (byte) DeviceModel.byteAt(region.device.seed(), part.offset + i);
            }
        }
        devices.add(deviceAccess(region, part));
    }

    /** How a block is cut into callbacks is free (rule BLK-2), so it is specified only where every cut does the same. */
    private static boolean dependsOnCut(DeviceSpec device, Part part) {
        boolean anySize = device.valid().min() == 1 && device.impl().min() == 1;
        boolean anyStart = device.valid().unaligned() || !device.impl().unaligned();
        Range errors = device.errors();
        boolean mayFail = errors != null
                && Long.compareUnsigned(errors.first(), part.offset + part.length - 1) <= 0
                && Long.compareUnsigned(part.offset, errors.last()) <= 0;
        return !anySize || !anyStart || mayFail;
    }

    private DeviceAccess deviceAccess(Region region, Part part) {
        List<Call> calls = new ArrayList<>();
        int most = Math.min(region.device.valid().max(), region.device.impl().max());
        for (int done = 0; done < part.length; ) {
            int size = most;
            while (size > part.length - done || ((part.offset + done) & (size - 1)) != 0) {
                size /= 2;
            }
            long value = DevicePlan.compose(bytes, part.from + done, size, region.device.endian());
            calls.add(new Call(region.name, write, part.offset + done, size, value));
            done += size;
        }
        Bytes moved = Bytes.copyOf(bytes).slice(part.from, part.from + part.length);
        return new DeviceAccess(region.name, region.device, write, part.offset, moved, calls, Cut.ANY_PARTITION);
    }

    /** Writes what is not refused; what was read before is there already. */
    private void move(Part part) {
        Region region = part.decode.region();
        if (!write || region == null || !region.kind.hasContent()) {
            return;
        }
        if (part.decode.refusesWrites()) {
            region.content().refuse(part.offset, part.length, rules);
        } else {
            region.content().write(part.offset, bytes, part.from, part.length, rules);
        }
    }

    private Expectation expectation() {
        Status status = rejected || refused ? Status.REJECTED : Status.OK;
        Observation seen =
                write || bytes.length == 0 ? Observation.of(status) : Observation.bytes(status, Bytes.copyOf(bytes));
        return Expectation.block(seen, refused && !rejected, missing.isEmpty() ? null : missing, devices);
    }
}
