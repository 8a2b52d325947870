package org.memtck.reference.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Kind;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.Space;
import org.memtck.spec.observation.Cut;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.scenario.Endian;

/**
 * Single accesses over more than one range (rule VIS-9): one is refused, or carried out in parts, each of which stays in its
 * range. Which bytes of memory a write has changed is not known then.
 */
final class StraddlingAccesses {
    static final RuleSet OVER_RANGES = RuleSet.of(Rule.VIS_9);

    /** No callback for a byte starts further before it than this, or ends further behind. */
    private static final int REACH = 7;

    private final Machine machine;
    private final Memory memory;
    private final Eventfds eventfds;
    private final Coalescing coalescing;
    private final BlockAccesses blocks;
    private final Unmapped unmapped;

    StraddlingAccesses(Machine machine, Memory memory, Eventfds eventfds, Coalescing coalescing, BlockAccesses blocks) {
        this.machine = machine;
        this.memory = memory;
        this.eventfds = eventfds;
        this.coalescing = coalescing;
        this.blocks = blocks;
        this.unmapped = new Unmapped(machine);
    }

    Plan read(Space space, long at, int size, Endian order) throws Misuse {
        return plan(space, at, false, new byte[size], order, RuleSet.NONE);
    }

    /** A write that other rules decide, too. */
    Plan write(Space space, long at, byte[] bytes, RuleSet more) throws Misuse {
        return plan(space, at, true, bytes, Endian.LITTLE, more);
    }

    private Plan plan(Space space, long at, boolean write, byte[] bytes, Endian order, RuleSet more) throws Misuse {
        Cutting cutting = new Cutting(machine, write);
        cutting.cut(space, at, bytes.length);
        RuleSet rules = more.with(Rule.VIS_9).union(cutting.rules().minus(Iommus.GRANULES));
        if (machine.dialect().has(Variant.VIS_9_REFUSED) && cutting.open() == null) {
            return Plan.of(Expectation.rejected(), rules);
        } else if (machine.dialect().has(Variant.VIS_9_BYTES)) {
            Plan bytewise = new BytewiseAccess(machine, memory, coalescing, eventfds, write, bytes.clone())
                    .plan(cutting, order, rules);
            if (!bytewise.isOpen()) {
                return bytewise;
            }
        } else if (machine.dialect().has(Variant.VIS_9_BLOCK)) {
            Plan block = blocks.single(space, at, write, bytes, order);
            if (!block.isOpen()) {
                return block.decidedBy(rules);
            }
        }
        return new Straddle(cutting, write, bytes).plan(order, rules);
    }

    /** One such access. */
    private final class Straddle {
        private final Cutting cutting;
        private final boolean write;
        private final byte[] bytes;
        private final List<DeviceAccess> devices = new ArrayList<>();
        private final IgnoredParts ignored;
        private RuleSet rules = RuleSet.NONE;
        private @Nullable OpenClause open;
        /** Whether some part cannot be carried out. */
        private boolean refused;

        private boolean mayFail;

        Straddle(Cutting cutting, boolean write, byte[] bytes) {
            this.cutting = cutting;
            this.write = write;
            this.bytes = bytes;
            ignored = new IgnoredParts(write, bytes.length);
            open = cutting.open();
            refused = !cutting.missing().isEmpty();
            cutting.joined().forEach(this::add);
        }

        private void add(Cutting.Part part) {
            Region region = part.decode().region();
            if (region == null && unmapped.succeeds()) {
                leaveOpen(!write && unmapped.isOpen(), OpenClause.RAM_1_UNKNOWN);
                unmapped.read(part.decode().first() + part.offset(), bytes, part.from(), write ? 0 : part.length());
            } else if (region == null || region.kind == Kind.RESERVATION) {
                rules = region == null ? rules : rules.union(Reservations.REJECTED);
                refused = true;
            } else if (!write && region.attributes.isRomModeUnsettled(machine.openTransaction())) {
                leaveOpen(true, OpenClause.ATTR_1_PENDING);
            } else if (region.kind == Kind.MMIO
                    || (region.kind == Kind.ROM_DEVICE && (write || !region.isReadDirectly()))) {
                addDevice(region, part);
            } else if (!write) {
                leaveOpen(!region.content().isKnown(part.offset(), part.length()), OpenClause.RAM_1_UNKNOWN);
                rules = rules.union(memory.read(region, part.offset(), bytes, part.from(), part.length()));
            }
        }

        private void addDevice(Region region, Cutting.Part part) {
            leaveOpen(write && region.device.impl().min() > 1, OpenClause.VIS_9_INEXACT);
            leaveOpen(coalescing.isInPlay(region), OpenClause.VIS_9_LATE);
            leaveOpen(write && eventfds.maySignalWithin(region, part.offset(), part.last()), OpenClause.VIS_9_EVENTFD);
            if (!write) {
                Mmio.read(region, part.offset(), bytes, part.from(), part.length());
            }
            Cut cut = write && part.refused() ? Cut.SOME_PIECES : Cut.ANY_PIECES;
            DeviceAccess access = part.access(write, bytes, List.of(), cut);
            devices.add(access);
            ignored.add(part, access);
            mayFail |= Mmio.mayFail(region.device, part.offset() - REACH, part.last() + REACH);
        }

        private void leaveOpen(boolean isOpen, OpenClause clause) {
            open = isOpen && open == null ? clause : open;
        }

        Plan plan(Endian order, RuleSet more) {
            if (open != null) {
                return Plan.open(open);
            }
            Observation done =
                    write ? Observation.ok() : Observation.ok(ByteOrder.compose(bytes, 0, bytes.length, order));
            RuleSet composed = write || refused ? RuleSet.NONE : ByteOrder.ofGuest(order, bytes.length);
            Plan plan = Plan.of(expectation(done, order), rules.union(more).union(composed));
            return write ? plan.then(() -> cutting.parts().forEach(this::blur)) : plan;
        }

        private Expectation expectation(Observation done, Endian order) {
            List<DeviceAccess> some = devices.stream()
                    .map(access -> access.cut(Cut.SOME_PIECES, List.of()))
                    .toList();
            Expectation expectation = Expectation.with(Observation.rejected(), some);
            if (!refused) {
                expectation = expectation.or(Expectation.with(done, devices)).or(ignored.alternatives(done, order));
            }
            return mayFail ? expectation.or(Expectation.with(Observation.fault(), some)) : expectation;
        }

        private boolean mayWrite(Decode decode) {
            return !ReadOnly.refuses(machine.dialect(), decode) || Rom.leavesOpen(machine.dialect(), decode);
        }

        /** What of memory may have been written is unknown from now on. */
        private void blur(Cutting.Part part) {
            Decode decode = part.decode();
            Region region = decode.region();
            boolean isMemory = region != null && region.kind.isMemory();
            if (region != null && isMemory && mayWrite(decode)) {
                memory.blur(region, part.offset(), part.length());
            }
        }
    }
}
