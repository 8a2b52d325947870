package org.memtck.reference.rules;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Eventfd;
import org.memtck.reference.model.Kind;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.reference.model.Space;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Cut;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Range;

/** Writes that signal instead of calling (family EVT). */
final class Eventfds {
    /** The rule by which a write signals an eventfd, once. */
    static final RuleSet SIGNALLED = RuleSet.of(Rule.EVT_1);

    /** The rule where a write could have matched an eventfd, and did not. */
    static final RuleSet NO_MATCH = RuleSet.of(Rule.EVT_2);

    private static final RuleSet CUT = RuleSet.of(Rule.EVT_3);

    private final Machine machine;
    private final Coalescing coalescing;

    Eventfds(Machine machine, Coalescing coalescing) {
        this.machine = machine;
        this.coalescing = coalescing;
    }

    Plan add(AttributeOperation.AddEventfd op, Visibility visibility) {
        Region region = machine.region(op.region());
        if (region.kind != Kind.MMIO) {
            throw Misuse.of(Rule.EVT_1);
        }
        if (machine.world().eventfds().containsKey(op.event())) {
            throw Misuse.error("the eventfd " + op.event() + " exists already");
        }
        Eventfd eventfd = new Eventfd(op.event(), op.at(), op.size(), op.match());
        Ram.within(Rule.EVT_1, region, "eventfd reaches", op.at(), op.size());
        if (region.attributes.eventfds().now().stream().anyMatch(other -> compete(eventfd, other))) {
            throw Misuse.of(Rule.EVT_1);
        }
        region.attributes.eventfds().add(eventfd, machine.openTransaction());
        boolean cut = isCutAnywhere(machine.visible(), Region.NOWHERE);
        region.attributes.eventfds().forget(eventfd);
        RuleSet rules = visibility.drawing(machine.visible(), Region.NOWHERE).union(cut ? CUT : RuleSet.NONE);
        return Plan.of(Expectation.ok(), rules).then(() -> {
            region.attributes.add(eventfd, machine.openTransaction());
            region.attributes.noteChange();
            machine.world().addEventfd(eventfd.name(), region);
        });
    }

    Plan remove(AttributeOperation.RemoveEventfd op) {
        Region region = machine.world().eventfds().get(op.event());
        if (region == null) {
            throw Misuse.error("there is no eventfd " + op.event());
        }
        machine.region(region.name);
        return Plan.doing(() -> {
            machine.world().eventfds().remove(op.event());
            region.attributes
                    .eventfds()
                    .removeIf(eventfd -> eventfd.name().equals(op.event()), machine.openTransaction());
            region.attributes.noteChange();
        });
    }

    /** Returns whether one write could signal both; a value that does not fit the size matches none (rule EVT-1). */
    static boolean compete(Eventfd one, Eventfd other) {
        return one.at() == other.at()
                && one.size() == other.size()
                && canMatch(one)
                && canMatch(other)
                && (one.match() == null || other.match() == null || one.match().equals(other.match()));
    }

    private static boolean canMatch(Eventfd eventfd) {
        return eventfd.match() == null || DeviceModel.cut(eventfd.match(), eventfd.size()) == eventfd.match();
    }

    static boolean matches(Eventfd eventfd, long offset, int bytes, long value) {
        return offset == eventfd.at()
                && bytes == eventfd.size()
                && (eventfd.match() == null || eventfd.match() == value);
    }

    /** Returns whether there is, or once was, an eventfd that a write to the device must not signal: a valid one. */
    boolean mayMatch(Region region, long offset, int size) {
        return region.attributes.hadEventfds()
                && ValidAccesses.refusal(region.device.valid(), offset, size).isEmpty();
    }

    /** A write that signals an eventfd (rule EVT-1); null if none matches. */
    @Nullable
    Plan signal(Region region, long offset, byte[] bytes, RuleSet rules) {
        long value = ByteOrder.compose(bytes, 0, bytes.length, region.device.endian());
        Predicate<Eventfd> matches = eventfd -> matches(eventfd, offset, bytes.length, value);
        if (region.attributes.eventfds().unsettled(machine.openTransaction()).stream()
                .anyMatch(matches)) {
            return Plan.open(OpenClause.ATTR_1_PENDING);
        }
        for (Eventfd eventfd : region.attributes.eventfds().now()) {
            if (matches.test(eventfd)) {
                Observation seen = Observation.ok().withSignals(List.of(eventfd.name()));
                Plan plan = Plan.of(Expectation.exactly(seen), rules.union(SIGNALLED));
                Expectation access = Expectation.with(seen, List.of(nothing(region, offset)));
                return coalescing.signal(region, offset, bytes.length, plan, access);
            }
        }
        return null;
    }

    /** A write that has no callbacks of its own. */
    private static DeviceAccess nothing(Region region, long offset) {
        return new DeviceAccess(
                region.name, region.device, true, offset, Bytes.copyOf(new byte[0]), List.of(), Cut.EXACT, region.size);
    }

    /** Returns the rule for a block that is written to a device: none of its pieces signals (rule EVT-2). */
    static RuleSet ofBlock(Region region) {
        return region.attributes.hadEventfds() ? NO_MATCH : RuleSet.NONE;
    }

    /** Returns whether a part of a block may be cut so that one of its writes signals an eventfd. */
    boolean mayBeSignalled(Region region, Cutting.Part part, byte[] bytes) {
        return region.attributes
                .eventfds()
                .anyMaybe(
                        eventfd -> isWithin(eventfd, region.device, part.offset(), bytes, part.from(), part.length()),
                        machine.openTransaction());
    }

    /**
     * Returns whether a part of a block, however it is cut, could hold the write that an eventfd listens for (rule EVT-2).
     *
     * @param offset the offset of the first byte
     * @param bytes the bytes of the block
     * @param from the index of the first byte of the part in the block
     * @param length the length of the part
     */
    static boolean isWithin(Eventfd eventfd, DeviceSpec device, long offset, byte[] bytes, int from, int length) {
        long into = eventfd.at() - offset;
        int size = eventfd.size();
        return Long.compareUnsigned(into, length) < 0
                && into + size <= length
                && ValidAccesses.refusal(device.valid(), eventfd.at(), size).isEmpty()
                && (eventfd.match() == null
                        || eventfd.match() == ByteOrder.compose(bytes, from + (int) into, size, device.endian()));
    }

    /** Returns whether some eventfd listens, or may listen, to some of these bytes and to no other. */
    boolean maySignalWithin(Region region, long first, long last) {
        Range bytes = new Range(first, last);
        return region.attributes
                .eventfds()
                .anyMaybe(
                        eventfd -> bytes.contains(eventfd.at()) && bytes.contains(eventfd.last()),
                        machine.openTransaction());
    }

    /** Returns the rule where a space, or another root if it is not {@link Region#NOWHERE}, shows a part of an eventfd only. */
    RuleSet drawing(RegionTree tree, int newRoot) {
        return machine.world().hadEventfds() && isCutAnywhere(tree, newRoot) ? CUT : RuleSet.NONE;
    }

    private boolean isCutAnywhere(RegionTree tree, int newRoot) {
        boolean cuts = newRoot != Region.NOWHERE && cutsAny(machine.map(tree, newRoot));
        for (Space space : machine.world().spaces().all()) {
            cuts |= cutsAny(machine.map(tree, space.root()));
        }
        return cuts;
    }

    private static boolean cutsAny(AddressMap map) {
        for (int i = 0; i < map.count(); i++) {
            int first = i;
            while (goesOn(map, i)) {
                i++;
            }
            Region region = map.decode(first).region();
            if (region != null) {
                Range shown = shown(map, first, i);
                if (region.attributes.eventfds().now().stream().anyMatch(eventfd -> isCut(eventfd, shown))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the rule where the range of the flat view around a write shows a part only of an eventfd that it touches. */
    static RuleSet ofWrite(AddressMap map, int index, long first, long last) {
        Region region = map.decode(index).region();
        if (region == null || !region.attributes.hadEventfds()) {
            return RuleSet.NONE;
        }
        int from = index;
        while (from > 0 && goesOn(map, from - 1)) {
            from--;
        }
        int to = index;
        while (goesOn(map, to)) {
            to++;
        }
        Range shown = shown(map, from, to);
        boolean cut = region.attributes.eventfds().now().stream()
                .anyMatch(eventfd -> eventfd.touches(first, last) && isCut(eventfd, shown));
        return cut ? CUT : RuleSet.NONE;
    }

    /** Returns whether only some of the bytes that an eventfd listens to are among these (rule EVT-3). */
    static boolean isCut(Eventfd eventfd, Range shown) {
        boolean whole = shown.contains(eventfd.at()) && shown.contains(eventfd.last());
        return !whole && eventfd.touches(shown.first(), shown.last());
    }

    private static Range shown(AddressMap map, int from, int to) {
        return new Range(
                map.decode(from).offset(),
                map.decode(to).offsetOf(map.decode(to).last()));
    }

    /** Returns whether the next range shows the following bytes; to the first byte of a region nobody listens from before it. */
    private static boolean goesOn(AddressMap map, int index) {
        if (index + 1 >= map.count()) {
            return false;
        }
        Decode next = map.decode(index + 1);
        boolean startsAnew = next.region() != null && next.offset() == 0;
        return map.decode(index).isContinuedBy(next) && !startsAnew;
    }
}
