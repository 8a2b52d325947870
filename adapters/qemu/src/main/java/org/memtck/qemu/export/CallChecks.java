package org.memtck.qemu.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.memtck.qemu.export.Names.What;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Cut;
import org.memtck.spec.observation.DeviceAccess;

/** Checks of the callbacks of a step, as C expressions, where the rules allow several sequences. */
final class CallChecks {
    private final Program program;

    CallChecks(Program program) {
        this.program = program;
    }

    /** Without KVM no write is late, so that freedom is left aside. */
    static boolean isFree(DeviceAccess access) {
        return access.cut() != Cut.EXACT
                && (access.cut() != Cut.ANY_PARTITION || access.bytes().length() > 1);
    }

    /**
     * Whether the program can tell the callbacks of these accesses apart: not if a device has parts in two places, or if a
     * byte may be read for several of them.
     */
    static boolean areTold(List<DeviceAccess> accesses) {
        long devices = accesses.stream().map(DeviceAccess::region).distinct().count();
        return accesses.stream().noneMatch(CallChecks::isPart)
                || (devices == accesses.size()
                        && accesses.stream()
                                .allMatch(access ->
                                        isPart(access) && access.device().impl().min() == 1));
    }

    /** What is said behind the canonical callbacks, of which there may be none. */
    static String told(List<DeviceAccess> accesses) {
        if (accesses.stream().anyMatch(access -> access.cut() == Cut.SOME_PIECES)) {
            return ", with or without calls for its bytes";
        } else if (accesses.stream().anyMatch(CallChecks::isPart)) {
            return ", with calls for its bytes";
        }
        return accesses.stream().anyMatch(CallChecks::isFree) ? ", or calls that do the same" : "";
    }

    /** Whether an access is a part of one that lies in several ranges (rule VIS-9). */
    static boolean isPart(DeviceAccess access) {
        return access.cut() == Cut.ANY_PIECES || access.cut() == Cut.SOME_PIECES;
    }

    /** Whether the callbacks are those of these accesses, and no others. */
    String of(List<DeviceAccess> accesses, String and) {
        List<String> conditions = new ArrayList<>();
        accesses.forEach(access -> conditions.add(take(access)));
        conditions.add("no_more_calls()");
        return String.join(and, conditions);
    }

    private String take(DeviceAccess access) {
        boolean block = access.cut() == Cut.ANY_PARTITION || isPart(access);
        boolean aligned = access.cut() == Cut.ANY_ALIGNED
                || ((block || access.cut() == Cut.ANY_WIDENED)
                        && !access.device().impl().unaligned());
        boolean cover = access.cut() == Cut.ANY_COVER;
        boolean beyond = cover || (access.cut() == Cut.ANY_ALIGNED && !access.write());
        boolean within = cover || (access.cut() == Cut.ANY_WIDENED && !aligned);
        return function(access.cut()) + "((Access) { .device = &"
                + program.names().of(What.REGION, access.region())
                + (access.write() ? ", .is_write = true" : "") + ", .offset = " + Literals.hex(access.offset())
                + ", .length = " + access.bytes().length()
                + (access.write() ? ", .bytes = " + Literals.bytes(access.bytes()) : "") + ", .sizes = "
                + sizes(access) + flag("aligned", aligned) + flag("beyond", beyond) + flag("one", cover)
                + (within ? ", .last = " + Literals.hex(last(access)) : "") + " })";
    }

    /** The end of the region, or of the canonical callback where that cannot but pass it (rule IMPL-5). */
    private static long last(DeviceAccess access) {
        long region = access.regionSize().last();
        Call call = access.calls().get(0);
        long canonical = call.offset() + call.size() - 1;
        return Long.compareUnsigned(canonical, region) > 0 ? canonical : region;
    }

    private static String function(Cut cut) {
        return switch (cut) {
            case ANY_PIECES -> "take_parts";
            case SOME_PIECES -> "take_some";
            case ANY_WIDENED -> "take_widened";
            default -> "take_calls";
        };
    }

    private static String flag(String name, boolean on) {
        return on ? ", ." + name + " = true" : "";
    }

    /** The sizes that a callback may have. */
    private static String sizes(DeviceAccess access) {
        if (access.cut() == Cut.EXACT || access.cut() == Cut.ANY_ORDER || access.cut() == Cut.ANY_COVER) {
            return String.valueOf(access.calls().get(0).size());
        }
        return Arrays.stream(new int[] {1, 2, 4, 8})
                .filter(size -> access.device().impl().includes(size))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" | "));
    }
}
