package org.memtck.example.bus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.limits.Limit;
import org.memtck.spec.scenario.Size;

/**
 * Lists what a tree shows from back to front, as a painter would paint it: each entry hides the earlier ones where they
 * overlap. A region with bytes of its own comes before its subregions, which is what lets them lie on top of it
 * (CONT-2); a pure container leaves no entry, which is what makes its holes transparent (CONT-1, PRIO-4).
 */
final class Projector {
    /** Aliases of aliases can show exponentially much; within the limits of memtck there is a visit for each way. */
    static final long MOST_VISITS = Limit.WAYS.most();

    /** Lies behind everything, so that there is a segment at every address. */
    static final Region HOLE = new Region("", Kind.RESERVATION, Size.ALL, new Nobody(), null);

    private final List<Segment> layers = new ArrayList<>();

    /** Windows still to be visited; the hindmost on top. A window may show any kind of region, containers too. */
    private final Deque<Segment> pending = new ArrayDeque<>();

    private Projector() {}

    /**
     * The layers of the space whose root this is. The first one is the hole, everywhere.
     *
     * @throws BusException if there are too many
     */
    static List<Segment> layersOf(Region root) {
        Projector projector = new Projector();
        projector.layers.add(new Segment(0, Unsigned.MAX, HOLE, 0, false));
        long end = root.committed().size.last();
        projector.pending.push(new Segment(0, end, root, 0, false));
        projector.run();
        return projector.layers;
    }

    private void run() {
        for (int visits = 0; !pending.isEmpty(); visits++) {
            BusException.check(visits < MOST_VISITS, Problem.MAP_TOO_LARGE);
            visit(pending.pop());
        }
    }

    private void visit(Segment window) {
        Region region = window.region();
        Shape shape = region.committed();
        if (!shape.enabled) {
            return;
        }
        // Read-only is handed down to everything that is seen through the region (RO-2); being ROM is not.
        Segment inherited = window.withReadOnly(window.readOnly() || shape.readOnly);
        if (region.responder() != null) {
            layers.add(inherited.withReadOnly(inherited.readOnly() || region.kind() == Kind.ROM));
        }
        pushTarget(inherited, region.target(), shape.aliasOffset);
        List<Placement> subregions = shape.backToFront();
        for (int i = subregions.size() - 1; i >= 0; i--) {
            pushSubregion(inherited, subregions.get(i));
        }
    }

    /** What an alias shows: no more than the window on it, and no more than its target has (ALIAS-2, ALIAS-3). */
    private void pushTarget(Segment window, @Nullable Region target, long aliasOffset) {
        if (target == null) {
            return;
        }
        long from = aliasOffset + window.offset();
        long end = target.committed().size.last();
        if (Unsigned.less(from, aliasOffset) || Unsigned.less(end, from)) {
            return;
        }
        long length = Unsigned.min(window.last() - window.first(), end - from);
        pending.push(new Segment(window.first(), window.first() + length, target, from, window.readOnly()));
    }

    /** What of a subregion lies within the window on its container (VIS-3, VIS-4). */
    private void pushSubregion(Segment window, Placement placement) {
        Region region = placement.region();
        long end = Unsigned.plus(placement.at(), region.committed().size.last());
        long from = Unsigned.max(window.offset(), placement.at());
        long to = Unsigned.min(window.offsetOf(window.last()), end);
        if (!Unsigned.less(to, from)) {
            long first = window.first() + (from - window.offset());
            pending.push(new Segment(first, first + (to - from), region, from - placement.at(), window.readOnly()));
        }
    }
}
