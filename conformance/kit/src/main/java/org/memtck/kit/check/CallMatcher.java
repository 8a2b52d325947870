package org.memtck.kit.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Cut;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;

/** Holds callbacks against the accesses that they are there for, as free as each access leaves them. */
final class CallMatcher {
    private final List<Call> calls;
    private int at;

    CallMatcher(List<Call> calls) {
        this.calls = calls;
    }

    /** Whether callbacks are left. */
    boolean hasMore() {
        return at < calls.size();
    }

    /** The region of the next callback, which must be there. */
    String nextRegion() {
        return calls.get(at).region();
    }

    /** Takes the callbacks of an access if they come next; else it takes none. */
    boolean take(DeviceAccess access) {
        int before = at;
        boolean taken = tryToTake(access);
        if (!taken) {
            at = before;
        }
        return taken;
    }

    private boolean tryToTake(DeviceAccess access) {
        return switch (access.cut()) {
            case EXACT -> takeCanonical(access, true);
            case ANY_ORDER -> takeCanonical(access, false);
            case ANY_COVER -> takeCover(access);
            case ANY_ALIGNED, ANY_PARTITION -> takeCut(access);
        };
    }

    private boolean takeCanonical(DeviceAccess access, boolean inOrder) {
        int end = at + access.calls().size();
        if (end > calls.size()) {
            return false;
        }
        List<Call> taken = calls.subList(at, end);
        at = end;
        if (inOrder) {
            return taken.equals(access.calls());
        }
        List<Call> left = new ArrayList<>(access.calls());
        return taken.stream().allMatch(left::remove);
    }

    private boolean takeCover(DeviceAccess access) {
        if (at == calls.size()) {
            return false;
        }
        Call call = calls.get(at++);
        int size = access.calls().get(0).size();
        long into = access.offset() - call.offset();
        return isOf(access, call)
                && call.size() == size
                && Long.compareUnsigned(into, size - access.bytes().length()) <= 0;
    }

    private boolean takeCut(DeviceAccess access) {
        BitSet covered = new BitSet();
        int length = access.bytes().length();
        while (covered.cardinality() < length) {
            if (at == calls.size()) {
                return false;
            }
            Call call = calls.get(at++);
            if (!isHandled(access, call) || !cover(access, call, covered)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the implementation handles a callback like that; an access that is no block is cut by alignment. */
    private static boolean isHandled(DeviceAccess access, Call call) {
        AccessSizes impl = access.device().impl();
        boolean anyStart = access.cut() == Cut.ANY_PARTITION && impl.unaligned();
        return AccessSizes.isAccessSize(call.size())
                && impl.includes(call.size())
                && (anyStart || (call.offset() & (call.size() - 1)) == 0);
    }

    /** Covers the addressed bytes that the callback touches, none twice; where a cut is exact it may touch no other. */
    private static boolean cover(DeviceAccess access, Call call, BitSet covered) {
        boolean exact = access.write() || access.cut() == Cut.ANY_PARTITION;
        int length = access.bytes().length();
        boolean touches = false;
        for (int i = 0; i < call.size(); i++) {
            long index = call.offset() + i - access.offset();
            boolean addressed = Long.compareUnsigned(index, length) < 0;
            if (addressed ? covered.get((int) index) : exact) {
                return false;
            }
            if (addressed) {
                covered.set((int) index);
                touches = true;
            }
        }
        return touches && isOf(access, call);
    }

    /** Whether the callback is of the access' device and direction, and its value is made of the right bytes. */
    private static boolean isOf(DeviceAccess access, Call call) {
        if (!call.region().equals(access.region()) || call.write() != access.write()) {
            return false;
        }
        Endian endian = access.device().endian();
        long value = call.write()
                ? written(access.bytes(), (int) (call.offset() - access.offset()), call.size(), endian)
                : DeviceModel.value(access.device().seed(), call.offset(), call.size(), endian);
        return call.value() == value;
    }

    private static long written(Bytes bytes, int from, int size, Endian endian) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value |= (bytes.at(from + i) & 0xffL) << endian.shift(i, size);
        }
        return value;
    }
}
