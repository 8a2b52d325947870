package org.memtck.faults.selftest;

import java.util.ArrayList;
import java.util.List;
import org.memtck.faults.fault.Structure;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.campaign.CaseSource;
import org.memtck.kit.campaign.GeneratedCases;
import org.memtck.spec.target.Profile;

/**
 * The cases of one seed for one structure, generated once for all its faults, since generation is half the work.
 */
final class SharedCases implements CaseSource {
    /** The most cases that are kept; those after them are drawn anew for each fault. Each is about 15 KB. */
    private static final int KEPT = 16_384;

    private final GeneratedCases drawn;
    private final List<Case> kept = new ArrayList<>();

    SharedCases(Structure structure, long seed) {
        this.drawn = new GeneratedCases(Profile.FULL.of(structure.capabilities()), structure.parameters(), seed);
    }

    @Override
    public List<Case> cases(long from, long to, Avoidance avoidance) {
        return avoidance.equals(Avoidance.NONE) && to <= KEPT
                ? kept((int) from, (int) to)
                : drawn.cases(from, to, avoidance);
    }

    private synchronized List<Case> kept(int from, int to) {
        if (kept.size() < to) {
            kept.addAll(drawn.cases(kept.size(), to, Avoidance.NONE));
        }
        return List.copyOf(kept.subList(from, to));
    }
}
