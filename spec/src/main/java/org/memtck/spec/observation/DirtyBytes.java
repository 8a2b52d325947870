package org.memtck.spec.observation;

import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Range;

/**
 * What a question for dirty pages is about (rules DIRTY-1 and DIRTY-2), in offsets of the region.
 *
 * @param asked the offsets that were asked for
 * @param written the bytes that are dirty: their pages must be reported
 * @param maybe the bytes that may be dirty: their pages may be reported
 */
@Api
public record DirtyBytes(Range asked, List<Range> written, List<Range> maybe) {
    /** Copies the lists. */
    public DirtyBytes {
        written = List.copyOf(written);
        maybe = List.copyOf(maybe);
    }
}
