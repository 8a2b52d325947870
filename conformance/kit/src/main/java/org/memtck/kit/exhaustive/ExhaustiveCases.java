package org.memtck.kit.exhaustive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.CaseSource;
import org.memtck.spec.Api;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/** The cases of a scope, for a campaign: trees, and trees with a change, those with few regions first. */
@Api
public final class ExhaustiveCases implements CaseSource {
    /** The most cases of a scope. */
    public static final int MOST_CASES = 1_999_999_999;

    private final Scope scope;
    private final Parameters target;
    private final List<Part> parts = new ArrayList<>();
    /** The number of the first case of each part, and at the end the number of cases. */
    private final long[] starts;

    /** What the cases came to that were asked for and not yet compared. */
    private final NavigableMap<Long, Map<Avoidance, Tally>> open = new TreeMap<>();
    /** What the cases came to that were compared. */
    private final Tally run = new Tally();

    private long compared;

    /**
     * The cases of a scope, of what a target offers.
     *
     * @param capabilities what may be used
     * @param parameters the bounds to keep within
     * @throws ScopeException if there are more than {@link #MOST_CASES}, or the target has no room for them
     */
    public ExhaustiveCases(Scope scope, Set<Capability> capabilities, Parameters parameters) throws ScopeException {
        this.scope = scope;
        this.target = parameters;
        long count = 0;
        for (int regions = 0; regions <= Extent.MOST_REGIONS; regions++) {
            for (Extent extent : scope.extents()) {
                Universe universe = new Universe(extent.addresses(), capabilities, parameters);
                if (regions <= extent.regions()) {
                    Part part =
                            extent.changed() ? new ChangedTrees(regions, universe) : new PlainTrees(regions, universe);
                    count += part.count();
                    requireFew(count);
                    parts.add(part);
                }
            }
        }
        parts.removeIf(part -> part.count() == 0);
        this.starts = new long[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            starts[i + 1] = starts[i] + parts.get(i).count();
        }
    }

    private void requireFew(long count) throws ScopeException {
        if (count > MOST_CASES) {
            throw new ScopeException("a run has at most " + MOST_CASES + " cases, and " + scope + " has more");
        }
    }

    /** How far they go. */
    public Scope scope() {
        return scope;
    }

    /** The number of cases, 1 to {@link #MOST_CASES}. */
    public int count() {
        return (int) starts[parts.size()];
    }

    @Override
    public List<Case> cases(long from, long to, Avoidance avoidance) {
        List<Case> cases = new ArrayList<>((int) (to - from));
        Tally tally = new Tally();
        for (long number = from; number < to; number++) {
            int index = Stretches.indexOf(starts, number);
            Part part = parts.get(index);
            cases.add(tally.take(part.operations(number - starts[index]), part.isChanged(), avoidance, target));
        }
        note(from, avoidance, tally);
        return cases;
    }

    private synchronized void note(long from, Avoidance avoidance, Tally tally) {
        open.computeIfAbsent(from, number -> new HashMap<>(1)).put(avoidance, tally);
    }

    @Override
    public synchronized void compared(long from, long to, Avoidance avoidance) {
        for (Map<Avoidance, Tally> tallies : open.subMap(from, to).values()) {
            Tally tally = tallies.get(avoidance);
            if (tally != null) {
                run.add(tally);
            }
        }
        open.headMap(to).clear();
        compared = to;
    }

    /**
     * What a campaign has covered.
     *
     * @param result the result of the one campaign that was given these cases, in ascending order
     * @throws IllegalArgumentException if it was given others
     */
    public synchronized Coverage coverage(CampaignResult result) {
        if (compared != result.run().cases()) {
            throw new IllegalArgumentException("a campaign of " + result.run().cases() + " cases was not given these");
        }
        return new Coverage(
                scope,
                result.run().cases(),
                count(),
                run.trees,
                run.changes,
                run.accesses,
                run.leftOut,
                run.lessened,
                run.operations - result.run().operations());
    }
}
