package org.memtck.reference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Cut;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Range;

/**
 * One block access (rule BLK-1): it visits its ranges in ascending order, goes on past holes and combines the results. It is
 * planned as a whole before anything is done, so that an access that turns out to be unspecified leaves no trace.
 */
final class BlockAccess {
    private static final int LARGEST_ACCESS = 8;

    private final World world;
    private final Spaces.Space space;
    private final Avoided avoided;
    private final boolean write;
    private final byte[] bytes;
    private final Cutting cutting;
    private final List<DeviceAccess> devices = new ArrayList<>();
    private final BitSet missing = new BitSet();
    private RuleSet rules = RuleSet.NONE;
    private @Nullable OpenClause open;
    private boolean refused;
    private boolean rejected;

    private BlockAccess(World world, Spaces.Space space, Avoided avoided, boolean write, byte[] bytes) {
        this.world = world;
        this.space = space;
        this.avoided = avoided;
        this.write = write;
        this.bytes = bytes;
        this.cutting = new Cutting(world, write);
    }

    static Answer load(World world, String space, Avoided avoided, long at, int length) throws Misuse {
        return new BlockAccess(world, world.spaces().get(space), avoided, false, new byte[length]).run(at);
    }

    static Answer store(World world, String space, Avoided avoided, long at, Bytes bytes) throws Misuse {
        return new BlockAccess(world, world.spaces().get(space), avoided, true, bytes.toArray()).run(at);
    }

    private Answer run(long at) throws Misuse {
        cutting.cut(space, at, bytes.length);
        rules = cutting.rules();
        open = cutting.open();
        missing.or(cutting.missing());
        rejected = !missing.isEmpty();
        if (rejected || cutting.ranges() != 1) {
            rules = rules.with(Rule.BLK_1);
        }
        cutting.parts().forEach(this::plan);
        if (open != null) {
            return Answer.open(open);
        }
        if (avoided.stops(rules)) {
            return Answer.AVOIDED;
        }
        cutting.parts().forEach(this::move);
        cutting.parts().forEach(part -> endLateWrites(part.decode().region()));
        return Answer.done(expectation(), rules);
    }

    private void plan(Cutting.Part part) {
        Region region = part.decode().region();
        if (region == null) {
            rules = rules.with(Rule.VIS_2);
            miss(part.from(), part.length());
            return;
        }
        switch (region.kind) {
            case RAM, ROM -> {
                rules = write ? rules : rules.union(Guest.memoryRules(region));
                planContent(region, part);
            }
            case ROM_DEVICE -> planRomDevice(region, part);
            case MMIO -> planDevice(region, part);
            default -> {
                rules = rules.with(Rule.RESV_2);
                miss(part.from(), part.length());
            }
        }
        if (write && part.decode().hasChangedAttribute()) {
            rules = rules.with(Rule.ATTR_1);
        }
    }

    /** Notes the clause that leaves the block open, if it does and none did before. */
    private void leaveOpen(boolean isOpen, OpenClause clause) {
        open = isOpen && open == null ? clause : open;
    }

    private void miss(int from, int length) {
        rejected = true;
        missing.set(from, from + length);
    }

    private void planRomDevice(Region region, Cutting.Part part) {
        leaveOpen(!write && region.attributes.isRomModeUnsettled(world.openTransaction()), OpenClause.ATTR_1_PENDING);
        if (region.attributes.isChanged()) {
            rules = rules.with(Rule.ATTR_1);
        }
        if (write) {
            rules = rules.with(Rule.ROMD_2);
            planDevice(region, part);
        } else if (region.isReadDirectly()) {
            rules = rules.with(Rule.ROMD_1);
            planContent(region, part);
        } else {
            rules = rules.with(Rule.ROMD_3);
            planDevice(region, part);
        }
    }

    private void planContent(Region region, Cutting.Part part) {
        if (!write) {
            region.content().unknown(part.offset(), part.length()).stream()
                    .forEach(index -> missing.set(part.from() + index));
            rules = rules.union(region.content().read(part.offset(), bytes, part.from(), part.length()));
        } else if (part.refused()) {
            rules = rules.union(Guest.refusal(part.decode()));
            refused = true;
        }
    }

    private void planDevice(Region region, Cutting.Part part) {
        Attributes attributes = region.attributes;
        leaveOpen(write && mayRing(region, part), OpenClause.EVT_1_BLOCK);
        leaveOpen(dependsOnCut(region.device, part.offset(), part.length()), OpenClause.BLK_2_CUT);
        if (open != null) {
            return;
        }
        rules = rules.with(Rule.MMIO_1);
        if (part.length() > 1) {
            rules = rules.with(Rule.BLK_2);
        }
        if (region.device.endian() == Endian.BIG && part.length() > 1) {
            rules = rules.with(Rule.LANE_1);
        }
        if (world.lateWrites().isLate(region) || attributes.hadZones()) {
            rules = rules.with(Rule.COAL_1);
        }
        if (write && attributes.hadEventfds()) {
            rules = rules.with(Rule.EVT_2);
        }
        if (!write) {
            for (int i = 0; i < part.length(); i++) {
                bytes[part.from() + i] = (byte) DeviceModel.byteAt(region.device.seed(), part.offset() + i);
            }
        }
        DeviceAccess access = deviceAccess(region, part);
        if (write && part.refused()) {
            rules = rules.union(Guest.refusal(part.decode()));
            refused = true;
            leaveOpen(attributes.hadZones(), OpenClause.RO_1_COALESCED);
            access = access.cut(Cut.SOME_PIECES, List.of());
        }
        devices.add(access);
    }

    /** Whether the part may be cut so that one of its writes is the one that an eventfd listens for. */
    private boolean mayRing(Region region, Cutting.Part part) {
        return region.attributes
                .eventfds()
                .anyMaybe(
                        eventfd -> eventfd.isWithin(region.device, part.offset(), bytes, part.from(), part.length()),
                        world.openTransaction());
    }

    /**
     * How a block is cut into accesses is free (rule BLK-2), so it is specified only where every cut does the same, whether by
     * what the device accepts, into aligned pieces or simply from the front.
     */
    static boolean dependsOnCut(DeviceSpec device, long offset, int length) {
        int largest = Math.min(LARGEST_ACCESS, Integer.highestOneBit(length));
        boolean anySize = device.valid().min() == 1
                && device.impl().min() == 1
                && device.valid().max() >= largest;
        boolean anyStart = (offset & (largest - 1)) == 0
                || (device.valid().unaligned() && device.impl().unaligned());
        Range errors = device.errors();
        boolean mayFail = errors != null
                && Long.compareUnsigned(errors.first(), offset + length - 1) <= 0
                && Long.compareUnsigned(offset, errors.last()) <= 0;
        return !anySize || !anyStart || mayFail;
    }

    private DeviceAccess deviceAccess(Region region, Cutting.Part part) {
        List<Call> calls = new ArrayList<>();
        int most = Math.min(region.device.valid().max(), region.device.impl().max());
        for (int done = 0; done < part.length(); ) {
            int size = most;
            while (size > part.length() - done || ((part.offset() + done) & (size - 1)) != 0) {
                size /= 2;
            }
            long value = DevicePlan.compose(bytes, part.from() + done, size, region.device.endian());
            calls.add(new Call(region.name, write, part.offset() + done, size, value));
            done += size;
        }
        Bytes moved = Bytes.copyOf(bytes).slice(part.from(), part.from() + part.length());
        return new DeviceAccess(
                region.name, region.device, write, part.offset(), moved, calls, Cut.ANY_PARTITION, region.size);
    }

    /** Writes what is not refused; what was read before is there already. */
    private void move(Cutting.Part part) {
        Region region = part.decode().region();
        if (!write || region == null || (region.kind != Kind.RAM && region.kind != Kind.ROM)) {
            return;
        }
        if (part.decode().isRightOpen()) {
            region.content().blur(part.offset(), part.length());
            region.attributes.noteMaybe(part.offset(), part.last());
        } else if (part.decode().refusesWrites()) {
            region.content().refuse(part.offset(), part.length(), rules);
        } else {
            region.content().write(part.offset(), bytes, part.from(), part.length(), rules);
            region.attributes.noteWritten(part.offset(), part.offset() + part.length() - 1, world.openTransaction());
        }
    }

    private void endLateWrites(@Nullable Region region) {
        if (region != null && region.kind.isDevice()) {
            world.lateWrites().end(region);
        }
    }

    private Expectation expectation() {
        Status status = rejected || refused ? Status.REJECTED : Status.OK;
        Observation seen =
                write || bytes.length == 0 ? Observation.of(status) : Observation.bytes(status, Bytes.copyOf(bytes));
        return Expectation.block(seen, refused && !rejected, missing.isEmpty() ? null : missing, devices);
    }
}
