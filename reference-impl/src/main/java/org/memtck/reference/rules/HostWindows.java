package org.memtck.reference.rules;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Owner;
import org.memtck.reference.model.Space;
import org.memtck.reference.model.Window;
import org.memtck.reference.model.Windows;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.PinOperation;

/** Host windows on guest memory (family PIN); each keeps the owner of its region alive (rule LIFE-3). */
final class HostWindows implements PinOperation.Visitor<Plan> {
    /** The rule by which a window ends where its range does. */
    static final RuleSet ENDED = RuleSet.of(Rule.PIN_3);

    private final Machine machine;
    private final Windows windows;
    private final WindowFinder finder;
    private final Memory memory;
    private final BlockAccesses blocks;
    private final MapChanges changes;

    HostWindows(Machine machine, Memory memory, BlockAccesses blocks, MapChanges changes) {
        this.machine = machine;
        this.windows = machine.world().windows();
        this.finder = new WindowFinder(machine);
        this.memory = memory;
        this.blocks = blocks;
        this.changes = changes;
    }

    @Override
    public Plan pin(PinOperation.Pin op) {
        windows.requireFresh(op.handle());
        OpenClause open = finder.leftOpen(op);
        if (open != null) {
            return Plan.open(open);
        }
        Window window = finder.find(op);
        if (window.isVain() && window.owner() != null) {
            return Plan.open(OpenClause.PIN_1_OWNED);
        }
        RuleSet rules = pinRules(op, window);
        Plan opened = window.isVain() ? vain(op, window) : window.isDirect() ? direct(window) : copy(op, window);
        return opened.naming(rules.union(ofWindow(opened))).after(rules).then(() -> {
            windows.open(op.handle(), window);
            if (window.owner() != null) {
                window.owner().uses++;
            }
        });
    }

    private RuleSet pinRules(PinOperation.Pin op, Window window) {
        Decode first = machine.map(window.space).at(op.at());
        RuleSet rules = first.rules()
                .union(ComparedMaps.rules(machine, window.space, op.at(), first, op.write()))
                .union(kindRules(window));
        if (window.isVain() && op.write() && first.region() != null && ReadOnly.refuses(machine.dialect(), first)) {
            rules = rules.union(ReadOnly.refusal(first));
        }
        return window.length < op.length() ? rules.union(ENDED) : rules;
    }

    /** Returns the rule that says what the window is: memory itself, or a copy. */
    private static RuleSet kindRules(Window window) {
        return RuleSet.of(window.copy == null ? Rule.PIN_1 : Rule.PIN_2);
    }

    private static Plan direct(Window window) {
        return Plan.ok().expecting(Expectation.exactly(Observation.window(window.length)));
    }

    /**
     * A window on nothing, or to be written on what is not to be, may be refused, or show and change nothing (rule PIN-1);
     * in variant BLK-1/pieces it is read as a block, which goes on past the hole.
     */
    private Plan vain(PinOperation.Pin op, Window window) throws Misuse {
        Expectation opened = Expectation.exactly(Observation.window(window.length));
        Observation longer = Observation.window(op.length());
        Expectation refusedOrOpened = Expectation.rejected().or(opened, Expectation.exactly(longer));
        boolean reads = !op.write() && machine.dialect().has(Variant.BLK_1_PIECES);
        if (!reads || window.length == op.length() || machine.lateWrites().areLate()) {
            return Plan.ok().expecting(refusedOrOpened);
        }
        Plan read = blocks.load(window.space, window.at, op.length());
        return read.isOpen()
                ? read
                : Plan.ok()
                        .expecting(refusedOrOpened.or(
                                Expectation.with(longer, read.expectation().accesses())));
    }

    /** Reads what a copy shows, as a block access does. It may go on past its range, as a block does (rule PIN-3). */
    private Plan copy(PinOperation.Pin op, Window window) throws Misuse {
        boolean second = windows.hasCopy();
        OpenClause open = leftOpen(op, window, second);
        if (open != null) {
            return Plan.open(open);
        }
        Plan read = window.write ? Plan.ok() : blocks.load(window.space, window.at, op.length());
        Bytes bytes = read.expectation().canonical().bytes();
        if (bytes != null && window.copy != null) {
            window.set(0, bytes.slice(0, window.length));
        }
        return read.isOpen()
                ? read
                : read.expecting(copied(op, window, read.expectation().accesses(), second));
    }

    private @Nullable OpenClause leftOpen(PinOperation.Pin op, Window window, boolean second) {
        if (BlockAccesses.dependsOnCut(window.region().device, window.offset, window.length)) {
            return OpenClause.PIN_2_CUT;
        }
        if (second && window.owner() != null) {
            return OpenClause.PIN_2_SECOND;
        }
        boolean mayDiffer = second || window.length < op.length();
        return mayDiffer && machine.lateWrites().areLate() ? OpenClause.PIN_2_LATE : null;
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
    public Plan poke(PinOperation.Poke op) {
        Window window = windows.get(op.handle());
        Bytes bytes = op.bytes();
        if (!window.write || !window.holds(op.at(), bytes.length())) {
            throw Misuse.of(Rule.PIN_1);
        }
        RuleSet rules = kindRules(window);
        return bytes.length() == 0
                ? Plan.ok().after(rules)
                : Plan.of(Expectation.ok(), rules).then(() -> poke(window, (int) op.at(), bytes, rules));
    }

    private void poke(Window window, int at, Bytes bytes, RuleSet rules) {
        long offset = window.offset + at;
        if (window.copy != null) {
            window.set(at, bytes);
        } else if (window.isDirect()) {
            memory.write(window.region(), offset, bytes.toArray(), 0, bytes.length(), rules);
            window.region().attributes.noteMaybe(offset, offset + bytes.length() - 1);
        } else if (window.mayReach()) {
            memory.blur(window.region(), offset, bytes.length());
        } else if (window.hasContent()) {
            machine.reasons(window.region()).noteRefused(offset, bytes.length(), rules);
        }
    }

    @Override
    public Plan peek(PinOperation.Peek op) {
        Window window = windows.get(op.handle());
        if (!window.holds(op.at(), op.length())) {
            throw Misuse.of(Rule.PIN_1);
        }
        byte[] bytes = new byte[op.length()];
        BitSet unknown = new BitSet();
        int at = (int) op.at();
        RuleSet rules = kindRules(window);
        if (window.copy != null) {
            System.arraycopy(window.copy, at, bytes, 0, bytes.length);
            unknown.set(0, bytes.length);
            unknown.andNot(window.known.get(at, at + bytes.length));
        } else if (window.isVain()) {
            unknown.set(0, bytes.length);
        } else {
            unknown = window.region().content().unknown(window.offset + at, bytes.length);
            rules = rules.union(memory.read(window.region(), window.offset + at, bytes, 0, bytes.length));
        }
        return Plan.of(Ram.seen(bytes, unknown), rules);
    }

    @Override
    public Plan unpin(PinOperation.Unpin op) {
        Window window = windows.get(op.handle());
        if (op.written() > (window.write ? window.length : 0)) {
            throw Misuse.of(Rule.PIN_1);
        }
        Plan arrival = window.isVain() ? nothingArrives(window, op.written()) : arrive(window, op.written());
        Owner owner = window.owner();
        Plan closing = owner == null ? arrival : changes.release(() -> owner.uses--, () -> owner.uses++, arrival);
        return closing.then(() -> windows.close(op.handle()));
    }

    private Plan nothingArrives(Window window, int written) {
        if (!finder.isStillVain(window, written)) {
            return Plan.open(OpenClause.PIN_2_MOVED);
        }
        Decode there = machine.map(window.space).at(window.at);
        RuleSet rules = there.rules()
                .union(ComparedMaps.rules(machine, window.space, window.at, there, true))
                .with(Rule.PIN_1);
        Plan plan = Plan.of(Expectation.ok().or(Expectation.rejected()), rules);
        return window.mayReach() && written > 0
                ? plan.then(() -> memory.blur(window.region(), window.offset, written))
                : plan;
    }

    /** What was poked into a copy arrives, as far as it was written (rule PIN-2). */
    private Plan arrive(Window window, int written) throws Misuse {
        if (window.copy == null) {
            long last = window.offset + window.length - 1;
            return window.write
                    ? Plan.doing(() -> window.region().attributes.noteMaybe(window.offset, last))
                    : Plan.ok();
        }
        RuleSet rules = kindRules(window);
        if (written == 0) {
            return Plan.of(Expectation.ok(), rules);
        }
        if (!finder.isStillShown(window)) {
            return Plan.open(OpenClause.PIN_2_MOVED).after(rules);
        }
        if (window.known.nextClearBit(0) < written) {
            return Plan.open(OpenClause.PIN_2_UNPOKED).after(rules);
        }
        Plan store =
                blocks.store(window.space, window.at, Bytes.copyOf(window.copy).slice(0, written));
        return store.naming(ofWindow(store).union(rules)).after(rules);
    }

    /** Returns what decides that windows outlive a space that is closed, if some are open through it. */
    static RuleSet outliving(Machine machine, Space space) {
        return machine.world().windows().isOpenThrough(space) ? RuleSet.of(Rule.PIN_1) : RuleSet.NONE;
    }

    /** Returns the rules of an access to a device that a window causes: that it is cut like a block is for PIN-2 to say. */
    private static RuleSet ofWindow(Plan plan) {
        return plan.rules().minus(BlockAccesses.CUTTING);
    }
}
