package org.memtck.kit.exhaustive;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The container of each region and the target of each alias. The rest of a tree is encoded in two numbers: the digits of one
 * are the kinds of the regions, those of the other their sizes, places, offsets and priorities.
 */
final class Skeleton {
    /** The target of a region that is not an alias. */
    static final int NO_ALIAS = -1;

    private final int[] containers;
    private final int[] targets;
    private final int addresses;
    /** What each region may be. */
    private final List<List<Kind>> kinds = new ArrayList<>();
    /** The siblings of each container that holds some. */
    private final List<Family> families = new ArrayList<>();

    private final long kindCount;
    private final long placeCount;

    /** Siblings, and the priorities that they may have. */
    private record Family(List<Integer> regions, List<List<Integer>> priorities) {}

    /**
     * A skeleton.
     *
     * @param containers the containers of the regions, see {@link Node#container}
     * @param targets the targets of those that are aliases, {@link #NO_ALIAS} for others
     */
    Skeleton(int[] containers, int[] targets, Universe universe) {
        this.containers = containers.clone();
        this.targets = targets.clone();
        this.addresses = universe.addresses();
        for (int region = Tree.ROOT; region < containers.length; region++) {
            List<Integer> subregions = subregions(region);
            if (!subregions.isEmpty()) {
                families.add(new Family(subregions, FallingPriorities.of(universe.priorities(), subregions.size())));
            }
            if (region != Tree.ROOT) {
                List<Kind> plain = subregions.isEmpty() ? universe.leaves() : universe.holders();
                kinds.add(isAlias(region) ? List.of(Kind.ALIAS) : plain);
            }
        }
        this.kindCount = countKinds();
        this.placeCount = countPlaces();
    }

    private List<Integer> subregions(int container) {
        return IntStream.range(0, containers.length)
                .filter(region -> containers[region] == container)
                .boxed()
                .toList();
    }

    private long countKinds() {
        long count = 1;
        for (List<Kind> choice : kinds) {
            count *= choice.size();
        }
        return count;
    }

    private long countPlaces() {
        long count = 1;
        for (int i = 0; i < containers.length; i++) {
            count *= addresses;
            count *= isPlaced(i) ? addresses : 1;
            count *= isAlias(i) ? addresses : 1;
        }
        for (Family family : families) {
            count *= family.priorities().size();
        }
        return count;
    }

    private boolean isPlaced(int region) {
        return containers[region] != Tree.NOWHERE;
    }

    private boolean isAlias(int region) {
        return targets[region] != NO_ALIAS;
    }

    /** The number of ways to choose kinds. */
    long kindCount() {
        return kindCount;
    }

    /** The number of ways to choose the rest. */
    long placeCount() {
        return placeCount;
    }

    /**
     * A tree.
     *
     * @param kindNumber below {@link #kindCount}
     * @param placeNumber below {@link #placeCount}
     */
    Tree tree(long kindNumber, long placeNumber) {
        Digits kind = new Digits(kindNumber);
        Digits place = new Digits(placeNumber);
        int[] priorities = new int[containers.length];
        for (Family family : families) {
            List<Integer> drawn =
                    family.priorities().get(place.next(family.priorities().size()));
            for (int i = 0; i < drawn.size(); i++) {
                priorities[family.regions().get(i)] = drawn.get(i);
            }
        }
        List<Node> nodes = new ArrayList<>(containers.length);
        for (int i = 0; i < containers.length; i++) {
            List<Kind> choice = kinds.get(i);
            Kind drawn = choice.get(kind.next(choice.size()));
            int size = place.next(addresses) + 1;
            int at = isPlaced(i) ? place.next(addresses) : 0;
            int offset = isAlias(i) ? place.next(addresses) : 0;
            nodes.add(new Node(drawn, containers[i], at, size, priorities[i], targets[i], offset));
        }
        return new Tree(nodes);
    }

    /** Takes a number apart, the least significant digit first. */
    private static final class Digits {
        private long rest;

        Digits(long number) {
            this.rest = number;
        }

        int next(int base) {
            int digit = (int) (rest % base);
            rest /= base;
            return digit;
        }
    }
}
