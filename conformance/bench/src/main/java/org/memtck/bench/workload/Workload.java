package org.memtck.bench.workload;

import java.util.Set;
import java.util.function.IntFunction;
import org.memtck.spec.Api;
import org.memtck.spec.target.Capability;

/** One thing that is measured on every target, at one size. */
@Api
public final class Workload {
    /** From this size on what is compared with the reference is a smaller plan: that one is slow, and says no more. */
    private static final int LARGEST_CHECKED = 1000;

    private final Series series;
    private final int size;
    private final Set<Capability> needs;
    private final IntFunction<Plan> plans;

    /**
     * Makes one.
     *
     * @param needs the capabilities that its operations need
     * @param plans makes the plan of a size; large ones are made when they are asked for
     */
    Workload(Series series, int size, Set<Capability> needs, IntFunction<Plan> plans) {
        this.series = series;
        this.size = size;
        this.needs = Set.copyOf(Capability.closure(needs));
        this.plans = plans;
    }

    /** What it is called, such as {@code overlay-1000}. */
    public String id() {
        return series.axis() == null ? series.id() : series.id() + "-" + size;
    }

    /** Those that it is one of. */
    public Series series() {
        return series;
    }

    /** How much of what the axis of the series counts there is. */
    public int size() {
        return size;
    }

    /** The capabilities that a target must offer. */
    public Set<Capability> needs() {
        return needs;
    }

    /** What is measured. */
    public Plan plan() {
        return plans.apply(size);
    }

    /** What is compared with the reference before: the same, or the same with 1,000 regions if there are more. */
    public Plan checkedPlan() {
        return plans.apply(Math.min(size, LARGEST_CHECKED));
    }

    @Override
    public String toString() {
        return id();
    }
}
