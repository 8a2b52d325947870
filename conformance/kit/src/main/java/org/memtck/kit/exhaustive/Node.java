package org.memtck.kit.exhaustive;

/**
 * A region of a tree. Places, sizes and offsets are in cells, see {@link Universe#cell}.
 *
 * @param container the number of the region that it is in, {@link Tree#ROOT} or {@link Tree#NOWHERE}
 * @param at its place in its container; 0 if it is nowhere
 * @param priority its priority in its container; 0 if it is nowhere
 * @param target the number of the region that an alias shows; of no meaning for other kinds
 * @param offset where an alias starts in its target; 0 for other kinds
 */
record Node(Kind kind, int container, int at, int size, int priority, int target, int offset) {
    boolean isPlaced() {
        return container != Tree.NOWHERE;
    }

    /** The same region in another place. */
    Node placed(int inContainer, int newAt, int newPriority) {
        return new Node(kind, inContainer, newAt, size, newPriority, target, offset);
    }

    /** The same region in no place. */
    Node nowhere() {
        return placed(Tree.NOWHERE, 0, 0);
    }

    /** The same region, larger or smaller. */
    Node sized(int newSize) {
        return new Node(kind, container, at, newSize, priority, target, offset);
    }

    /** Whether the two share a cell of the container that both are in. */
    boolean overlaps(Node sibling) {
        return at < sibling.at + sibling.size && sibling.at < at + size;
    }
}
