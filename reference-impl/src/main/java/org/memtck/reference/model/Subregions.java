package org.memtck.reference.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The subregions of one container, immutable. The search wants them in the order in which they win, the painter those that
 * touch some addresses. Few are a list; many are found by their place, or else each change of a large container would cost
 * as much as the container is large.
 */
public final class Subregions {
    /** As many as it costs nothing to look at them all. */
    private static final int FEW = 32;

    /** Sorts the one that wins to the front. */
    private final Comparator<Region> order;
    /** The ids, the one that wins first; worked out when it is asked for if they are many. */
    private int @Nullable [] inOrder;
    /** The same by their place; null if they are few. */
    private final @Nullable Places places;

    private Subregions(Comparator<Region> order, int @Nullable [] inOrder, @Nullable Places places) {
        this.order = order;
        this.inOrder = inOrder;
        this.places = places;
    }

    /** Returns no subregions, for a region whose subregions will stand in an order. */
    public static Subregions none(Comparator<Region> order) {
        return new Subregions(order, new int[0], null);
    }

    public int count() {
        return places == null ? inOrder().length : places.count();
    }

    /** The ids, the one that wins first. Not to be changed. */
    public int[] inOrder() {
        if (inOrder == null) {
            List<Region> all = new ArrayList<>(count());
            addAll(0, -1, all);
            inOrder = sorted(all);
        }
        return inOrder;
    }

    /** The ids of those that touch the offsets {@code first .. last} of the container, the one that wins first, and maybe others. */
    public int[] near(long first, long last) {
        if (places == null) {
            return inOrder();
        }
        List<Region> found = new ArrayList<>();
        addAll(first, last, found);
        return found.size() == places.count() ? inOrder() : sorted(found);
    }

    private void addAll(long first, long last, List<Region> into) {
        if (places != null) {
            places.addTouching(first, last, into);
        }
    }

    private int[] sorted(List<Region> regions) {
        regions.sort(order);
        int[] ids = new int[regions.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = regions.get(i).id;
        }
        return ids;
    }

    /** Returns these with one more. */
    public Subregions with(RegionTree tree, Region sub) {
        if (places != null) {
            return new Subregions(order, null, Places.with(places, sub));
        }
        int[] few = inOrder();
        if (few.length < FEW) {
            return new Subregions(order, inserted(tree, few, sub), null);
        }
        Places all = Places.with(null, sub);
        for (int id : few) {
            all = Places.with(all, tree.region(id));
        }
        return new Subregions(order, null, all);
    }

    private int[] inserted(RegionTree tree, int[] few, Region sub) {
        int before = 0;
        while (before < few.length && order.compare(tree.region(few[before]), sub) < 0) {
            before++;
        }
        int[] all = new int[few.length + 1];
        System.arraycopy(few, 0, all, 0, before);
        all[before] = sub.id;
        System.arraycopy(few, before, all, before + 1, few.length - before);
        return all;
    }

    /** Without one, which is given as it was placed. */
    public Subregions without(Region sub) {
        if (places != null) {
            Places rest = Places.without(places, sub);
            return rest == null ? none(order) : new Subregions(order, null, rest);
        }
        int[] few = inOrder();
        int[] rest = new int[few.length - 1];
        int count = 0;
        for (int id : few) {
            if (id != sub.id) {
                rest[count++] = id;
            }
        }
        return new Subregions(order, rest, null);
    }

    /** With one that has another size than before, at the same place. */
    public Subregions resized(Region before, Region after) {
        return places == null
                ? this
                : new Subregions(order, inOrder, Places.with(Places.without(places, before), after));
    }
}
