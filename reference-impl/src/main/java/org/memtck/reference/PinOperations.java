package org.memtck.reference;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.OpenClause;
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
    private final WindowFinder finder;

    PinOperations(World world, MapChanges changes, Windows windows, Avoided avoided) {
        this.world = world;
        this.changes = changes;
        this.windows = windows;
        this.avoided = avoided;
        this.finder = new WindowFinder(world);
    }

    @Override
    public Answer pin(PinOperation.Pin op) {
        windows.requireFresh(op.handle());
        OpenClause open = finder.leftOpen(op);
        if (open != null) {
            return Answer.open(open);
        }
        Window window = finder.find(op);
        if (window.isVain() && window.owner() != null) {
            return Answer.open(OpenClause.PIN_1_OWNED);
        }
        Decode first = world.visible().map(window.space.root()).at(op.at());
        RuleSet rules = first.rules()
                .union(world.comparedRules(window.space, op.at(), first, op.write()))
                .with(window.copy == null ? Rule.PIN_1 : Rule.PIN_2);
        if (window.isVain() && op.write() && first.region() != null && first.refusesWrites()) {
            rules = rules.union(Guest.refusal(first));
        }
        if (window.length < op.length()) {
            rules = rules.with(Rule.PIN_3);
        }
        if (avoided.stops(rules)) {
            return Answer.AVOIDED;
        }
        Answer answer = window.isVain() ? vain(op, window) : window.isDirect() ? direct(window) : copy(op, window);
        if (answer.kind() != Step.Kind.DONE) {
            return answer;
        }
        windows.open(op.handle(), window);
        if (window.owner() != null) {
            window.owner().uses++;
        }
        return Answer.done(answer.expectation(), rules.union(ofWindow(answer)));
    }

    private static Answer direct(Window window) {
        return Answer.done(Expectation.exactly(Observation.window(window.length)), RuleSet.NONE);
    }

    /** A window on nothing, or to be written on what is not to be, may be refused, or show and change nothing (rule PIN-1). */
    private static Answer vain(PinOperation.Pin op, Window window) {
        Expectation opened = Expectation.exactly(Observation.window(window.length));
        Expectation longer = Expectation.exactly(Observation.window(op.length()));
        return Answer.done(Expectation.rejected().or(opened, longer), RuleSet.NONE);
    }

    /** What may have changed, since it is open whether the memory is read-only (rule ROM-2). */
    private static void blur(Window window, int at, int length) {
        long offset = window.offset + at;
        if (length > 0) {
            window.region().content().blur(offset, length);
            window.region().attributes.noteMaybe(offset, offset + length - 1);
        }
    }

    /** Reads what a copy shows, as a block access does. It may go on past its range, as a block does (rule PIN-3). */
    private Answer copy(PinOperation.Pin op, Window window) throws Misuse {
        boolean second = windows.hasCopy();
        OpenClause open = leftOpen(op, window, second);
        if (open != null) {
            return Answer.open(open);
        }
        Answer read = window.write
                ? Answer.ok()
                : BlockAccess.load(world, window.space.name(), avoided, window.at, op.length());
        Bytes bytes = read.expectation().canonical().bytes();
        if (read.kind() == Step.Kind.DONE && bytes != null && window.copy != null) {
            System.arraycopy(bytes.toArray(), 0, window.copy, 0, window.length);
            window.known.set(0, window.length);
        }
        return read.kind() == Step.Kind.DONE
                ? Answer.done(copied(op, window, read.expectation().accesses(), second), read.rules())
                : read;
    }

    private @Nullable OpenClause leftOpen(PinOperation.Pin op, Window window, boolean second) {
        if (BlockAccess.dependsOnCut(window.region().device, window.offset, window.length)) {
            return OpenClause.PIN_2_CUT;
        }
        if (second && window.owner() != null) {
            return OpenClause.PIN_2_SECOND;
        }
        boolean mayDiffer = second || window.length < op.length();
        return mayDiffer && world.lateWrites().areLate() ? OpenClause.PIN_2_LATE : null;
    }

    private static Expectation copied(PinOperation.Pin op, Window window, List<DeviceAccess> accesses, boolean second) {
        List<DeviceAccess> own = accesses.isEmpty() ? accesses : accesses.subList(0, 1);
        Expectation expectation = Expectation.with(Observation.window(window.length), own);
        if (window.length < op.length()) {
            expectation = expectation.or(Expectation.with(Observation.window(op.length()), accesses));
        }
        return second ? expectation.or(Expectation.rejected()) : expectation;
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
        long offset = window.offset + at;
        if (window.copy != null) {
            System.arraycopy(bytes.toArray(), 0, window.copy, at, bytes.length());
            window.known.set(at, at + bytes.length());
        } else if (window.isDirect()) {
            window.region().content().write(offset, bytes.toArray(), 0, bytes.length(), rules);
            window.region().attributes.noteMaybe(offset, offset + bytes.length() - 1);
        } else if (window.mayReach()) {
            blur(window, at, bytes.length());
        } else if (window.hasContent()) {
            window.region().content().refuse(offset, bytes.length(), rules);
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
        BitSet unknown = new BitSet();
        int at = (int) op.at();
        RuleSet rules = RuleSet.of(window.copy == null ? Rule.PIN_1 : Rule.PIN_2);
        if (window.copy != null) {
            System.arraycopy(window.copy, at, bytes, 0, bytes.length);
            unknown.set(0, bytes.length);
            unknown.andNot(window.known.get(at, at + bytes.length));
        } else if (window.isVain()) {
            unknown.set(0, bytes.length);
        } else {
            Content content = window.region().content();
            unknown = content.unknown(window.offset + at, bytes.length);
            rules = rules.union(content.read(window.offset + at, bytes, 0, bytes.length));
        }
        if (avoided.stops(rules)) {
            return Answer.AVOIDED;
        }
        Observation seen = bytes.length == 0 ? Observation.ok() : Observation.bytes(Status.OK, Bytes.copyOf(bytes));
        return Answer.done(Expectation.block(seen, false, unknown.isEmpty() ? null : unknown, List.of()), rules);
    }

    @Override
    public Answer unpin(PinOperation.Unpin op) {
        Window window = windows.get(op.handle());
        if (op.written() > (window.write ? window.length : 0)) {
            throw Misuse.of(Rule.PIN_1);
        }
        Owner owner = window.owner();
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
        if (window.isVain()) {
            if (!finder.isStillVain(window, written)) {
                return Answer.open(OpenClause.PIN_2_MOVED);
            }
            Decode there = world.visible().map(window.space.root()).at(window.at);
            RuleSet decided = there.rules()
                    .union(world.comparedRules(window.space, window.at, there, true))
                    .with(Rule.PIN_1);
            if (avoided.stops(decided)) {
                return Answer.AVOIDED;
            }
            if (window.mayReach()) {
                blur(window, 0, written);
            }
            return Answer.done(Expectation.ok().or(Expectation.rejected()), decided);
        }
        if (window.copy == null) {
            if (window.write) {
                window.region().attributes.noteMaybe(window.offset, window.offset + window.length - 1);
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
        if (!finder.isStillShown(window)) {
            return Answer.open(OpenClause.PIN_2_MOVED);
        }
        if (window.known.nextClearBit(0) < written) {
            return Answer.open(OpenClause.PIN_2_UNPOKED);
        }
        Bytes bytes = Bytes.copyOf(window.copy).slice(0, written);
        Answer store = BlockAccess.store(world, window.space.name(), avoided, window.at, bytes);
        return store.kind() == Step.Kind.DONE
                ? Answer.done(store.expectation(), ofWindow(store).with(Rule.PIN_2))
                : store;
    }

    /** The rules of an access to a device that a window causes: that it is cut like a block is for PIN-2 to say. */
    private static RuleSet ofWindow(Answer answer) {
        return answer.rules().minus(RuleSet.of(Rule.BLK_1, Rule.BLK_2));
    }
}
