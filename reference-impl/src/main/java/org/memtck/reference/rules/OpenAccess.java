package org.memtck.reference.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Eventfd;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.Space;
import org.memtck.spec.observation.Bounds;
import org.memtck.spec.observation.Bounds.Reach;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.Endian;

/**
 * How far an access may go of which a clause leaves open what it does: to the bytes that it addresses, and in a device to the
 * aligned blocks of the largest callback around them. Where that cannot be said it may go to any device.
 */
final class OpenAccess {
    private static final int LARGEST = 8;

    private final Machine machine;
    private final boolean write;
    /** The bytes that are written; null for a read, or if nobody knows them. */
    private final byte @Nullable [] written;

    private final List<Reach> reaches = new ArrayList<>();
    private final Set<String> signals = new HashSet<>();
    /** The bits of a value that nobody knows; the others are those of the bytes that are known. */
    private long freeBits = -1;

    private long value;
    private RuleSet rules = RuleSet.NONE;
    private boolean fails;
    private boolean tooDeep;
    private boolean late;
    private boolean overRanges;
    private boolean refusable;
    private int parts;
    /** How many bytes a device may be given beyond what is visible of it, in some variants. */
    private final int swallowed;

    private OpenAccess(Machine machine, boolean write, byte @Nullable [] written) {
        this.swallowed = swallows(machine.dialect()) ? LARGEST - 1 : 0;
        this.machine = machine;
        this.write = write;
        this.written = written;
    }

    private static boolean swallows(Dialect dialect) {
        return dialect.has(Variant.VIS_9_FIRST) || dialect.has(Variant.BLK_1_PIECES);
    }

    static OpenAccess read(Machine machine) {
        return new OpenAccess(machine, false, null);
    }

    static OpenAccess write(Machine machine, byte @Nullable [] bytes) {
        return new OpenAccess(machine, true, bytes);
    }

    /** Adds the bytes that addresses of a space show. */
    OpenAccess at(Space space, long at, int length, Endian order) throws Misuse {
        Cutting cutting = new Cutting(machine, write);
        cutting.cut(space, at, length);
        freeBits = length < LARGEST ? -1L >>> (Long.SIZE - Byte.SIZE * Math.max(length, 1)) : -1;
        for (Cutting.Part part : cutting.joined()) {
            Region region = part.decode().region();
            parts++;
            if (region != null && region.kind.isDevice()) {
                on(region, part.offset(), part.from(), part.length());
                refusable |= write && (ReadOnly.mayRefuse(machine.dialect(), part.decode()) || isRefused(region, part));
            } else if (region != null && region.kind.hasContent() && !write && length <= LARGEST) {
                know(region, part, length, order);
            }
        }
        rules = rules.union(cutting.rules().minus(Iommus.GRANULES));
        overRanges = cutting.ranges() != 1 || !cutting.missing().isEmpty();
        if (cutting.isTooDeep()) {
            tooDeep = true;
            anywhere();
        }
        if (swallowed > 0 && Long.compareUnsigned(at + length - 1, at) < 0) {
            reachFromZero(space, (int) (at + length));
        }
        return this;
    }

    /** Adds the devices that a block reaches which goes on behind the last address (variant BLK-1/pieces). */
    private void reachFromZero(Space space, int length) throws Misuse {
        Cutting cutting = new Cutting(machine, write);
        cutting.cut(space, 0, length);
        if (cutting.isTooDeep()) {
            tooDeep = true;
            anywhere();
        }
        for (Cutting.Part part : cutting.parts()) {
            Region region = part.decode().region();
            if (region != null && region.kind.isDevice()) {
                on(region, part.offset(), part.from(), part.length());
            }
        }
    }

    /**
     * Adds bytes of a device.
     *
     * @param from the index of the first one in the access
     */
    OpenAccess on(Region region, long offset, int from, int length) {
        if (length > 0) {
            long largest = region.device.impl().max();
            long first = offset & -largest;
            long visible = offset + length - 1;
            boolean wraps = Long.compareUnsigned(visible, -1 - swallowed) > 0;
            long beyond = wraps ? -1 : visible + swallowed;
            reach(
                    region,
                    wraps ? 0 : first,
                    beyond | (largest - 1)); // past its last offset a piece goes on at its first
            late |= write && Coalescing.mayBeLate(machine, region, offset, length);
            byte[] bytes = written;
            signal(
                    region,
                    bytes == null || swallowed > 0
                            ? each -> each.touches(offset, beyond)
                            : each -> Eventfds.isWithin(each, region.device, offset, bytes, from, length));
        }
        return this;
    }

    /** Returns whether the device does not take the bytes as they are (rules VALID-1, VALID-2 and IMPL-5). */
    private boolean isRefused(Region region, Cutting.Part part) {
        byte[] bytes = written;
        if (bytes == null || !AccessSizes.isAccessSize(part.length())) {
            return true;
        }
        byte[] of = Arrays.copyOfRange(bytes, part.from(), part.from() + part.length());
        return DeviceAttempt.write(machine.dialect(), region, part.offset(), of).access() == null;
    }

    private void anywhere() {
        for (int id = 0; id < machine.visible().count(); id++) {
            Region region = machine.visible().region(id);
            if (region.kind.isDevice()) {
                reach(region, 0, -1);
                signal(region, each -> true);
            }
        }
    }

    private void reach(Region region, long first, long last) {
        reaches.add(new Reach(region.name, first, last, write));
        fails |= region.device.errors() != null;
    }

    private void signal(Region region, Predicate<Eventfd> may) {
        if (write) {
            List<Eventfd> all = new ArrayList<>(region.attributes.eventfds().now());
            all.addAll(region.attributes.eventfds().unsettled(machine.openTransaction()));
            all.stream().filter(may).forEach(each -> signals.add(each.name()));
        }
    }

    private void know(Region region, Cutting.Part part, int length, Endian order) {
        byte[] bytes = new byte[part.length()];
        region.content().read(part.offset(), bytes, 0, bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (region.content().isKnown(part.offset() + i, 1)) {
                int shift = order.shift(part.from() + i, length);
                freeBits &= ~(0xffL << shift);
                value |= (bytes[i] & 0xffL) << shift;
            }
        }
    }

    /** Returns whether all of it lies in one range of memory, so that it cannot be refused. */
    boolean isWithinMemory() {
        return parts == 1 && !overRanges && reaches.isEmpty();
    }

    /** Returns the bits of the value that are known. */
    long value() {
        return value;
    }

    /**
     * Returns the rules that lead to the bytes, and the one by which an eventfd is signalled once at the most.
     *
     * @param over those that count as well where the bytes lie in several ranges
     */
    RuleSet rules(RuleSet over) {
        RuleSet all = signals.isEmpty() ? rules : rules.union(Eventfds.SIGNALLED);
        return overRanges ? all.union(over) : all;
    }

    /** Returns whether a callback may come later than the answer (rule COAL-1). */
    boolean mayBeLate() {
        return late;
    }

    /** Returns whether what is written to a device may be refused by it, or on the way. */
    boolean mayBeRefused() {
        return refusable;
    }

    /** Returns the eventfds that may be signalled. */
    Set<String> signals() {
        return signals;
    }

    /** Returns the bounds, with any of the ways in which an access ends unless these are said to be all. */
    Bounds bounds(@Nullable Set<Status> ends) {
        Set<Status> statuses = EnumSet.of(Status.OK, Status.REJECTED);
        if (ends != null) {
            statuses.retainAll(ends);
        }
        if (fails) {
            statuses.add(Status.FAULT);
        }
        if (tooDeep) {
            statuses.add(Status.ERROR);
        }
        return Bounds.of(statuses, freeBits).reaching(reaches, signals);
    }
}
