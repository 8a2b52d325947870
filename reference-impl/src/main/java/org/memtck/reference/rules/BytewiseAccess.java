package org.memtck.reference.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Kind;
import org.memtck.reference.model.Region;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Endian;

/**
 * A single access over several ranges that is carried out as single accesses of one byte each, in ascending order (variant
 * VIS-9/bytes). One that is refused does not stop the others.
 */
final class BytewiseAccess {
    private final Machine machine;
    private final Memory memory;
    private final Coalescing coalescing;
    private final Eventfds eventfds;
    private final Unmapped unmapped;
    private final boolean write;
    private final byte[] bytes;
    private final List<DeviceAccess> devices = new ArrayList<>();
    private RuleSet rules;
    private @Nullable OpenClause open;
    private boolean rejected;
    private boolean ignorable;
    private boolean fails;

    BytewiseAccess(
            Machine machine, Memory memory, Coalescing coalescing, Eventfds eventfds, boolean write, byte[] bytes) {
        this.machine = machine;
        this.memory = memory;
        this.coalescing = coalescing;
        this.eventfds = eventfds;
        this.unmapped = new Unmapped(machine);
        this.write = write;
        this.bytes = bytes;
        this.rules = RuleSet.NONE;
    }

    /**
     * Returns the plan.
     *
     * @param cutting the ranges
     * @param because the rules that lead there
     */
    Plan plan(Cutting cutting, Endian order, RuleSet because) {
        open = cutting.open();
        rejected = !cutting.missing().isEmpty();
        cutting.parts().forEach(this::add);
        if (open != null) {
            return Plan.open(open);
        }
        Observation done = write ? Observation.ok() : Observation.ok(ByteOrder.compose(bytes, 0, bytes.length, order));
        RuleSet all = rules.union(because);
        return Plan.of(expectation(done), all).then(() -> {
            if (write) {
                cutting.parts().forEach(part -> perform(part, all));
            }
        });
    }

    private void add(Cutting.Part part) {
        Region region = part.decode().region();
        if (region == null) {
            addNothing(part);
        } else if (region.kind == Kind.RESERVATION) {
            reject(Reservations.REJECTED);
        } else if (!write && region.attributes.isRomModeUnsettled(machine.openTransaction())) {
            leaveOpen(OpenClause.ATTR_1_PENDING);
        } else if (region.kind == Kind.MMIO
                || (region.kind == Kind.ROM_DEVICE && (write || !region.isReadDirectly()))) {
            addDevice(region, part);
        } else {
            addMemory(region, part);
        }
    }

    private void addNothing(Cutting.Part part) {
        if (!unmapped.succeeds()) {
            reject(Visibility.NOTHING);
        } else if (!write && unmapped.isOpen()) {
            leaveOpen(OpenClause.RAM_1_UNKNOWN);
        } else if (!write) {
            unmapped.read(part.decode().first() + part.offset(), bytes, part.from(), part.length());
        }
    }

    private void addMemory(Region region, Cutting.Part part) {
        if (!write) {
            if (!region.content().isKnown(part.offset(), part.length())) {
                leaveOpen(OpenClause.RAM_1_UNKNOWN);
            }
            rules = rules.union(memory.read(region, part.offset(), bytes, part.from(), part.length()));
        } else if (part.refused()) {
            rules = rules.union(ReadOnly.refusal(part.decode()));
            ignorable = true;
        }
    }

    private void addDevice(Region region, Cutting.Part part) {
        if (coalescing.isInPlay(region)) {
            leaveOpen(OpenClause.VIS_9_LATE);
        } else if (write && eventfds.maySignalWithin(region, part.offset(), part.last())) {
            leaveOpen(OpenClause.VIS_9_EVENTFD);
        } else if (write && part.refused()) {
            leaveOpen(OpenClause.RO_1_COALESCED);
        }
        for (int i = 0; i < part.length() && open == null; i++) {
            addCallback(region, part.offset() + i, part.from() + i);
        }
    }

    private void addCallback(Region region, long offset, int index) {
        DeviceAttempt attempt = write
                ? DeviceAttempt.write(machine.dialect(), region, offset, new byte[] {bytes[index]})
                : DeviceAttempt.read(machine.dialect(), region, offset, 1);
        DeviceAccess access = attempt.access();
        if (access == null || Mmio.failureDependsOnCut(access)) {
            leaveOpen(OpenClause.VIS_9_INEXACT);
            return;
        }
        rules = rules.union(attempt.rules());
        fails |= Mmio.fails(access);
        if (!write) {
            bytes[index] = access.bytes().toArray()[0];
        }
        devices.add(access);
    }

    private void reject(RuleSet because) {
        rules = rules.union(because);
        rejected = true;
    }

    private void leaveOpen(OpenClause clause) {
        open = open == null ? clause : open;
    }

    private Expectation expectation(Observation done) {
        if (fails) {
            return Expectation.with(Observation.fault(), devices);
        } else if (rejected) {
            return Expectation.with(Observation.rejected(), devices);
        }
        Expectation expectation = Expectation.with(ignorable ? Observation.rejected() : done, devices);
        return ignorable ? expectation.or(Expectation.with(done, devices)) : expectation;
    }

    private void perform(Cutting.Part part, RuleSet because) {
        Region region = part.decode().region();
        if (region != null && region.kind.isMemory()) {
            memory.guestWrite(part.decode(), part.offset(), bytes, part.from(), part.length(), because);
        }
    }
}
