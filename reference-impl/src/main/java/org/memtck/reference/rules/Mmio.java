package org.memtck.reference.rules;

import java.util.List;
import org.memtck.reference.model.Region;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Cut;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Range;

/** Accesses to devices (family MMIO). */
final class Mmio {
    /** The rule by which a device is called. */
    static final RuleSet CALLBACK = RuleSet.of(Rule.MMIO_1);

    private final Dialect dialect;
    private final Eventfds eventfds;
    private final Coalescing coalescing;

    Mmio(Dialect dialect, Eventfds eventfds, Coalescing coalescing) {
        this.dialect = dialect;
        this.eventfds = eventfds;
        this.coalescing = coalescing;
    }

    /** A read, which the given rules have led to the device. */
    Plan read(Region region, long offset, int size, Endian order, RuleSet rules) {
        DeviceAttempt attempt = DeviceAttempt.read(dialect, region, offset, size);
        Observation done = Observation.ok(attempt.value(size, order));
        return coalescing.read(region, attempt, Plan.of(attempt.expectation(done, size), rules.union(attempt.rules())));
    }

    /** A write, which the given rules have led to the device. */
    Plan write(Decode decode, long offset, byte[] bytes, RuleSet rules) {
        Region region = decode.there();
        if (!ReadOnly.mayRefuse(dialect, decode)) {
            return carryOut(region, offset, bytes, rules.union(ReadOnly.refusal(decode)));
        }
        return coalescing.isInPlay(region)
                ? ReadOnly.leftOpen()
                : ReadOnly.refusedOrDone(carryOut(region, offset, bytes, rules.union(ReadOnly.refusal(decode))));
    }

    private Plan carryOut(Region region, long offset, byte[] bytes, RuleSet rules) {
        RuleSet all = rules.union(RomDevices.ofWrite(region));
        if (eventfds.mayMatch(region, offset, bytes.length)) {
            Plan signalled = eventfds.signal(region, offset, bytes, all);
            if (signalled != null) {
                return signalled;
            }
            all = all.union(Eventfds.NO_MATCH);
        }
        DeviceAttempt attempt = DeviceAttempt.write(dialect, region, offset, bytes);
        Plan plan = Plan.of(attempt.expectation(Observation.ok(), bytes.length), all.union(attempt.rules()));
        return coalescing.write(region, attempt, offset, bytes.length, plan);
    }

    /** Reads what a device shows. */
    static void read(Region region, long offset, byte[] into, int from, int length) {
        for (int i = 0; i < length; i++) {
            into[from + i] = (byte) DeviceModel.byteAt(region.device.seed(), offset + i);
        }
    }

    /** Returns the rule that cuts a value that the guest writes to its size. */
    static RuleSet cutting(long value, int size) {
        return size < 8 && value >>> (8 * size) != 0 ? RuleSet.of(Rule.MMIO_2) : RuleSet.NONE;
    }

    /** Returns the rules by which callbacks are made, and whose values and errors count. */
    static RuleSet rules(DeviceSpec device, List<Call> calls, boolean write) {
        RuleSet rules = CALLBACK;
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

    /** Returns what is expected of an access that reaches its device: it fails if a callback does (rule MMIO-3). */
    static Expectation expectation(DeviceAccess access, Observation done) {
        boolean fails = fails(access);
        Expectation expectation = Expectation.with(fails ? failed(done) : done, List.of(access));
        return failureDependsOnCut(access)
                ? expectation.or(Expectation.with(fails ? done : failed(done), List.of(access)))
                : expectation;
    }

    static Observation failed(Observation done) {
        return Observation.fault().withSignals(done.signals());
    }

    static boolean fails(DeviceAccess access) {
        return access.calls().stream().anyMatch(call -> access.device().failsAt(call.offset()));
    }

    /** Where other cuts would do as well, whether some callback starts at a failing offset depends on the cut. */
    static boolean failureDependsOnCut(DeviceAccess access) {
        boolean free = access.cut() != Cut.EXACT && access.cut() != Cut.ANY_ORDER;
        return free && mayFail(access.device(), access.offset() & -16, (access.offset() + 16) | 15);
    }

    /** Returns whether a callback that starts in {@code first .. last} may fail. */
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
}
