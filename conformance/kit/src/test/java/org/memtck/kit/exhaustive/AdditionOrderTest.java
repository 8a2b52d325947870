package org.memtck.kit.exhaustive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AdditionOrderTest {
    private static Node ram(int container, int priority) {
        return new Node(Kind.RAM, container, 0, 1, priority, Skeleton.NO_ALIAS, 0);
    }

    private static List<List<Integer>> orders(Tree tree) {
        return LongStream.range(0, 64)
                .mapToObj(number -> AdditionOrder.of(tree, number))
                .distinct()
                .toList();
    }

    @Test
    void siblingsComeWithFallingOrRisingPriorityAndBeforeOrAfterWhatIsInThem() {
        Tree tree = new Tree(List.of(ram(Tree.ROOT, 1), ram(0, 0), ram(Tree.ROOT, 0)));

        assertThat(orders(tree))
                .containsExactlyInAnyOrder(List.of(0, 1, 2), List.of(1, 0, 2), List.of(2, 0, 1), List.of(2, 1, 0));
    }

    @Test
    void equalPrioritiesKeepTheirOrder() {
        Tree tree = new Tree(List.of(ram(Tree.ROOT, 0), ram(Tree.ROOT, 0), ram(Tree.ROOT, 0)));

        assertThat(orders(tree)).containsExactly(List.of(0, 1, 2));
    }

    @Test
    void whatIsNowhereIsNotAddedButWhatIsInItIs() {
        Node alias = new Node(Kind.ALIAS, Tree.ROOT, 0, 1, 0, 1, 0);
        Tree tree = new Tree(List.of(alias, ram(Tree.NOWHERE, 0), ram(1, 0)));

        assertThat(orders(tree)).containsExactly(List.of(0, 2));
    }
}
