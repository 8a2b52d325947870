package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.RegionSpec;

/**
 * How much of a board a campaign has covered.
 *
 * @param ranges the ranges that the spaces show, after any one change
 * @param read how many of them were read
 * @param writable the ranges that can be written
 * @param written how many of them were written
 * @param edges the edges, after any one change
 * @param edgesCovered how many of them were accessed on both sides, no further away than 8 bytes
 * @param changes the changes of the board
 * @param changesMade how many of them were made
 * @param pairs the ordered pairs of changes
 * @param pairsMade how many of them were made one right after the other
 * @param addresses how many addresses were read one by one, those of each change apart; what can be written was written before
 * @param accesses the accesses that were made
 * @param lessened the cases without the steps that hit a rule which is known to be violated
 * @param notCompared the operations that were not compared because one before them in the same case differed
 * @param gaps what was not covered, and why: a sentence each
 */
@Api
public record BoardCoverage(
        int ranges,
        int read,
        int writable,
        int written,
        int edges,
        int edgesCovered,
        int changes,
        int changesMade,
        int pairs,
        int pairsMade,
        long addresses,
        long accesses,
        long lessened,
        long notCompared,
        List<String> gaps) {
    private static final int MOST_GAPS = 40;

    /** Copies the list. */
    public BoardCoverage {
        gaps = List.copyOf(gaps);
    }

    /** Whether everything was covered that the board does not leave untouched. */
    public boolean isComplete() {
        return gaps.isEmpty() && lessened == 0 && notCompared == 0;
    }

    static BoardCoverage of(Situation situation, Covered covered, CampaignResult result) {
        Board board = situation.board();
        Set<Covered.Shown> ranges = new LinkedHashSet<>();
        Set<Covered.Side> edges = new LinkedHashSet<>();
        List<List<Change>> states = new ArrayList<>(List.of(List.of()));
        board.changes().forEach(change -> states.add(List.of(change)));
        for (List<Change> state : states) {
            for (View view : situation.views().after(state).values()) {
                view.ranges().stream()
                        .filter(range -> Long.compareUnsigned(range.first(), situation.last()) <= 0)
                        .forEach(range -> ranges.add(new Covered.Shown(view.space(), range)));
                situation.edges(view).forEach(edge -> edges.add(new Covered.Side(view.space(), edge, true)));
            }
        }
        Set<Covered.Shown> writable = new LinkedHashSet<>(ranges);
        writable.removeIf(shown -> shown.range().readOnly()
                || situation.regions().get(shown.range().region()) instanceof RegionSpec.Reservation);
        List<String> gaps = new ArrayList<>(Gaps.declared(board));
        int read = count(ranges, covered.read, "not read: ", gaps);
        int written = count(writable, covered.written, "not written: ", gaps);
        int edgesCovered = edges(edges, covered, gaps);
        int changes = board.changes().size();
        if (covered.pairs.size() < changes * changes) {
            gaps.add((changes * changes - covered.pairs.size()) + " of " + changes * changes + " pairs of changes");
        }
        return new BoardCoverage(
                ranges.size(),
                read,
                writable.size(),
                written,
                edges.size(),
                edgesCovered,
                changes,
                covered.changes.size(),
                changes * changes,
                covered.pairs.size(),
                covered.swept,
                covered.accesses,
                covered.lessened,
                Math.max(0, covered.operations - result.run().operations()),
                gaps.size() <= MOST_GAPS ? gaps : shortened(gaps));
    }

    private static List<String> shortened(List<String> gaps) {
        List<String> first = new ArrayList<>(gaps.subList(0, MOST_GAPS));
        first.add("and " + (gaps.size() - MOST_GAPS) + " more");
        return first;
    }

    private static int count(Set<Covered.Shown> all, Set<Covered.Shown> covered, String label, List<String> gaps) {
        int count = 0;
        for (Covered.Shown shown : all) {
            if (covered.contains(shown)) {
                count++;
            } else {
                gaps.add(label + shown.range().region() + ", at 0x"
                        + Long.toHexString(shown.range().first()) + "-0x"
                        + Long.toHexString(shown.range().last()) + " of " + shown.space());
            }
        }
        return count;
    }

    private static int edges(Set<Covered.Side> edges, Covered covered, List<String> gaps) {
        int count = 0;
        for (Covered.Side edge : edges) {
            boolean below = covered.sides.contains(new Covered.Side(edge.space(), edge.edge(), false));
            boolean above = covered.sides.contains(edge);
            if (below && above) {
                count++;
            } else {
                gaps.add("the edge at 0x" + Long.toHexString(edge.edge()) + " of " + edge.space() + ", "
                        + (below ? "above" : above ? "below" : "on both sides"));
            }
        }
        return count;
    }
}
