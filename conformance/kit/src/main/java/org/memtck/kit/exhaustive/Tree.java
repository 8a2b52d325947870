package org.memtck.kit.exhaustive;

import java.util.ArrayList;
import java.util.List;

/**
 * A few regions below a root, and aliases' targets that are nowhere. Siblings stand in the order of falling priority, those
 * of equal priority in the order in which they are added.
 *
 * @param nodes the regions but for the root; a region's number is its index
 */
record Tree(List<Node> nodes) {
    /** The number of the root, a container that all cells lie in. */
    static final int ROOT = -1;

    /** Stands for a container where a region is in none. */
    static final int NOWHERE = -2;

    Tree {
        nodes = List.copyOf(nodes);
    }

    int size() {
        return nodes.size();
    }

    Node node(int number) {
        return nodes.get(number);
    }

    /** The regions in a container, in their order. */
    List<Integer> subregions(int container) {
        List<Integer> subregions = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).container() == container) {
                subregions.add(i);
            }
        }
        return subregions;
    }

    boolean has(Kind kind) {
        for (Node node : nodes) {
            if (node.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** Whether a region would be below itself if it were put into a container: aliases lead on to their targets. */
    boolean reaches(int from, int container) {
        if (from == container) {
            return true;
        }
        Node node = nodes.get(from);
        if (node.kind() == Kind.ALIAS && reaches(node.target(), container)) {
            return true;
        }
        return subregions(from).stream().anyMatch(sub -> reaches(sub, container));
    }

    /** The tree with another region in the place of one. */
    Tree with(int number, Node node) {
        List<Node> changed = new ArrayList<>(nodes);
        changed.set(number, node);
        return new Tree(changed);
    }
}
