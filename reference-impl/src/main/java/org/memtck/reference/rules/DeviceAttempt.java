package org.memtck.reference.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.DeviceContract;
import org.memtck.reference.model.Region;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;

/**
 * How one guest access to a device becomes callbacks (families VALID, IMPL and LANE). The bytes it moves are those at
 * {@code offset .. offset + size - 1}, however it is cut.
 *
 * @param access the access with the callbacks that it causes; null if it is refused
 * @param inexact what is as good as a refusal: callbacks that move other bytes, too; null if there is no such thing (rule
 *     IMPL-5)
 * @param rules the rules that decide
 */
record DeviceAttempt(
        @Nullable DeviceAccess access, @Nullable DeviceAccess inexact, RuleSet rules) {
    /** Plans a read of 1, 2, 4 or 8 bytes. */
    static DeviceAttempt read(Dialect dialect, Region region, long offset, int size) {
        byte[] bytes = new byte[size];
        Mmio.read(region, offset, bytes, 0, size);
        return of(dialect, region, offset, bytes, false);
    }

    /** Plans a write of 1, 2, 4 or 8 bytes. */
    static DeviceAttempt write(Dialect dialect, Region region, long offset, byte[] bytes) {
        return of(dialect, region, offset, bytes, true);
    }

    private static DeviceAttempt of(Dialect dialect, Region region, long offset, byte[] bytes, boolean write) {
        RuleSet refused = ValidAccesses.refusal(region.device.valid(), offset, bytes.length);
        if (!refused.isEmpty()) {
            return new DeviceAttempt(null, null, refused);
        }
        Pieces exact = ImplementedCallbacks.cut(dialect, region.device.impl(), offset, bytes.length, write);
        Pieces pieces =
                exact == null ? ImplementedCallbacks.widened(region.device.impl(), offset, bytes.length) : exact;
        List<Call> calls = calls(region, offset, bytes, write, pieces);
        Bytes moved = Bytes.copyOf(bytes);
        DeviceAccess access =
                new DeviceAccess(region.name, region.device, write, offset, moved, calls, pieces.cut, region.size);
        if (exact == null || !ImplementedCallbacks.fit(dialect, pieces, region.size)) {
            return new DeviceAttempt(null, access, ImplementedCallbacks.INEXACT);
        }
        boolean reshaped = calls.size() > 1 || calls.get(0).size() != bytes.length;
        RuleSet rules = pieces.rules
                .union(Mmio.rules(region.device, calls, write))
                .union(ValidAccesses.acceptance(offset, bytes.length))
                .union(ByteOrder.ofDevice(region.device.endian(), bytes.length, reshaped));
        return new DeviceAttempt(access, null, rules.union(ignored(dialect, region, offset, bytes.length, calls)));
    }

    /** Returns the rules of which variants ignore what the device says of itself. */
    private static RuleSet ignored(Dialect dialect, Region region, long offset, int size, List<Call> calls) {
        if (DeviceContract.isPlain(dialect)) {
            return RuleSet.NONE;
        }
        DeviceSpec said = region.spec.deviceOrPlain();
        RuleSet rules = ValidAccesses.refusal(said.valid(), offset, size).and(dialect.rules());
        if (dialect.has(Variant.MMIO_3_IGNORED)) {
            rules = rules.union(Mmio.rules(said, calls, true).and(dialect.rules()));
        }
        return dialect.has(Variant.IMPL_1_WORDS) ? rules.union(ImplementedCallbacks.WORDS) : rules;
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
        return ByteOrder.compose(block, 0, size, order);
    }

    /**
     * Returns what is expected of the access, given what is observed if it succeeds.
     *
     * @param size the size of the access in bytes
     */
    Expectation expectation(Observation done, int size) {
        if (access != null) {
            return Mmio.expectation(access, done);
        }
        if (inexact == null) {
            return done.value() == null ? Expectation.refusedWrite() : Expectation.refusedRead(size);
        }
        Expectation either = Expectation.rejected().or(Expectation.with(done, List.of(inexact)));
        return inexact.device().errors() == null
                ? either
                : either.or(Expectation.with(Mmio.failed(done), List.of(inexact)));
    }

    /** Returns the bytes that a read moves, or zeros if it is refused, as the guest's value. */
    long value(int size, Endian order) {
        DeviceAccess moved = access == null ? inexact : access;
        return moved == null ? 0 : ByteOrder.compose(moved.bytes().toArray(), 0, size, order);
    }
}
