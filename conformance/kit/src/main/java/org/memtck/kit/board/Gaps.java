package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.memtck.spec.scenario.RegionSpec;

/** What a board leaves untested, by what its file says. */
final class Gaps {
    private Gaps() {}

    static List<String> declared(Board board) {
        List<String> gaps = new ArrayList<>();
        for (Untouched each : board.untouched()) {
            String what = each.reads() && each.writes() ? "accesses" : each.reads() ? "reads" : "writes";
            gaps.add(what + " of " + each.name() + where(each) + ": untouched, "
                    + each.place().file() + ":" + each.place().line());
        }
        for (Register each : board.registers()) {
            long all = each.size() == Long.BYTES ? -1 : (1L << (8 * each.size())) - 1;
            long rest = all & ~(each.readWrite() | each.readOnly());
            if (rest != 0) {
                gaps.add("bits 0x" + Long.toHexString(rest) + " of the register at " + each.region() + "+0x"
                        + Long.toHexString(each.at()) + ": nothing is declared of them, "
                        + each.place().file() + ":"
                        + each.place().line());
            }
        }
        for (Map.Entry<String, RegionSpec> region : board.regions().entrySet()) {
            boolean rom =
                    region.getValue() instanceof RegionSpec.Rom || region.getValue() instanceof RegionSpec.RomDevice;
            if (rom && board.known().getOrDefault(region.getKey(), List.of()).isEmpty()) {
                gaps.add("the content of " + region.getKey() + ": the board file does not tell it");
            }
        }
        if (board.traits().silent()) {
            gaps.add(
                    "whether writes are refused: the machine's bus does not say so; that they change nothing is tested");
        }
        return gaps;
    }

    private static String where(Untouched each) {
        boolean all = each.range().first() == 0 && each.range().last() == -1;
        return all
                ? ""
                : ", 0x" + Long.toHexString(each.range().first()) + "-0x"
                        + Long.toHexString(each.range().last());
    }
}
