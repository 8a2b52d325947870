package org.memtck.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Cut;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Range;

/**
 * How one guest access to a device becomes callbacks (rules VALID-1 to IMPL-6 and LANE-1). The bytes it moves are those at
 * {@code offset .. offset + size - 1}, however it is cut.
 */
final class DevicePlan {
    /** The access with the callbacks that it causes; null if it is refused. */
    final @Nullable DeviceAccess access;
    /** What is as good as a refusal: callbacks that move other bytes, too; null if there is no such thing (rule IMPL-5). */
    final @Nullable DeviceAccess inexact;
    /** The rules that decided. */
    final RuleSet rules;

    private DevicePlan(@Nullable DeviceAccess access, @Nullable DeviceAccess inexact, RuleSet rules) {
        this.access = access;
        this.inexact = inexact;
        this.rules = rules;
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
            return new DevicePlan(null, null, refused);
        }
        Pieces exact = Pieces.of(region.device.impl(), offset, bytes.length, write);
        Pieces pieces = exact == null ? Pieces.widened(region.device.impl(), offset, bytes.length) : exact;
        List<Call> calls = calls(region, offset, bytes, write, pieces);
        Bytes moved = Bytes.copyOf(bytes);
        DeviceAccess access =
                new DeviceAccess(region.name, region.device, write, offset, moved, calls, pieces.cut, region.size);
        if (exact == null || !pieces.fitIn(region.size)) {
            return new DevicePlan(null, access, RuleSet.of(Rule.IMPL_5));
        }
        return new DevicePlan(
                access, null, pieces.rules.union(accessRules(region.device, offset, bytes.length, write, calls)));
    }

    /** What is expected of the access if it succeeds with an observation. */
    Expectation expectation(Observation done) {
        DeviceAccess either = access == null ? inexact : access;
        if (either == null) {
            return Expectation.rejected();
        }
        Expectation expectation = access == null
                ? Expectation.rejected().or(Expectation.with(done, List.of(either)))
                : Expectation.with(fails(access) ? failed(done) : done, List.of(access));
        if (access != null && !failureDependsOnCut(access)) {
            return expectation;
        }
        boolean fails = access != null && fails(access);
        Observation other = fails ? done : failed(done);
        return either.device().errors() == null
                ? expectation
                : expectation.or(Expectation.with(other, List.of(either)));
    }

    private static Observation failed(Observation done) {
        return Observation.fault().withSignals(done.signals());
    }

    /** Where other cuts would do as well, whether some callback starts at a failing offset depends on the cut. */
    private static boolean failureDependsOnCut(DeviceAccess access) {
        boolean free = access.cut() != Cut.EXACT && access.cut() != Cut.ANY_ORDER;
        return free && mayFail(access.device(), access.offset() & -16, (access.offset() + 16) | 15);
    }

    /** Whether a callback that starts in {@code first .. last} may fail. */
    static boolean mayFail(DeviceSpec device, long first, long last) {
        Range errors = device.errors();
        if (errors == null) {
            return false;
        }
        boolean wraps = Long.compareUnsigned(last, first) < 0;
        boolean before = Long.compareUnsigned(errors.last(), first) < 0;
        boolean behind = Long.compareUnsigned(last, errors.first()) < 0;
        return wraps || !(before || behind);
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

    private static List<Call> calls(Region region, long offset, byte[] bytes, boolean write, Pieces pieces) {
        List<Call> calls = new ArrayList<>(pieces.count());
        for (int i = 0; i < pieces.count(); i++) {
            long start = pieces.start(i);
            int size = pieces.size(i);
            long value = write
                    ? written(bytes, (int) (start - offset), size, region.device.endian())
                    : DeviceModel.value(region.device.seed(), start, size, region.device.endian());
            calls.add(new Call(region.name, write, start, size, value));
        }
        return calls;
    }

    /** The value of bytes that are written; what lies beside the access is zero (rule IMPL-5). */
    private static long written(byte[] bytes, int from, int size, Endian order) {
        byte[] block = new byte[size];
        for (int i = 0; i < size; i++) {
            boolean addressed = from + i >= 0 && from + i < bytes.length;
            block[i] = addressed ? bytes[from + i] : 0;
        }
        return compose(block, 0, size, order);
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
