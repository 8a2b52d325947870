package org.memtck.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Endian;

/** Single guest accesses of 1, 2, 4 or 8 bytes, all of which lie within one range of the flat view. */
final class Guest {
    /** The page of most hosts and guests, in bytes: where an implementation is tempted to cut an access (rule VIS-7). */
    private static final long PAGE = 4096;

    private final World world;
    private final RuleSet avoided;

    Guest(World world, RuleSet avoided) {
        this.world = world;
        this.avoided = avoided;
    }

    Answer read(String spaceName, long at, int size, Endian order) throws Misuse {
        Spaces.Space space = world.spaces().get(spaceName);
        Target target = target(space, at, size, false);
        if (target == null) {
            return Answer.OPEN;
        }
        Region region = target.decode.region();
        RuleSet rules = order == Endian.BIG && size > 1 ? target.rules.with(Rule.LANE_2) : target.rules;
        if (region == null) {
            return refused(rules.with(Rule.VIS_2), Expectation.rejected());
        }
        return switch (region.kind) {
            case RAM -> readContent(region, target.offset, size, order, rules.with(Rule.RAM_1));
            case ROM -> readContent(region, target.offset, size, order, rules.with(Rule.ROM_1));
            case MMIO -> readDevice(region, target.offset, size, order, rules);
            default -> refused(rules.with(Rule.RESV_2), Expectation.rejected());
        };
    }

    private Answer readContent(Region region, long offset, int size, Endian order, RuleSet rules) {
        byte[] bytes = new byte[size];
        RuleSet all = rules.union(region.content().read(offset, bytes, 0, size));
        if (all.intersects(avoided)) {
            return Answer.AVOIDED;
        }
        long value = DevicePlan.compose(bytes, 0, size, order);
        return Answer.done(Expectation.exactly(Observation.ok(value)), all);
    }

    private Answer readDevice(Region region, long offset, int size, Endian order, RuleSet rules) {
        DevicePlan plan = DevicePlan.read(region, offset, size);
        RuleSet all = rules.union(plan.rules);
        if (plan.open) {
            return Answer.OPEN;
        }
        if (plan.access == null) {
            return refused(all, Expectation.rejected());
        }
        if (all.intersects(avoided)) {
            return Answer.AVOIDED;
        }
        Observation seen = DevicePlan.fails(plan.access)
                ? Observation.fault()
                : Observation.ok(DevicePlan.compose(plan.access.bytes().toArray(), 0, size, order));
        return Answer.done(Expectation.with(seen, List.of(plan.access)), all);
    }

    Answer write(String spaceName, long at, int size, long value, Endian order) throws Misuse {
        Spaces.Space space = world.spaces().get(spaceName);
        Target target = target(space, at, size, true);
        if (target == null) {
            return Answer.OPEN;
        }
        byte[] bytes = DevicePlan.decompose(value, size, order);
        return writeBytes(target, bytes, valueRules(target, size, value, order));
    }

    private static RuleSet valueRules(Target target, int size, long value, Endian order) {
        RuleSet rules = target.rules;
        if (order == Endian.BIG && size > 1) {
            rules = rules.with(Rule.LANE_2);
        }
        if (size < 8 && value >>> (8 * size) != 0) {
            rules = rules.with(Rule.MMIO_2);
        }
        if (target.decode.way() != null && target.decode.way().hasChangedAttribute()) {
            rules = rules.with(Rule.ATTR_1);
        }
        return rules;
    }

    private Answer writeBytes(Target target, byte[] bytes, RuleSet rules) {
        Decode decode = target.decode;
        Region region = decode.region();
        if (region == null) {
            return refused(rules.with(Rule.VIS_2), Expectation.rejected());
        }
        if (region.kind == Kind.RESERVATION) {
            return refused(rules.with(Rule.RESV_2), Expectation.rejected());
        }
        if (decode.isWithinRom()) {
            return Answer.OPEN;
        }
        if (region.kind == Kind.MMIO) {
            return decode.readOnly() ? Answer.OPEN : writeDevice(region, target.offset, bytes, rules);
        }
        RuleSet all = rules.union(refusal(decode));
        if (all.intersects(avoided)) {
            return Answer.AVOIDED;
        }
        if (decode.refusesWrites()) {
            region.content().refuse(target.offset, bytes.length, all);
            return Answer.done(Expectation.refusedWrite(), all);
        }
        region.content().write(target.offset, bytes, 0, bytes.length, all);
        return Answer.done(Expectation.ok(), all);
    }

    /** The rules that refuse a write to memory: it is ROM, it is read-only, or it is seen through what is. */
    static RuleSet refusal(Decode decode) {
        Region region = decode.region();
        if (region != null && region.kind == Kind.ROM) {
            return RuleSet.of(Rule.ROM_2);
        }
        if (!decode.readOnly()) {
            return RuleSet.NONE;
        }
        return RuleSet.of(region != null && region.readOnly ? Rule.RO_1 : Rule.RO_2);
    }

    private Answer writeDevice(Region region, long offset, byte[] bytes, RuleSet rules) {
        DevicePlan plan = DevicePlan.write(region, offset, bytes);
        RuleSet all = rules.union(plan.rules);
        if (plan.open) {
            return Answer.OPEN;
        }
        if (plan.access == null) {
            return refused(all, Expectation.rejected());
        }
        if (all.intersects(avoided)) {
            return Answer.AVOIDED;
        }
        Status status = DevicePlan.fails(plan.access) ? Status.FAULT : Status.OK;
        return Answer.done(Expectation.with(Observation.of(status), List.of(plan.access)), all);
    }

    private Answer refused(RuleSet rules, Expectation expectation) {
        return rules.intersects(avoided) ? Answer.AVOIDED : Answer.done(expectation, rules);
    }

    /** What an access addresses: the range it lies in, the offset in its region, and the rules that lead there. */
    private record Target(Decode decode, long offset, RuleSet rules) {}

    /** Finds what an access addresses, or null if it straddles two ranges of the flat view. */
    private @Nullable Target target(Spaces.Space space, long at, int size, boolean write) {
        AddressMap map = world.visible().map(space.root());
        int index = map.indexOf(at);
        Decode decode = map.decode(index);
        RuleSet rules = decode.rules().union(world.comparedRules(space, at, decode, write));
        long last = at + size - 1;
        if (Long.compareUnsigned(last, at) < 0) {
            return null;
        }
        while (Long.compareUnsigned(decode.last(), last) < 0) {
            Decode next = map.decode(++index);
            if (!continues(decode, next)) {
                return null;
            }
            rules = rules.union(next.rules()).union(world.comparedRules(space, next.first(), next, write));
            decode = next;
        }
        boolean crossesPage = decode.region() != null && ((at ^ last) & -PAGE) != 0;
        return new Target(decode, decode.offsetOf(at), crossesPage ? rules.with(Rule.VIS_7) : rules);
    }

    /** Whether two neighbours are one range of the flat view. */
    static boolean continues(Decode one, Decode next) {
        if (one.region() == null || next.region() == null) {
            return one.region() == null && next.region() == null;
        }
        return one.region().id == next.region().id
                && one.offsetOf(next.first()) == next.offset()
                && one.refusesWrites() == next.refusesWrites();
    }
}
