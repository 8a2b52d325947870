package org.memtck.reference.model;

import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.Variant;

/**
 * Where what a space shows begins: with its root, at address zero (rule {@link Rule#VIS_6}), or as variants have it that make
 * something of what the root is, and of its place.
 */
final class Roots {
    static final Roots STRICT = new Roots(false, false);

    private final boolean displaced;
    private final boolean replaced;

    private Roots(boolean displaced, boolean replaced) {
        this.displaced = displaced;
        this.replaced = replaced;
    }

    static Roots in(Dialect dialect) {
        boolean displaced = dialect.has(Variant.VIS_6_DISPLACED);
        boolean replaced = dialect.has(Variant.ALIAS_4_ROOT);
        return displaced || replaced ? new Roots(displaced, replaced) : STRICT;
    }

    Root of(RegionTree tree, int id) {
        int shown = replaced ? replacementOf(tree, id) : id;
        return new Root(shown, displaced || shown != id ? tree.drawnAt(tree.region(shown)) : 0);
    }

    /** Goes from a region to the one that it shows whole, and nothing else, as long as there is one (variant ALIAS-4/root). */
    private static int replacementOf(RegionTree tree, int id) {
        int shown = id;
        for (int next = id; next != Region.NOWHERE; next = wholeOf(tree, tree.region(next))) {
            shown = next;
        }
        return shown;
    }

    private static int wholeOf(RegionTree tree, Region region) {
        if (!region.enabled) {
            return Region.NOWHERE;
        } else if (region.kind == Kind.ALIAS) {
            Region target = tree.region(region.target);
            return region.offset == 0 && isWithin(target, region) ? target.id : Region.NOWHERE;
        }
        return region.kind == Kind.CONTAINER ? onlySubregion(tree, region) : Region.NOWHERE;
    }

    private static int onlySubregion(RegionTree tree, Region container) {
        int only = Region.NOWHERE;
        for (int id : container.subregions.inOrder()) {
            if (tree.region(id).enabled) {
                if (only != Region.NOWHERE) {
                    return Region.NOWHERE;
                }
                only = id;
            }
        }
        boolean whole = only != Region.NOWHERE && tree.region(only).at == 0 && isWithin(tree.region(only), container);
        return whole ? only : Region.NOWHERE;
    }

    private static boolean isWithin(Region inner, Region outer) {
        return Long.compareUnsigned(inner.size.last(), outer.size.last()) <= 0;
    }
}
