package org.memtck.reference;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.observation.DirtyBytes;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.Size;

/** What one client's dirty log knows of a region: which bytes were written, and which may count as written. */
final class DirtyLog {
    private final Range whole;
    private List<Range> written = new ArrayList<>();
    private List<Range> maybe = new ArrayList<>();

    private boolean on;
    private int switches;
    private boolean turnedOnInvisibly;

    DirtyLog(Size size) {
        this.whole = new Range(0, size.last());
    }

    boolean isOn() {
        return on;
    }

    /** Whether it was off again since it was first on, or was turned on while nobody could see the region (rule DIRTY-3). */
    boolean wasSwitchedOddly() {
        return switches > 1 || turnedOnInvisibly;
    }

    /** Turns it on or off. What was written before it is turned on may be reported or not (rule DIRTY-3). */
    void set(boolean newOn, boolean visible) {
        if (newOn && !on) {
            switches++;
            turnedOnInvisibly = !visible;
            written.clear();
            maybe.clear();
            maybe.add(whole);
        }
        on = newOn;
    }

    void noteWritten(long first, long last) {
        if (on) {
            written.add(new Range(first, last));
        }
    }

    void noteMaybe(long first, long last) {
        if (on) {
            maybe.add(new Range(first, last));
        }
    }

    /** Notes that just so many bytes are in use now: all may count as written, and what is lost need not (rule RAM-2). */
    void noteResized(Size used) {
        noteMaybe(whole.first(), whole.last());
        if (used.last() != -1) {
            written = outside(written, new Range(used.last() + 1, -1));
        }
    }

    /** Whether some byte of a range was written. */
    boolean hasWritten(Range asked) {
        return !inside(written, asked).isEmpty();
    }

    /** Whether every page of a range may be reported. */
    boolean mayBeDirtyThroughout(Range asked) {
        return inside(maybe, asked).contains(asked);
    }

    /** What is dirty in a range, which is clean after that (rule DIRTY-1). */
    DirtyBytes take(Range asked) {
        DirtyBytes taken = new DirtyBytes(asked, inside(written, asked), inside(maybe, asked));
        written = outside(written, asked);
        maybe = outside(maybe, asked);
        return taken;
    }

    private static List<Range> inside(List<Range> ranges, Range asked) {
        List<Range> inside = new ArrayList<>();
        for (Range range : ranges) {
            long first = max(range.first(), asked.first());
            long last = min(range.last(), asked.last());
            if (Long.compareUnsigned(first, last) <= 0) {
                inside.add(new Range(first, last));
            }
        }
        return inside;
    }

    private static List<Range> outside(List<Range> ranges, Range asked) {
        List<Range> outside = new ArrayList<>();
        for (Range range : ranges) {
            if (Long.compareUnsigned(range.first(), asked.first()) < 0) {
                outside.add(new Range(range.first(), min(range.last(), asked.first() - 1)));
            }
            if (Long.compareUnsigned(range.last(), asked.last()) > 0) {
                outside.add(new Range(max(range.first(), asked.last() + 1), range.last()));
            }
        }
        return outside;
    }

    private static long max(long a, long b) {
        return Long.compareUnsigned(a, b) >= 0 ? a : b;
    }

    private static long min(long a, long b) {
        return Long.compareUnsigned(a, b) <= 0 ? a : b;
    }
}
