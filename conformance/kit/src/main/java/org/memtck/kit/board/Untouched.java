package org.memtck.kit.board;

import org.memtck.spec.Api;
import org.memtck.spec.scenario.Range;

/**
 * Bytes that no generated access touches: a register with side effects, a mapper behind ROM.
 *
 * @param name the region or the space
 * @param range the offsets in the region, or the addresses of the space
 * @param reads whether they are not read
 * @param writes whether they are not written
 */
@Api
public record Untouched(String name, Range range, boolean reads, boolean writes, Place place) {
    boolean concerns(String named, long at, boolean write) {
        return (write ? writes : reads) && name.equals(named) && range.contains(at);
    }
}
