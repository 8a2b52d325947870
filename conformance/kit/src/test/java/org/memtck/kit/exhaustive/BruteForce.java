package org.memtck.kit.exhaustive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lists trees the plain way: every region with every kind, container, place, size, priority, target and offset, what makes
 * no tree thrown away, and trees that are the same under other numbers told by a form that does not depend on numbers.
 */
final class BruteForce {
    private static final List<Integer> PRIORITIES = List.of(-1, 0, 1);

    private final int regions;
    private final int addresses;
    private final List<Kind> kinds;
    private final Set<String> found = new HashSet<>();

    private BruteForce(int regions, int addresses, List<Kind> kinds) {
        this.regions = regions;
        this.addresses = addresses;
        this.kinds = kinds;
    }

    /** All trees, each as its form. */
    static Set<String> forms(int regions, int addresses, List<Kind> kinds) {
        BruteForce force = new BruteForce(regions, addresses, kinds);
        force.add(new ArrayList<>());
        return force.found;
    }

    private void add(List<Node> nodes) {
        if (nodes.size() == regions) {
            Tree tree = new Tree(nodes);
            if (isTree(tree)) {
                found.add(form(tree));
            }
            return;
        }
        for (Node node : all()) {
            List<Node> more = new ArrayList<>(nodes);
            more.add(node);
            add(more);
        }
    }

    private List<Node> all() {
        List<Node> nodes = new ArrayList<>();
        for (Kind kind : kinds) {
            for (int container = Tree.NOWHERE; container < regions; container++) {
                for (int size = 1; size <= addresses; size++) {
                    nodes.addAll(placed(kind, container, size));
                }
            }
        }
        return nodes;
    }

    private List<Node> placed(Kind kind, int container, int size) {
        List<Node> nodes = new ArrayList<>();
        boolean alias = kind == Kind.ALIAS;
        boolean nowhere = container == Tree.NOWHERE;
        for (int at = 0; at < (nowhere ? 1 : addresses); at++) {
            for (int priority : nowhere ? List.of(0) : PRIORITIES) {
                for (int target = alias ? 0 : Skeleton.NO_ALIAS; target < (alias ? regions : 0); target++) {
                    for (int offset = 0; offset < (alias ? addresses : 1); offset++) {
                        nodes.add(new Node(kind, container, at, size, priority, target, offset));
                    }
                }
            }
        }
        return nodes;
    }

    private static boolean isTree(Tree tree) {
        for (int i = 0; i < tree.size(); i++) {
            int container = tree.node(i).container();
            if (container >= 0 && !mayHold(tree.node(container).kind())) {
                return false;
            }
            if (below(tree, i, new TreeSet<>()).contains(i)) {
                return false;
            }
        }
        return isConnected(tree);
    }

    private static boolean mayHold(Kind kind) {
        return kind != Kind.ALIAS && kind != Kind.IOMMU;
    }

    /** What can be reached from a region over subregions and aliases. */
    private static Set<Integer> below(Tree tree, int from, Set<Integer> seen) {
        for (int i = 0; i < tree.size(); i++) {
            boolean alias =
                    tree.node(from).kind() == Kind.ALIAS && tree.node(from).target() == i;
            if ((alias || tree.node(i).container() == from) && seen.add(i)) {
                below(tree, i, seen);
            }
        }
        return seen;
    }

    /** Whether no region is there for nothing: each is below the root, or in a whole that an alias leads into. */
    private static boolean isConnected(Tree tree) {
        Set<Integer> wholes = new TreeSet<>(Set.of(Tree.ROOT));
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < tree.size(); i++) {
                if (tree.node(i).kind() == Kind.ALIAS && wholes.contains(whole(tree, i))) {
                    more |= wholes.add(whole(tree, tree.node(i).target()));
                }
            }
        }
        return IntStream.range(0, tree.size()).allMatch(i -> wholes.contains(whole(tree, i)));
    }

    private static int whole(Tree tree, int region) {
        int container = tree.node(region).container();
        return container == Tree.NOWHERE ? region : container == Tree.ROOT ? Tree.ROOT : whole(tree, container);
    }

    /**
     * A text that trees have in common if and only if they differ in nothing but the numbers of their regions: the least one
     * of all numberings. Of siblings only the order among those of equal priority counts.
     */
    static String form(Tree tree) {
        return permutations(tree.size()).stream()
                .map(numbers -> text(tree, numbers))
                .min(String::compareTo)
                .orElseThrow();
    }

    private static List<List<Integer>> permutations(int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> shorter : permutations(size - 1)) {
            for (int i = 0; i < size; i++) {
                List<Integer> longer = new ArrayList<>(shorter);
                longer.add(i, size - 1);
                all.add(longer);
            }
        }
        return all;
    }

    /** What a tree says of its regions, under other numbers, in the order of these. */
    private static String text(Tree tree, List<Integer> numbers) {
        Set<String> lines = new TreeSet<>();
        for (int i = 0; i < tree.size(); i++) {
            Node node = tree.node(i);
            lines.add(numbers.get(i) + ":" + node.kind() + " in " + renamed(node.container(), numbers) + "#"
                    + rank(tree, i) + " at " + node.at() + " size " + node.size() + " prio " + node.priority()
                    + (node.kind() == Kind.ALIAS ? " of " + numbers.get(node.target()) + "+" + node.offset() : ""));
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static int renamed(int container, List<Integer> numbers) {
        return container < 0 ? container : numbers.get(container);
    }

    /** How many siblings of the same priority were added before. */
    private static long rank(Tree tree, int region) {
        Node node = tree.node(region);
        return IntStream.range(0, region)
                .mapToObj(tree::node)
                .filter(other ->
                        node.isPlaced() && other.container() == node.container() && other.priority() == node.priority())
                .count();
    }
}
