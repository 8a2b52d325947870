package org.memtck.spec.limits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which region lies in which, and what aliases show, without addresses. It knows of each region how deep what is below it is
 * nested, and how many ways lead there. It costs no more than to visit what is above a region that changes.
 */
final class RegionGraph {
    private final Map<String, Node> nodes = new HashMap<>();
    private long work;

    /** A region. Its height and ways count itself. */
    private static final class Node {
        @Nullable
        Node target;

        Set<Node> subregions = Set.of();
        Set<Node> aliases = Set.of();

        @Nullable
        Node container;

        int height = 1;
        long ways = 1;
        /** While what is above some region is looked at: how many ways lead to that region, and how long the longest is. */
        long waysDown;

        int levels;
        boolean seen;

        Node(@Nullable Node target) {
            this.target = target;
        }

        void addSubregion(Node sub) {
            subregions = subregions.isEmpty() ? new LinkedHashSet<>() : subregions;
            subregions.add(sub);
        }

        void addAlias(Node alias) {
            aliases = aliases.isEmpty() ? new LinkedHashSet<>() : aliases;
            aliases.add(alias);
        }

        void forEachParent(Consumer<Node> action) {
            if (container != null) {
                action.accept(container);
            }
            aliases.forEach(action);
        }

        /** Its height now that something below it is gone, so not more than before. */
        int shrunk() {
            int most = target == null ? 0 : target.height;
            for (Node sub : subregions) {
                most = Math.max(most, sub.height);
                if (most == height - 1) {
                    return height;
                }
            }
            return 1 + most;
        }
    }

    /** The limit that an alias of a region would exceed, or null. */
    @Nullable
    Limit exceededByAlias(String target) {
        Node shown = nodes.get(target);
        return shown == null ? null : exceeded(1 + shown.height, 1 + shown.ways);
    }

    /** The limit that would be exceeded if a region lay in a container, or null. */
    @Nullable
    Limit exceededByAdding(String region, String container) {
        Node sub = nodes.get(region);
        Node parent = nodes.get(container);
        if (sub == null || parent == null) {
            return null;
        }
        Limit exceeded = null;
        for (Node above : above(parent)) {
            Limit here = exceeded(above.levels + sub.height, above.ways + above.waysDown * sub.ways);
            exceeded = exceeded == null ? here : exceeded;
        }
        return work > Limit.WORK.most() ? Limit.WORK : exceeded;
    }

    private static @Nullable Limit exceeded(long height, long ways) {
        if (height > Limit.NESTING.most()) {
            return Limit.NESTING;
        }
        return ways > Limit.WAYS.most() ? Limit.WAYS : null;
    }

    /** Notes a new region; the target is null for all but aliases. */
    void create(String region, @Nullable String target) {
        Node shown = target == null ? null : nodes.get(target);
        Node made = new Node(shown);
        if (shown != null) {
            shown.addAlias(made);
            made.height = 1 + shown.height;
            made.ways = 1 + shown.ways;
        }
        nodes.put(region, made);
    }

    /** Notes that a region lies in a container now. A circle, which only a wrong implementation accepts, is not noted. */
    void add(String region, String container) {
        Node sub = nodes.get(region);
        Node parent = nodes.get(container);
        if (sub == null || parent == null || above(parent).contains(sub)) {
            return;
        }
        takeOut(sub);
        parent.addSubregion(sub);
        sub.container = parent;
        for (Node above : above(parent)) {
            above.ways += above.waysDown * sub.ways;
            above.height = Math.max(above.height, above.levels + sub.height);
        }
    }

    /** Notes that a region lies in no container any more. */
    void delete(String region) {
        Node sub = nodes.get(region);
        if (sub != null) {
            takeOut(sub);
        }
    }

    /** Notes that a region is destroyed: it left its container, its subregions left it, and it shows nothing. */
    void destroy(String region) {
        Node gone = nodes.get(region);
        if (gone == null) {
            return;
        }
        takeOut(gone);
        List.copyOf(gone.subregions).forEach(this::takeOut);
        Node target = gone.target;
        if (target != null) {
            target.aliases.remove(gone);
            gone.target = null;
            shrink(gone, target.ways);
        }
    }

    private void takeOut(Node sub) {
        Node parent = sub.container;
        if (parent != null) {
            parent.subregions.remove(sub);
            sub.container = null;
            shrink(parent, sub.ways);
        }
    }

    private void shrink(Node changed, long fewer) {
        for (Node above : above(changed)) {
            above.ways -= above.waysDown * fewer;
            above.height = above.shrunk();
        }
    }

    /** How many levels a region and all below it have. */
    int height(String region) {
        return known(region).height;
    }

    /** How many ways lead from a region to itself and all below it. */
    long ways(String region) {
        return known(region).ways;
    }

    private Node known(String region) {
        Node node = nodes.get(region);
        if (node == null) {
            throw new IllegalArgumentException("there is no region " + region);
        }
        return node;
    }

    /** A region and all above it, each before those that it lies in or that show it. */
    private List<Node> above(Node start) {
        List<Node> order = new ArrayList<>();
        visit(start, order);
        work += order.size();
        Collections.reverse(order);
        start.waysDown = 1;
        start.levels = 1;
        for (Node node : order) {
            node.seen = false;
            node.forEachParent(parent -> {
                parent.waysDown += node.waysDown;
                parent.levels = Math.max(parent.levels, 1 + node.levels);
            });
        }
        return order;
    }

    private static void visit(Node node, List<Node> order) {
        node.seen = true;
        node.waysDown = 0;
        node.levels = 0;
        node.forEachParent(parent -> {
            if (!parent.seen) {
                visit(parent, order);
            }
        });
        order.add(node);
    }
}
