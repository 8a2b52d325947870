package org.memtck.kit.boards;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.scenario.Range;

/**
 * A range of addresses that shows something else than the board's dump prints.
 *
 * @param space the address space, or those that share a root
 * @param range the addresses
 * @param expected what the dump prints there, cut to the range; null for nothing
 * @param rendered what was rendered there, with the printed name, cut to the range; null for nothing
 */
@Api
public record BoardDifference(
        String space,
        Range range,
        @Nullable MappedRange expected,
        @Nullable MappedRange rendered) {
    @Override
    public String toString() {
        return space + " " + range + ": expected " + text(expected) + ", rendered " + text(rendered);
    }

    private static String text(@Nullable MappedRange range) {
        return range == null
                ? "nothing"
                : range.region() + "+0x" + Long.toHexString(range.offset()) + (range.readOnly() ? ":ro" : "");
    }
}
