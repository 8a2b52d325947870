package org.memtck.kit.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Scenario;

/**
 * What ran so far in one life of a target, in its order. It is never changed: what runs next makes a new one, which shares the
 * scenarios with this one and costs next to nothing.
 *
 * <p>No more is kept than {@value #MOST_SCENARIOS} scenarios and about {@value #MOST_BYTES} bytes. When half of either has
 * come together the half before it is dropped, and the record says that its beginning is missing.
 */
@Api
public final class Past {
    /** The most scenarios that are kept. */
    public static final int MOST_SCENARIOS = 8192;

    /** The most that is kept, in bytes as they are estimated. */
    public static final long MOST_BYTES = 16L << 20;

    /** A life that has just begun. */
    public static final Past NOTHING = new Past(null, null, true);

    /** A life whose earlier scenarios are unknown. */
    public static final Past UNKNOWN = new Past(null, null, false);

    private final @Nullable Half older;
    private final @Nullable Half recent;
    private final boolean complete;

    /**
     * Scenarios that ran one after the other, with all those of the same half before them.
     *
     * @param count how many there are in all
     * @param bytes what all of them weigh
     */
    private record Half(@Nullable Half before, List<Scenario> scenarios, int count, long bytes) {
        static Half of(@Nullable Half before, List<Scenario> more) {
            int count = before == null ? 0 : before.count;
            long bytes = before == null ? 0 : before.bytes;
            return new Half(before, more, count + more.size(), bytes + Weight.of(more));
        }

        boolean isWithin() {
            return count <= MOST_SCENARIOS / 2 && bytes <= MOST_BYTES / 2;
        }
    }

    private Past(@Nullable Half older, @Nullable Half recent, boolean complete) {
        this.older = older;
        this.recent = recent;
        this.complete = complete;
    }

    /**
     * Returns this past and what ran after it.
     *
     * @param more scenarios in their order; the list must not change any more
     */
    public Past with(List<Scenario> more) {
        if (more.isEmpty()) {
            return this;
        }
        Half grown = Half.of(recent, more);
        if (grown.isWithin()) {
            return new Past(older, grown, complete);
        }
        Half next = Half.of(null, more);
        return next.isWithin() ? new Past(recent, next, complete && older == null) : UNKNOWN;
    }

    /** Returns whether all is there that ran since the life began. */
    public boolean isComplete() {
        return complete;
    }

    /** Returns the scenarios in the order in which they ran. */
    public List<Scenario> scenarios() {
        List<List<Scenario>> backwards = new ArrayList<>();
        for (Half half = recent; half != null; half = half.before) {
            backwards.add(half.scenarios);
        }
        for (Half half = older; half != null; half = half.before) {
            backwards.add(half.scenarios);
        }
        Collections.reverse(backwards);
        return backwards.stream().flatMap(List::stream).toList();
    }
}
