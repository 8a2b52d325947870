package org.memtck.reference;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.PinOperation;

/** Host windows (rules PIN-1 and PIN-2); each keeps the owner of its region alive (rule LIFE-3). */
final class PinOperations implements PinOperation.Visitor<Answer> {
    private final World world;
    private final MapChanges changes;
    private final Windows windows;
    private final Avoided avoided;

    PinOperations(World world, MapChanges changes, Windows windows, Avoided avoided) {
        this.world = world;
        this.changes = changes;
        this.windows = windows;
        this.avoided = avoided;
    }

    @Override
    public Answer pin(PinOperation.Pin op) {
        windows.requireFresh(op.handle());
        Window window = window(op);
        if (window == null) {
            return Answer.OPEN;
        }
        RuleSet rules = world.visible()
                .map(window.space.root())
                .at(op.at())
                .rules()
                .union(world.comparedRules(
                        window.space,
                        op.at(),
                        world.visible().map(window.space.root()).at(op.at()),
                        op.write()))
                .with(window.copy == null ? Rule.PIN_1 : Rule.PIN_2);
        if (window.length < op.length()) {
            rules = rules.with(Rule.PIN_3);
        }
        if (avoided.stops(rules)) {
            return Answer.AVOIDED;
        }
        Answer answer = window.copy == null ? Answer.ok() : copy(window);
        if (answer.kind() != Step.Kind.DONE) {
            return answer;
        }
        windows.open(op.handle(), window);
        if (window.region.owner != null) {
            window.region.owner.uses++;
        }
        Observation seen = Observation.window(window.length);
        return Answer.done(Expectation.with(seen, answer.expectation().accesses()), rules.union(ofWindow(answer)));
    }

    /** The window that is asked for, or null if it is unspecified what it would be. */
    private @Nullable Window window(PinOperation.Pin op) throws Misuse {
        Spaces.Space space = world.spaces().get(op.space());
        AddressMap map = world.visible().map(space.root());
        Decode decode = map.at(op.at());
        Region region = decode.region();
        if (region == null || !isSpecified(region, decode, op.write())) {
            return null;
        }
        long offset = decode.offsetOf(op.at());
        boolean direct = region.isReadDirectly() && !(op.write() && region.kind == Kind.ROM_DEVICE);
        Decode last = lastOfRange(map, op.at(), op.length());
        long toLast = last.last() - op.at();
        boolean whole = Long.compareUnsigned(toLast, op.length() - 1) >= 0;
        int length = whole ? op.length() : (int) toLast + 1;
        if (!whole && (!direct || mightGoOn(map, last))) {
            return null;
        }
        return new Window(space, op.at(), region, offset, length, op.write(), !direct);
    }

    /** The end of the range of the flat view that holds an address, or that part of it in which so many bytes end. */
    private static Decode lastOfRange(AddressMap map, long at, int length) {
        int index = map.indexOf(at);
        Decode last = map.decode(index);
        while (Long.compareUnsigned(last.last() - at, length - 1) < 0 && last.last() != -1) {
            Decode next = map.decode(++index);
            if (!last.isContinuedBy(next)) {
                break;
            }
            last = next;
        }
        return last;
    }

    /** Whether the memory goes on behind the range, but read-only or not: a window for reading may go on, too. */
    private static boolean mightGoOn(AddressMap map, Decode last) {
        if (last.last() == -1) {
            return false;
        }
        Decode next = map.at(last.last() + 1);
        return next.region() != null
                && last.region() != null
                && next.region().id == last.region().id
                && last.offsetOf(next.first()) == next.offset();
    }

    private boolean isSpecified(Region region, Decode decode, boolean write) {
        boolean settled = !region.attributes.isRomModeUnsettled(world.openTransaction());
        return switch (region.kind) {
            case RAM, ROM -> !write || (!decode.refusesWrites() && !decode.isWithinRom());
            case MMIO, ROM_DEVICE -> settled && !(write && decode.readOnly());
            default -> false;
        };
    }

    /** Reads what a copy shows, as a block access does. */
    private Answer copy(Window window) throws Misuse {
        if (windows.hasCopy() || BlockAccess.dependsOnCut(window.region.device, window.offset, window.length)) {
            return Answer.OPEN;
        }
        if (window.write) {
            return Answer.ok();
        }
        Answer read = BlockAccess.load(world, window.space.name(), avoided, window.at, window.length);
        Bytes bytes = read.expectation().canonical().bytes();
        if (read.kind() == Step.Kind.DONE && bytes != null && window.copy != null) {
            System.arraycopy(bytes.toArray(), 0, window.copy, 0, window.length);
            window.known.set(0, window.length);
        }
        return read;
    }

    @Override
    public Answer poke(PinOperation.Poke op) {
        Window window = windows.get(op.handle());
        Bytes bytes = op.bytes();
        if (!window.write || !window.holds(op.at(), bytes.length())) {
            throw Misuse.of(Rule.PIN_1);
        }
        RuleSet rules = RuleSet.of(window.copy == null ? Rule.PIN_1 : Rule.PIN_2);
        if (avoided.stops(rules)) {
            return Answer.AVOIDED;
        }
        if (bytes.length() == 0) {
            return Answer.ok();
        }
        int at = (int) op.at();
        if (window.copy != null) {
            System.arraycopy(bytes.toArray(), 0, window.copy, at, bytes.length());
            window.known.set(at, at + bytes.length());
        } else {
            long offset = window.offset + at;
            window.region.content().write(offset, bytes.toArray(), 0, bytes.length(), rules);
            window.region.attributes.noteMaybe(offset, offset + bytes.length() - 1);
        }
        return Answer.done(Expectation.ok(), rules);
    }

    @Override
    public Answer peek(PinOperation.Peek op) {
        Window window = windows.get(op.handle());
        if (!window.holds(op.at(), op.length())) {
            throw Misuse.of(Rule.PIN_1);
        }
        byte[] bytes = new byte[op.length()];
        int at = (int) op.at();
        RuleSet rules = RuleSet.of(window.copy == null ? Rule.PIN_1 : Rule.PIN_2);
        if (window.copy != null) {
            if (window.known.nextClearBit(at) < at + op.length()) {
                return Answer.OPEN;
            }
            System.arraycopy(window.copy, at, bytes, 0, bytes.length);
        } else {
            if (!window.region.content().isKnown(window.offset + at, op.length())) {
                return Answer.OPEN;
            }
            rules = rules.union(window.region.content().read(window.offset + at, bytes, 0, bytes.length));
        }
        if (avoided.stops(rules)) {
            return Answer.AVOIDED;
        }
        Observation seen = bytes.length == 0 ? Observation.ok() : Observation.bytes(Status.OK, Bytes.copyOf(bytes));
        return Answer.done(Expectation.exactly(seen), rules);
    }

    @Override
    public Answer unpin(PinOperation.Unpin op) {
        Window window = windows.get(op.handle());
        if (op.written() > (window.write ? window.length : 0)) {
            throw Misuse.of(Rule.PIN_1);
        }
        Owner owner = window.region.owner;
        Answer answer = owner == null
                ? arrive(window, op.written())
                : changes.release(() -> owner.uses--, () -> owner.uses++, () -> arrive(window, op.written()));
        if (answer.kind() == Step.Kind.DONE) {
            windows.close(op.handle());
        }
        return answer;
    }

    /** What was poked into a copy arrives, as far as it was written (rule PIN-2). */
    private Answer arrive(Window window, int written) throws Misuse {
        if (window.copy == null) {
            if (window.write) {
                window.region.attributes.noteMaybe(window.offset, window.offset + window.length - 1);
            }
            return Answer.ok();
        }
        RuleSet rules = RuleSet.of(Rule.PIN_2);
        if (avoided.stops(rules)) {
            return Answer.AVOIDED;
        }
        if (written == 0) {
            return Answer.done(Expectation.ok(), rules);
        }
        if (!isStillShown(window) || window.known.nextClearBit(0) < written) {
            return Answer.OPEN;
        }
        Bytes bytes = Bytes.copyOf(window.copy).slice(0, written);
        Answer store = BlockAccess.store(world, window.space.name(), avoided, window.at, bytes);
        return store.kind() == Step.Kind.DONE
                ? Answer.done(store.expectation(), ofWindow(store).with(Rule.PIN_2))
                : store;
    }

    /** The rules of an access to a device that a window causes: that it is cut like a block is for PIN-2 to say. */
    private static RuleSet ofWindow(Answer answer) {
        return answer.rules().minus(RuleSet.of(Rule.BLK_2));
    }

    private boolean isStillShown(Window window) {
        AddressMap map = world.visible().map(window.space.root());
        Decode decode = map.at(window.at);
        Decode last = lastOfRange(map, window.at, window.length);
        return decode.region() != null
                && decode.region().id == window.region.id
                && decode.offsetOf(window.at) == window.offset
                && Long.compareUnsigned(last.last() - window.at, window.length - 1) >= 0;
    }
}
