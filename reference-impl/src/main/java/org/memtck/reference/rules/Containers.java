package org.memtck.reference.rules;

import org.memtck.reference.model.Kind;
import org.memtck.reference.model.Region;
import org.memtck.spec.rule.Rule;

/** Containers, pure and backed (family CONT). */
final class Containers {
    private Containers() {}

    /** Returns whether a region has memory or a device of its own, at which a search among its subregions ends (rule CONT-2). */
    static boolean isBacked(Region region) {
        return region.kind.isTarget();
    }

    /** Notes that a region shows nothing at an offset within it. */
    static void noteHole(TracedSearch search, Region region) {
        if (region.kind == Kind.CONTAINER) {
            search.hit(Rule.CONT_1);
        }
    }

    /** Notes that a region with subregions shows itself. */
    static void noteBacking(TracedSearch search, Region region) {
        for (int id : region.subregions.inOrder()) {
            if (search.region(id).enabled) {
                search.hit(Rule.CONT_2);
                return;
            }
        }
    }

    /** Notes that a region below a container is seen, by way of a subregion, in place of what the container is itself. */
    static void noteSubregion(TracedSearch search, Region container, Region sub, Region seen) {
        if (isBacked(container)) {
            search.hit(Rule.CONT_2);
            if (sub.at == 0) {
                Visibility.noteWhole(search, sub, container);
            }
            search.hit(Reservations.claim(seen));
        }
    }
}
