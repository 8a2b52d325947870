package org.memtck.reference.verdict;

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
    /** All of them, and those that are not picked out yet. */
    private final List<Call> all;

    private final List<Call> calls;
    private int at;

    CallMatcher(List<Call> calls) {
        this.all = calls;
        this.calls = new ArrayList<>(calls);
    }

    /** Whether the callbacks of an access have no place among those of others: its parts come in any order (rule VIS-9). */
    static boolean standApart(DeviceAccess access) {
        return access.cut() == Cut.ANY_PIECES || access.cut() == Cut.SOME_PIECES;
    }

    /** Takes the callbacks of an access out, wherever they stand; returns whether those that must be there are. */
    boolean pick(DeviceAccess access) {
        BitSet covered = new BitSet();
        if (mayRepeat(access)) {
            all.forEach(call -> covers(access, call, covered));
        }
        calls.removeIf(call -> covers(access, call, covered));
        return access.cut() == Cut.SOME_PIECES
                || covered.cardinality() == access.bytes().length();
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

    private static boolean covers(DeviceAccess access, Call call, BitSet covered) {
        return isHandled(access, call) && cover(access, call, covered);
    }

    private boolean tryToTake(DeviceAccess access) {
        return switch (access.cut()) {
            case EXACT -> takeCanonical(access, true);
            case ANY_ORDER -> takeCanonical(access, false);
            case ANY_COVER -> takeCover(access);
            case ANY_ALIGNED, ANY_PARTITION -> takeCut(access);
            case ANY_PIECES, SOME_PIECES -> pick(access);
            case ANY_WIDENED -> takeWidened(access);
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
                && isWithin(access, call)
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
        boolean anyStart = access.cut() != Cut.ANY_ALIGNED && impl.unaligned();
        return AccessSizes.isAccessSize(call.size())
                && impl.includes(call.size())
                && (anyStart ? isWithin(access, call) : isAligned(call));
    }

    private static boolean isAligned(Call call) {
        return (call.offset() & (call.size() - 1)) == 0;
    }

    /** Whether the callback ends within the region, or holds the end of it as it is aligned or canonical (rule IMPL-5). */
    private static boolean isWithin(DeviceAccess access, Call call) {
        long last = call.offset() + call.size() - 1;
        return isAligned(call)
                || access.calls().contains(call)
                || (Long.compareUnsigned(last, call.offset()) >= 0
                        && access.regionSize().contains(last));
    }

    /** Takes writes that cover the addressed bytes, with anything in the bytes beside, and reads before them. */
    private boolean takeWidened(DeviceAccess access) {
        BitSet covered = new BitSet();
        int length = access.bytes().length();
        while (covered.cardinality() < length) {
            if (at == calls.size()) {
                return false;
            }
            Call call = calls.get(at++);
            BitSet touched = touched(access, call);
            boolean right = call.region().equals(access.region()) && isHandled(access, call) && !touched.isEmpty();
            if (!right || touched.intersects(covered) || !hasRightBytes(access, call, touched)) {
                return false;
            }
            if (call.write()) {
                covered.or(touched);
            }
        }
        return true;
    }

    /** The addressed bytes that the callback touches, counted from the first one. */
    private static BitSet touched(DeviceAccess access, Call call) {
        BitSet touched = new BitSet();
        for (int i = 0; i < call.size(); i++) {
            long index = call.offset() + i - access.offset();
            if (Long.compareUnsigned(index, access.bytes().length()) < 0) {
                touched.set((int) index);
            }
        }
        return touched;
    }

    /** Whether a read shows what the device does, or a write has the bytes of the access where it touches them. */
    private static boolean hasRightBytes(DeviceAccess access, Call call, BitSet touched) {
        Endian endian = access.device().endian();
        if (!call.write()) {
            return call.value() == DeviceModel.value(access.device().seed(), call.offset(), call.size(), endian);
        }
        return touched.stream().allMatch(index -> {
            int place = (int) (access.offset() + index - call.offset());
            return (byte) (call.value() >>> endian.shift(place, call.size()))
                    == access.bytes().at(index);
        });
    }

    /** Covers the addressed bytes that the callback touches, none twice; where a cut is exact it may touch no other. */
    private static boolean cover(DeviceAccess access, Call call, BitSet covered) {
        boolean exact = access.write() || access.cut() == Cut.ANY_PARTITION;
        BitSet touched = touched(access, call);
        boolean beside = touched.cardinality() < call.size();
        boolean twice = touched.intersects(covered) && !mayRepeat(access);
        if (touched.isEmpty() || twice || (exact && beside) || !isOf(access, call)) {
            return false;
        }
        covered.or(touched);
        return true;
    }

    /** Whether each piece of a read may be a callback larger than it, so that a byte is read for several (rule VIS-9). */
    private static boolean mayRepeat(DeviceAccess access) {
        return standApart(access) && !access.write() && access.device().impl().min() > 1;
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
