package org.memtck.kit.vectors;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Cut;
import org.memtck.spec.observation.DeviceAccess;

/**
 * The line that tells which callbacks may stand in the place of the canonical ones of one access: their sizes, whether they
 * are aligned, whether they may reach beyond the addressed bytes, and the bytes that their values are made of.
 */
final class CallLine {
    private CallLine() {}

    /** Whether other callbacks than the canonical ones, or later ones, are right too. */
    static boolean isFree(DeviceAccess access) {
        return access.mayBeLate() || hasOtherCuts(access);
    }

    private static boolean hasOtherCuts(DeviceAccess access) {
        return access.cut() != Cut.EXACT
                && (access.cut() != Cut.ANY_PARTITION || access.bytes().length() > 1);
    }

    static String of(DeviceAccess access) {
        StringBuilder line = new StringBuilder(Freedoms.FREE).append("calls");
        line.append(" count=").append(access.calls().size());
        line.append(" region=").append(access.region());
        line.append(" rw=").append(access.write() ? 'w' : 'r');
        line.append(" at=0x").append(Long.toHexString(access.offset()));
        line.append(" len=").append(access.bytes().length());
        if (hasOtherCuts(access)) {
            appendCuts(access, line);
        }
        return line.append(access.mayBeLate() ? " late=yes" : "").toString();
    }

    private static void appendCuts(DeviceAccess access, StringBuilder line) {
        boolean cover = access.cut() == Cut.ANY_COVER;
        boolean widened = access.cut() == Cut.ANY_WIDENED;
        boolean freeStart = access.cut() == Cut.ANY_PARTITION || widened || isApart(access);
        boolean aligned = access.cut() == Cut.ANY_ALIGNED
                || (freeStart && !access.device().impl().unaligned());
        boolean pieces = access.cut() == Cut.ANY_ALIGNED || isApart(access);
        boolean beyond = cover || widened || (pieces && !access.write());
        List<Integer> sizes = sizes(access);
        line.append(" sizes=").append(sizes.stream().map(String::valueOf).collect(Collectors.joining(",")));
        line.append(aligned ? " aligned=yes" : "").append(cover ? " one=yes" : "");
        line.append(beyond ? " beyond=yes" : "");
        line.append(
                beyond && !aligned
                        ? " last=0x" + Long.toHexString(access.regionSize().last())
                        : "");
        line.append(isApart(access) ? " apart=yes" : "").append(access.cut() == Cut.SOME_PIECES ? " some=yes" : "");
        line.append(widened ? " widened=yes" : "");
        line.append(
                access.device().errors() == null
                        ? ""
                        : " errors=" + access.device().errors());
        line.append(" endian=").append(access.device().endian().toString().toLowerCase(java.util.Locale.ROOT));
        int reach = beyond ? sizes.get(sizes.size() - 1) - 1 : 0;
        long before = Long.compareUnsigned(access.offset(), reach) < 0 ? access.offset() : reach;
        line.append(" from=0x")
                .append(Long.toHexString(access.offset() - before))
                .append(" bytes=");
        line.append(beyond ? shown(access, before, reach) : access.bytes().toHex());
        if (widened) {
            line.append(" written=").append(access.bytes().toHex());
        }
    }

    private static boolean isApart(DeviceAccess access) {
        return access.cut() == Cut.ANY_PIECES || access.cut() == Cut.SOME_PIECES;
    }

    /** What the device shows around the addressed bytes, as far as a callback for them can reach. */
    private static String shown(DeviceAccess access, long before, int after) {
        long length = before + access.bytes().length() + after;
        StringBuilder hex = new StringBuilder();
        for (long i = 0; i < length; i++) {
            int shown = DeviceModel.byteAt(access.device().seed(), access.offset() - before + i) & 0xff;
            hex.append(Character.forDigit(shown >> 4, 16)).append(Character.forDigit(shown & 15, 16));
        }
        return hex.toString();
    }

    /** The sizes that a callback may have, ascending. */
    private static List<Integer> sizes(DeviceAccess access) {
        return switch (access.cut()) {
            case EXACT -> List.of();
            case ANY_ORDER, ANY_COVER -> List.of(onlySize(access));
            case ANY_ALIGNED, ANY_PARTITION, ANY_PIECES, SOME_PIECES, ANY_WIDENED ->
                IntStream.of(1, 2, 4, 8)
                        .filter(size -> access.device().impl().includes(size))
                        .boxed()
                        .toList();
        };
    }

    /** The one size of all canonical callbacks: with it, the bytes can be cut in one way only. */
    private static int onlySize(DeviceAccess access) {
        int size = access.calls().get(0).size();
        for (Call call : access.calls()) {
            if (call.size() != size) {
                throw new IllegalStateException("callbacks of one size, in any order, are not of one size: " + call);
            }
        }
        return size;
    }
}
