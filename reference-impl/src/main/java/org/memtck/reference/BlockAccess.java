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
    private final List<Part> parts = new ArrayList<>();
    private final List<DeviceAccess> devices = new ArrayList<>();
    private final BitSet missing = new BitSet();
    /** The ranges of flat views that it visits; pieces that IOMMU regions cut off are not counted (rule IOMMU-3). */
    private int ranges;

    private RuleSet rules = RuleSet.NONE;
    private boolean open;
    private boolean refused;
    private boolean rejected;

    /** A part of the block that lies in one range of the flat view; a null region is a hole. */
    private record Part(Decode decode, long offset, int from, int length) {}

    private BlockAccess(World world, Spaces.Space space, Avoided avoided, boolean write, byte[] bytes) {
        this.world = world;
        this.space = space;
        this.avoided = avoided;
        this.write = write;
        this.bytes = bytes;
    }

    static Answer load(World world, String space, Avoided avoided, long at, int length) throws Misuse {
        return new BlockAccess(world, world.spaces().get(space), avoided, false, new byte[length]).run(at);
    }

    static Answer store(World world, String space, Avoided avoided, long at, Bytes bytes) throws Misuse {
        return new BlockAccess(world, world.spaces().get(space), avoided, true, bytes.toArray()).run(at);
    }

    private Answer run(long at) throws Misuse {
        cutIntoParts(space, at, 0, bytes.length, 0);
        if (rejected || ranges != 1) {
            rules = rules.with(Rule.BLK_1);
        }
        parts.forEach(this::plan);
        if (open) {
            return Answer.OPEN;
        }
        if (avoided.stops(rules)) {
            return Answer.AVOIDED;
        }
        parts.forEach(this::move);
        parts.forEach(part -> endLateWrites(part.decode.region()));
        return Answer.done(expectation(), rules);
    }

    /**
     * Cuts bytes of the block at the edges of a space's flat view. What runs past the last address is not there (rule VIS-4).
     *
     * @param translations how many IOMMU regions led to the space
     */
    private void cutIntoParts(Spaces.Space in, long at, int from, int length, int translations) throws Misuse {
        AddressMap map = world.visible().map(in.root());
        for (int done = 0; done < length; ) {
            long start = at + done;
            if (done > 0 && start == 0) {
                missing.set(from + done, from + length);
                rejected = true;
                return;
            }
            Decode decode = rangeAt(in, map, start, length - done);
            ranges += translations == 0 || done > 0 ? 1 : 0;
            int part = atMost(decode.last() - start, length - done);
            Region region = decode.region();
            if (region != null && region.kind == Kind.IOMMU) {
                open |= write && decode.readOnly();
                translate(region.translations(), decode.offsetOf(start), from + done, part, translations);
            } else {
                parts.add(new Part(decode, decode.offsetOf(start), from + done, part));
            }
            done += part;
        }
    }

    /** The range of the flat view that holds an address, as far as so many bytes reach; its rules are noted. */
    private Decode rangeAt(Spaces.Space in, AddressMap map, long start, int bytesLeft) {
        long end = start + (bytesLeft - 1);
        long lastAddress = Long.compareUnsigned(end, start) < 0 ? -1 : end;
        Decode decode = map.at(start);
        note(in, decode, start);
        while (Long.compareUnsigned(decode.last(), lastAddress) < 0) {
            Decode next = map.at(decode.last() + 1);
            if (!decode.isContinuedBy(next)) {
                break;
            }
            note(in, next, next.first());
            decode = next;
        }
        return decode;
    }

    private void note(Spaces.Space in, Decode decode, long address) {
        rules = rules.union(decode.rules()).union(world.comparedRules(in, address, decode, write));
    }

    /** The number of bytes up to one that is so far away, but no more than are left. */
    private static int atMost(long toLast, int left) {
        return Long.compareUnsigned(toLast, left - 1) < 0 ? (int) toLast + 1 : left;
    }

    /** Follows bytes of the block through an IOMMU region, granule by granule (rules IOMMU-1 to IOMMU-4). */
    private void translate(Translations entries, long offset, int from, int length, int translations) throws Misuse {
        if (translations == Resolution.MOST_TRANSLATIONS) {
            open = true;
            return;
        }
        for (int done = 0; done < length; ) {
            long start = offset + done;
            int part = atMost(entries.lastOfGranule(start) - start, length - done);
            Long to = entries.translate(start, write);
            if (part < bytes.length) {
                rules = rules.with(Rule.IOMMU_3);
            }
            if (to == null) {
                rules = rules.with(Rule.IOMMU_2);
                miss(from + done, part);
            } else {
                rules = rules.with(translations == 0 ? Rule.IOMMU_1 : Rule.IOMMU_4);
                cutIntoParts(world.spaces().get(entries.target), to, from + done, part, translations + 1);
            }
            done += part;
        }
    }

    private void plan(Part part) {
        Region region = part.decode.region();
        if (region == null) {
            rules = rules.with(Rule.VIS_2);
            miss(part.from, part.length);
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
                miss(part.from, part.length);
            }
        }
        open |= write && part.decode.isWithinRom();
        if (write && part.decode.hasChangedAttribute()) {
            rules = rules.with(Rule.ATTR_1);
        }
    }

    private void miss(int from, int length) {
        rejected = true;
        missing.set(from, from + length);
    }

    private void planRomDevice(Region region, Part part) {
        open |= !write && region.attributes.isRomModeUnsettled(world.openTransaction());
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

    private void planContent(Region region, Part part) {
        if (!write) {
            open |= !region.content().isKnown(part.offset, part.length);
            rules = rules.union(region.content().read(part.offset, bytes, part.from, part.length));
        } else if (part.decode.refusesWrites()) {
            rules = rules.union(Guest.refusal(part.decode));
            refused = true;
        }
    }

    private void planDevice(Region region, Part part) {
        Attributes attributes = region.attributes;
        if (dependsOnCut(region.device, part.offset, part.length)
                || (write && part.decode.readOnly())
                || (write && mayRing(region, part))) {
            open = true;
            return;
        }
        rules = rules.with(Rule.MMIO_1);
        if (part.length > 1) {
            rules = rules.with(Rule.BLK_2);
        }
        if (region.device.endian() == Endian.BIG && part.length > 1) {
            rules = rules.with(Rule.LANE_1);
        }
        if (world.lateWrites().isLate(region) || attributes.hadZones()) {
            rules = rules.with(Rule.COAL_1);
        }
        if (write && attributes.hadEventfds()) {
            rules = rules.with(Rule.EVT_2);
        }
        if (!write) {
            for (int i = 0; i < part.length; i++) {
                bytes[part.from + i] = (byte) DeviceModel.byteAt(region.device.seed(), part.offset + i);
            }
        }
        devices.add(deviceAccess(region, part));
    }

    /** Whether the part may be cut so that one of its writes is the one that an eventfd listens for. */
    private boolean mayRing(Region region, Part part) {
        return region.attributes
                .eventfds()
                .anyMaybe(
                        eventfd -> eventfd.isWithin(region.device, part.offset, bytes, part.from, part.length),
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
        if (!write || region == null || (region.kind != Kind.RAM && region.kind != Kind.ROM)) {
            return;
        }
        if (part.decode.refusesWrites()) {
            region.content().refuse(part.offset, part.length, rules);
        } else {
            region.content().write(part.offset, bytes, part.from, part.length, rules);
            region.attributes.noteWritten(part.offset, part.offset + part.length - 1, world.openTransaction());
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
