package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/**
 * A board and what its target offers of accesses.
 *
 * @param last the last address, unsigned
 * @param sizes the sizes of single accesses above 1, ascending
 * @param orders the byte orders of single accesses
 */
record Situation(
        Board board,
        Views views,
        Map<String, RegionSpec> regions,
        Set<Capability> capabilities,
        Parameters parameters,
        long last,
        List<Integer> sizes,
        List<Endian> orders) {
    static Situation of(Board board, Set<Capability> capabilities, Parameters parameters) {
        int largest = board.traits().largest() == 0
                ? parameters.maxAccess()
                : Math.min(board.traits().largest(), parameters.maxAccess());
        List<Integer> sizes = new ArrayList<>();
        for (int size = 2; size <= largest; size *= 2) {
            sizes.add(size);
        }
        List<Endian> orders = capabilities.contains(Capability.BIG_ENDIAN_ORDER)
                ? List.of(Endian.LITTLE, Endian.BIG)
                : List.of(Endian.LITTLE);
        long last = parameters.addressBits() == Long.SIZE ? -1 : (1L << parameters.addressBits()) - 1;
        return new Situation(
                board, new Views(board, parameters), board.regions(), capabilities, parameters, last, sizes, orders);
    }

    boolean offers(Capability capability) {
        return capabilities.contains(capability);
    }

    boolean isSmall() {
        return parameters.addressBits() <= 16;
    }

    /** The windows of a view: at its edges, at the first addresses and at the last ones. */
    List<Window> windows(View view) {
        List<Window> windows = new ArrayList<>();
        windows.add(new Window(0, Window.REACH - 1));
        for (long edge : edges(view)) {
            windows.add(Window.around(edge, last));
        }
        windows.add(new Window(last - (Window.REACH - 1), last));
        return windows.stream().distinct().toList();
    }

    /** The edges of a view at addresses that there are; each has something on either side. */
    List<Long> edges(View view) {
        Set<Long> edges = new TreeSet<>(Long::compareUnsigned);
        for (long edge : view.edges()) {
            if (Long.compareUnsigned(edge, last) <= 0) {
                edges.add(edge);
            }
        }
        return new ArrayList<>(edges);
    }
}
