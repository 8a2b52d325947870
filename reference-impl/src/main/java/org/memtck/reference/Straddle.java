package org.memtck.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Cut;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;

/**
 * A single access over more than one range: it is refused, or carried out in parts, each of which stays in its range (rule
 * VIS-9). Which bytes of memory a write has changed is not known then.
 */
final class Straddle {
    /** No callback for a byte starts further before it than this, or ends further behind. */
    private static final int REACH = 7;

    private final World world;
    private final Avoided avoided;
    private final Cutting cutting;
    private final boolean write;
    private final byte[] bytes;
    private final List<DeviceAccess> devices = new ArrayList<>();
    private RuleSet rules;
    private @Nullable OpenClause open;
    /** Whether some part cannot be carried out. */
    private boolean refused;

    private boolean mayFail;

    private Straddle(World world, Avoided avoided, boolean write, byte[] bytes) {
        this.world = world;
        this.avoided = avoided;
        this.write = write;
        this.bytes = bytes;
        this.cutting = new Cutting(world, write);
        this.rules = RuleSet.of(Rule.VIS_9);
    }

    static Answer read(World world, Avoided avoided, Spaces.Space space, long at, int size, Endian order)
            throws Misuse {
        Straddle read = new Straddle(world, avoided, false, new byte[size]);
        OpenClause open = read.cut(space, at);
        return open == null ? read.answer(order, RuleSet.NONE) : Answer.open(open);
    }

    static Answer write(World world, Avoided avoided, Spaces.Space space, long at, byte[] bytes, RuleSet more)
            throws Misuse {
        Straddle write = new Straddle(world, avoided, true, bytes);
        OpenClause open = write.cut(space, at);
        return open == null ? write.answer(Endian.LITTLE, more) : Answer.open(open);
    }

    /** Finds the parts; returns the clause that leaves open what they are or do, if one does. */
    private @Nullable OpenClause cut(Spaces.Space space, long at) throws Misuse {
        cutting.cut(space, at, bytes.length);
        rules = rules.union(cutting.rules().minus(RuleSet.of(Rule.IOMMU_3)));
        open = cutting.open();
        refused = !cutting.missing().isEmpty();
        cutting.joined().forEach(this::plan);
        return open;
    }

    private void plan(Cutting.Part part) {
        Region region = part.decode().region();
        if (region == null || region.kind == Kind.RESERVATION) {
            refused = true;
        } else if (!write && region.attributes.isRomModeUnsettled(world.openTransaction())) {
            leaveOpen(true, OpenClause.ATTR_1_PENDING);
        } else if (region.kind == Kind.MMIO
                || (region.kind == Kind.ROM_DEVICE && (write || !region.isReadDirectly()))) {
            planDevice(region, part);
        } else if (!write) {
            leaveOpen(!region.content().isKnown(part.offset(), part.length()), OpenClause.RAM_1_UNKNOWN);
            rules = rules.union(region.content().read(part.offset(), bytes, part.from(), part.length()));
        }
    }

    private void planDevice(Region region, Cutting.Part part) {
        Attributes attributes = region.attributes;
        leaveOpen(write && region.device.impl().min() > 1, OpenClause.VIS_9_INEXACT);
        leaveOpen(attributes.hadZones() || world.lateWrites().isLate(region), OpenClause.VIS_9_LATE);
        boolean maySignal = attributes.hasEventfdInside(part.offset(), part.last(), world.openTransaction());
        leaveOpen(write && maySignal, OpenClause.VIS_9_EVENTFD);
        for (int i = 0; !write && i < part.length(); i++) {
            bytes[part.from() + i] = (byte) DeviceModel.byteAt(region.device.seed(), part.offset() + i);
        }
        Bytes moved = Bytes.copyOf(bytes).slice(part.from(), part.from() + part.length());
        boolean must = !(write && part.refused());
        Cut cut = must ? Cut.ANY_PIECES : Cut.SOME_PIECES;
        devices.add(
                new DeviceAccess(region.name, region.device, write, part.offset(), moved, List.of(), cut, region.size));
        mayFail |= DevicePlan.mayFail(region.device, part.offset() - REACH, part.last() + REACH);
    }

    private void leaveOpen(boolean isOpen, OpenClause clause) {
        open = isOpen && open == null ? clause : open;
    }

    private Answer answer(Endian order, RuleSet more) {
        RuleSet all = rules.union(more);
        if (avoided.stops(all)) {
            return Answer.AVOIDED;
        }
        if (write) {
            cutting.parts().forEach(this::blur);
        }
        List<DeviceAccess> some = devices.stream()
                .map(access -> access.cut(Cut.SOME_PIECES, List.of()))
                .toList();
        Expectation expectation = Expectation.with(Observation.rejected(), some);
        if (!refused) {
            Observation done =
                    write ? Observation.ok() : Observation.ok(DevicePlan.compose(bytes, 0, bytes.length, order));
            expectation = expectation.or(Expectation.with(done, devices));
        }
        if (mayFail) {
            expectation = expectation.or(Expectation.with(Observation.fault(), some));
        }
        return Answer.done(expectation, all);
    }

    /** What of memory may have been written is unknown from now on. */
    private void blur(Cutting.Part part) {
        Region region = part.decode().region();
        boolean memory = region != null && (region.kind == Kind.RAM || region.kind == Kind.ROM);
        if (memory && (!part.decode().refusesWrites() || part.decode().isRightOpen())) {
            part.region().content().blur(part.offset(), part.length());
            part.region().attributes.noteMaybe(part.offset(), part.last());
        }
    }
}
