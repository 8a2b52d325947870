package org.memtck.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Cut;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;

/**
 * How one guest access to a device becomes callbacks (rules VALID-1 to IMPL-6 and LANE-1). The bytes it moves are those at
 * {@code offset .. offset + size - 1}, however it is cut.
 */
final class DevicePlan {
    /** The access with the callbacks that it causes; null if it is refused or unspecified. */
    final @Nullable DeviceAccess access;
    /** The rules that decided. */
    final RuleSet rules;
    /** The clause that leaves the access open, if one does (rule IMPL-5). */
    final @Nullable OpenClause open;

    private DevicePlan(@Nullable DeviceAccess access, RuleSet rules, @Nullable OpenClause open) {
        this.access = access;
        this.rules = rules;
        this.open = open;
    }

    /** Plans a read of 1, 2, 4 or 8 bytes. */
    static DevicePlan read(Region region, long offset, int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) DeviceModel.byteAt(region.device.seed(), offset + i);
        }
        return plan(region, offset, bytes, false);
    }

    /** Plans a write of 1, 2, 4 or 8 bytes. */
    static DevicePlan write(Region region, long offset, byte[] bytes) {
        return plan(region, offset, bytes, true);
    }

    private static DevicePlan plan(Region region, long offset, byte[] bytes, boolean write) {
        RuleSet refused = refusal(region.device.valid(), offset, bytes.length);
        if (!refused.isEmpty()) {
            return new DevicePlan(null, refused, null);
        }
        Pieces pieces = Pieces.of(region.device.impl(), offset, bytes.length, write);
        if (pieces == null) {
            return open(OpenClause.IMPL_5_INEXACT);
        }
        if (!pieces.fitIn(region.size)) {
            return open(OpenClause.IMPL_5_PAST_THE_END);
        }
        if (failureDependsOnCut(region.device, offset, pieces.cut)) {
            return open(OpenClause.IMPL_5_ERRORS);
        }
        List<Call> calls = calls(region, offset, bytes, write, pieces);
        RuleSet rules = pieces.rules.union(accessRules(region.device, offset, bytes.length, write, calls));
        Bytes moved = Bytes.copyOf(bytes);
        return new DevicePlan(
                new DeviceAccess(region.name, region.device, write, offset, moved, calls, pieces.cut), rules, null);
    }

    private static DevicePlan open(OpenClause clause) {
        return new DevicePlan(null, RuleSet.of(Rule.IMPL_5), clause);
    }

    /** The rules that refuse an access, before any callback (rules VALID-1 and VALID-2). */
    static RuleSet refusal(AccessSizes valid, long offset, int size) {
        RuleSet rules = RuleSet.NONE;
        if (!valid.includes(size)) {
            rules = rules.with(Rule.VALID_1);
        }
        if (!valid.unaligned() && (offset & (size - 1)) != 0) {
            rules = rules.with(Rule.VALID_2);
        }
        return rules;
    }

    /** Where other cuts would do as well, whether some callback starts at a failing offset must not depend on the cut. */
    private static boolean failureDependsOnCut(DeviceSpec device, long offset, Cut cut) {
        if (device.errors() == null || cut == Cut.EXACT || cut == Cut.ANY_ORDER) {
            return false;
        }
        long first = offset & -16;
        long last = (offset + 16) | 15;
        return Long.compareUnsigned(first, device.errors().last()) <= 0
                && Long.compareUnsigned(device.errors().first(), last) <= 0;
    }

    private static List<Call> calls(Region region, long offset, byte[] bytes, boolean write, Pieces pieces) {
        List<Call> calls = new ArrayList<>(pieces.count());
        for (int i = 0; i < pieces.count(); i++) {
            long start = pieces.start(i);
            int size = pieces.size(i);
            long value = write
                    ? compose(bytes, (int) (start - offset), size, region.device.endian())
                    : DeviceModel.value(region.device.seed(), start, size, region.device.endian());
            calls.add(new Call(region.name, write, start, size, value));
        }
        return calls;
    }

    /** The value of {@code size} bytes from an index on, in a byte order (rules LANE-1 and LANE-2). */
    static long compose(byte[] bytes, int from, int size, Endian order) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value |= (bytes[from + i] & 0xffL) << order.shift(i, size);
        }
        return value;
    }

    /** The bytes of a value in a byte order (rule LANE-2); what is above its size is cut off (rule MMIO-2). */
    static byte[] decompose(long value, int size, Endian order) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (value >>> order.shift(i, size));
        }
        return bytes;
    }

    private static RuleSet accessRules(DeviceSpec device, long offset, int size, boolean write, List<Call> calls) {
        RuleSet rules = RuleSet.of(Rule.MMIO_1);
        if ((offset & (size - 1)) != 0) {
            rules = rules.with(Rule.VALID_3);
        }
        boolean reshaped = calls.size() > 1 || calls.get(0).size() != size;
        if (reshaped || (device.endian() == Endian.BIG && size > 1)) {
            rules = rules.with(Rule.LANE_1);
        }
        for (Call call : calls) {
            if (!write && call.size() < 8) {
                rules = rules.with(Rule.MMIO_2);
            }
            if (device.failsAt(call.offset())) {
                rules = rules.with(Rule.MMIO_3);
            }
        }
        return rules;
    }

    /** Whether one of the callbacks fails (rule MMIO-3). */
    static boolean fails(DeviceAccess access) {
        return access.calls().stream().anyMatch(call -> access.device().failsAt(call.offset()));
    }
}
