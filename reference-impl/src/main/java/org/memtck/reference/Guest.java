package org.memtck.reference;

import java.util.List;
import org.memtck.spec.observation.Cut;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.RegionSpec;

/** Single guest accesses of 1, 2, 4 or 8 bytes, all of which lie within one range of the flat view. */
final class Guest {
    private final World world;
    private final Avoided avoided;

    Guest(World world, Avoided avoided) {
        this.world = world;
        this.avoided = avoided;
    }

    Answer read(String space, long at, int size, Endian order) throws Misuse {
        Spaces.Space from = world.spaces().get(space);
        Resolution target = Resolution.of(world, from, at, size, false);
        if (target.open()) {
            return Straddle.read(world, avoided, from, at, size, order);
        }
        RuleSet rules = order == Endian.BIG && size > 1 ? target.rules().with(Rule.LANE_2) : target.rules();
        Region region = target.decode() == null ? null : target.decode().region();
        if (region == null) {
            return unchanged(target.decode() == null ? rules : rules.with(Rule.VIS_2), Expectation.rejected());
        }
        return switch (region.kind) {
            case RAM, ROM -> readContent(region, target.offset(), size, order, rules.union(memoryRules(region)));
            case MMIO -> readDevice(region, target.offset(), size, order, rules);
            case ROM_DEVICE -> readRomDevice(region, target.offset(), size, order, rules);
            default -> unchanged(rules.with(Rule.RESV_2), Expectation.rejected());
        };
    }

    /** The rules that say which bytes RAM or ROM shows. */
    static RuleSet memoryRules(Region region) {
        if (region.kind == Kind.ROM) {
            return RuleSet.of(Rule.ROM_1);
        }
        return region.spec instanceof RegionSpec.CallerRam
                ? RuleSet.of(Rule.RAM_1, Rule.RAM_4)
                : RuleSet.of(Rule.RAM_1);
    }

    private Answer readRomDevice(Region region, long offset, int size, Endian order, RuleSet rules) {
        if (region.attributes.isRomModeUnsettled(world.openTransaction())) {
            return Answer.open(OpenClause.ATTR_1_PENDING);
        }
        RuleSet all = region.attributes.isChanged() ? rules.with(Rule.ATTR_1) : rules;
        return region.isReadDirectly()
                ? readContent(region, offset, size, order, all.with(Rule.ROMD_1))
                : readDevice(region, offset, size, order, all.with(Rule.ROMD_3));
    }

    private Answer readContent(Region region, long offset, int size, Endian order, RuleSet rules) {
        if (!region.content().isKnown(offset, size)) {
            return Answer.open(OpenClause.RAM_1_UNKNOWN);
        }
        byte[] bytes = new byte[size];
        RuleSet all = rules.union(region.content().read(offset, bytes, 0, size));
        if (avoided.stops(all)) {
            return Answer.AVOIDED;
        }
        long value = DevicePlan.compose(bytes, 0, size, order);
        return Answer.done(Expectation.exactly(Observation.ok(value)), all);
    }

    private Answer readDevice(Region region, long offset, int size, Endian order, RuleSet rules) {
        DevicePlan plan = DevicePlan.read(region, offset, size);
        if (plan.inexact != null && world.lateWrites().isLate(region)) {
            return Answer.open(OpenClause.COAL_1_INEXACT);
        }
        RuleSet all = rules.union(plan.rules);
        if (plan.access != null) {
            all = all.union(endLateWrites(region));
        }
        if (avoided.stops(all)) {
            return Answer.AVOIDED;
        }
        if (plan.access != null) {
            world.lateWrites().end(region);
        }
        DeviceAccess access = plan.access == null ? plan.inexact : plan.access;
        byte[] bytes = access == null ? new byte[size] : access.bytes().toArray();
        return Answer.done(plan.expectation(Observation.ok(DevicePlan.compose(bytes, 0, size, order))), all);
    }

    Answer write(String space, long at, int size, long value, Endian order) throws Misuse {
        Spaces.Space from = world.spaces().get(space);
        Resolution target = Resolution.of(world, from, at, size, true);
        byte[] bytes = DevicePlan.decompose(value, size, order);
        RuleSet rules = valueRules(target, size, value, order);
        if (target.open()) {
            return Straddle.write(world, avoided, from, at, bytes, rules);
        }
        return target.decode() == null
                ? unchanged(rules, Expectation.rejected())
                : writeBytes(target.decode(), target.offset(), bytes, rules);
    }

    private static RuleSet valueRules(Resolution target, int size, long value, Endian order) {
        RuleSet rules = target.rules();
        if (order == Endian.BIG && size > 1) {
            rules = rules.with(Rule.LANE_2);
        }
        if (size < 8 && value >>> (8 * size) != 0) {
            rules = rules.with(Rule.MMIO_2);
        }
        if (target.decode() != null && target.decode().hasChangedAttribute()) {
            rules = rules.with(Rule.ATTR_1);
        }
        return rules;
    }

    private Answer writeBytes(Decode decode, long offset, byte[] bytes, RuleSet rules) {
        Region region = decode.region();
        if (region == null) {
            return unchanged(rules.with(Rule.VIS_2), Expectation.rejected());
        }
        if (region.kind == Kind.RESERVATION) {
            return unchanged(rules.with(Rule.RESV_2), Expectation.rejected());
        }
        if (region.kind.isDevice()) {
            boolean mayBeRefused = decode.readOnly() || decode.isRightOpen();
            RuleSet all = rules.union(refusal(decode));
            return mayBeRefused ? writeMaybe(region, offset, bytes, all) : writeDevice(region, offset, bytes, rules);
        }
        RuleSet all = rules.union(refusal(decode));
        if (avoided.stops(all)) {
            return Answer.AVOIDED;
        }
        if (decode.isRightOpen()) {
            region.content().blur(offset, bytes.length);
            region.attributes.noteMaybe(offset, offset + bytes.length - 1);
            return Answer.done(Expectation.refusedWrite(), all);
        }
        if (decode.refusesWrites()) {
            region.content().refuse(offset, bytes.length, all);
            return Answer.done(Expectation.refusedWrite(), all);
        }
        region.content().write(offset, bytes, 0, bytes.length, all);
        region.attributes.noteWritten(offset, offset + bytes.length - 1, world.openTransaction());
        return Answer.done(Expectation.ok(), all);
    }

    /** The rules that refuse a write to memory: it is ROM, it is read-only, or it is seen through what is. */
    static RuleSet refusal(Decode decode) {
        Region region = decode.region();
        if (decode.isRightOpen() || (region != null && region.kind == Kind.ROM)) {
            boolean onlyByItsWay = decode.readOnly() && region != null && !region.readOnly;
            return onlyByItsWay ? RuleSet.of(Rule.ROM_2, Rule.RO_2) : RuleSet.of(Rule.ROM_2);
        }
        if (!decode.readOnly()) {
            return RuleSet.NONE;
        }
        return RuleSet.of(region != null && region.readOnly ? Rule.RO_1 : Rule.RO_2);
    }

    /** A write to a device over a way that is read-only, or may be: it is refused, or carried out (rules RO-1 and ROM-2). */
    private Answer writeMaybe(Region region, long offset, byte[] bytes, RuleSet rules) {
        if (region.attributes.hadZones() || world.lateWrites().isLate(region)) {
            return Answer.open(OpenClause.RO_1_COALESCED);
        }
        Answer done = writeDevice(region, offset, bytes, rules);
        return done.kind() == Step.Kind.DONE
                ? Answer.done(done.expectation().or(Expectation.refusedWrite()), done.rules())
                : done;
    }

    private Answer writeDevice(Region region, long offset, byte[] bytes, RuleSet rules) {
        RuleSet all = region.kind == Kind.ROM_DEVICE ? rules.with(Rule.ROMD_2) : rules;
        if (region.attributes.hadEventfds()
                && DevicePlan.refusal(region.device.valid(), offset, bytes.length)
                        .isEmpty()) {
            long value = DevicePlan.compose(bytes, 0, bytes.length, region.device.endian());
            if (region.attributes.isMatchUnsettled(offset, bytes.length, value, world.openTransaction())) {
                return Answer.open(OpenClause.ATTR_1_PENDING);
            }
            Eventfd eventfd = region.attributes.matching(offset, bytes.length, value);
            if (eventfd != null) {
                return signal(region, eventfd, all.with(Rule.EVT_1));
            }
            all = all.with(Rule.EVT_2);
        }
        DevicePlan plan = DevicePlan.write(region, offset, bytes);
        all = all.union(plan.rules);
        boolean late = isCoalesced(region, offset, bytes.length);
        if (plan.access == null) {
            boolean unclear =
                    plan.inexact != null && (late || world.lateWrites().isLate(region));
            return unclear
                    ? Answer.open(OpenClause.COAL_1_INEXACT)
                    : unchanged(all, plan.expectation(Observation.ok()));
        }
        return late ? writeLate(region, plan.access, all) : writeNow(region, plan, all);
    }

    private boolean isCoalesced(Region region, long offset, int size) {
        return region.attributes.isCoalesced(offset, offset + size - 1, world.openTransaction());
    }

    /** It calls nothing; as an access to the device it brings in what is late, unless it might be late itself (rule COAL-1). */
    private Answer signal(Region region, Eventfd eventfd, RuleSet rules) {
        Observation seen = Observation.ok().withSignals(List.of(eventfd.name()));
        if (!world.lateWrites().isLate(region) || isCoalesced(region, eventfd.at(), eventfd.size())) {
            return unchanged(rules, Expectation.exactly(seen));
        }
        RuleSet all = rules.with(Rule.COAL_1);
        if (avoided.stops(all)) {
            return Answer.AVOIDED;
        }
        world.lateWrites().end(region);
        return Answer.done(Expectation.with(seen, List.of(nothing(region, eventfd.at()))), all);
    }

    /** A write that has no callbacks of its own. */
    private static DeviceAccess nothing(Region region, long offset) {
        return new DeviceAccess(
                region.name, region.device, true, offset, Bytes.copyOf(new byte[0]), List.of(), Cut.EXACT, region.size);
    }

    private Answer writeNow(Region region, DevicePlan plan, RuleSet rules) {
        RuleSet all = rules.union(endLateWrites(region));
        if (avoided.stops(all)) {
            return Answer.AVOIDED;
        }
        world.lateWrites().end(region);
        return Answer.done(plan.expectation(Observation.ok()), all);
    }

    /** A write to a coalesced range: it may arrive late, so whether it fails must not matter (rule COAL-1). */
    private Answer writeLate(Region region, DeviceAccess access, RuleSet rules) {
        RuleSet all = rules.with(Rule.COAL_1);
        if (region.device.errors() != null) {
            return Answer.open(OpenClause.COAL_1_ERRORS);
        }
        if (avoided.stops(all)) {
            return Answer.AVOIDED;
        }
        world.lateWrites().note(region);
        return Answer.done(Expectation.with(Observation.ok(), List.of(access.allowedLate())), all);
    }

    /** The rule that an access to a device brings in what is late there, if something may be. */
    private RuleSet endLateWrites(Region region) {
        return world.lateWrites().isLate(region) || region.attributes.hadZones()
                ? RuleSet.of(Rule.COAL_1)
                : RuleSet.NONE;
    }

    /** An answer that changes nothing. */
    private Answer unchanged(RuleSet rules, Expectation expectation) {
        return avoided.stops(rules) ? Answer.AVOIDED : Answer.done(expectation, rules);
    }
}
