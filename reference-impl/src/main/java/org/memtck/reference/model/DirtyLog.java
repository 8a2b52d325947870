package org.memtck.reference.model;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.observation.DirtyBytes;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.Size;

/** What one client's dirty log knows of a region: which bytes were written, and which may count as written. */
public final class DirtyLog {
    private final Range whole;
    private List<Range> written = new ArrayList<>();
    private List<Range> maybe = new ArrayList<>();

    private boolean on;
    private int switches;
    private boolean turnedOnInvisibly;
    /** The number of the transaction in which it was switched last, 0 for none. */
    private int transaction;

    public DirtyLog(Size size) {
        this.whole = new Range(0, size.last());
    }

    public boolean isOn() {
        return on;
    }

    /** Whether it is unspecified if it is on, since the transaction that switched it is still open (rule ATTR-1). */
    public boolean isUnsettled(int openTransaction) {
        return openTransaction != 0 && transaction == openTransaction;
    }

    /** Whether it was off again since it was first on, or was turned on while nobody could see the region (rule DIRTY-3). */
    public boolean wasSwitchedOddly() {
        return switches > 1 || turnedOnInvisibly;
    }

    /** Turns it on or off. What was written before it is turned on may be reported or not (rule DIRTY-3). */
    public void set(boolean newOn, boolean visible, int openTransaction) {
        transaction = newOn == on ? transaction : openTransaction;
        if (newOn && !on) {
            switches++;
            turnedOnInvisibly = !visible;
            written.clear();
            maybe.clear();
            maybe.add(whole);
        }
        on = newOn;
    }

    public void noteWritten(long first, long last) {
        if (on) {
            written.add(new Range(first, last));
        }
    }

    public void noteMaybe(long first, long last) {
        if (on) {
            maybe.add(new Range(first, last));
        }
    }

    /** Notes the number of bytes in use now: all may count as written, and what is lost need not (rule RAM-2). */
    public void noteResized(Size used) {
        noteMaybe(whole.first(), whole.last());
        if (used.last() != -1) {
            written = outside(written, new Range(used.last() + 1, -1));
        }
    }

    /** Whether some byte of a range was written. */
    public boolean hasWritten(Range asked) {
        return !inside(written, asked).isEmpty();
    }

    /** Whether every page of a range may be reported. */
    public boolean mayBeDirtyThroughout(Range asked) {
        return inside(maybe, asked).contains(asked);
    }

    /** Returns what is dirty in whole pages (rule DIRTY-1). */
    public DirtyBytes in(Range pages) {
        return new DirtyBytes(pages, inside(written, pages), inside(maybe, pages));
    }

    /**
     * Makes pages clean.
     *
     * @param pages the pages that were reported
     * @param cleared what the target clears with them: of more pages it is not known any more whether they are dirty
     */
    public void clean(Range pages, Range cleared) {
        List<Range> doubtful = outside(inside(written, cleared), pages);
        written = outside(written, cleared);
        maybe = outside(maybe, pages);
        maybe.addAll(doubtful);
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
