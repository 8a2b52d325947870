package org.memtck.kit.boards;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The regions that one scenario needs: a space's tree, and the trees that its aliases refer to. Such a tree is often
 * printed within another one, too; a region that has exactly one equal in the scope is that region.
 */
final class Scope {
    private final Map<PrintedRegion, PrintedRegion> printed;
    private final Fingerprints fingerprints;
    private final Budget budget;
    private final Map<Integer, List<PrintedRegion>> members = new HashMap<>();
    private final Map<PrintedRegion, PrintedRegion> stands = new HashMap<>();
    private final Map<PrintedRegion, PrintedRegion> targets = new HashMap<>();
    private final Deque<PrintedRegion> aliases = new ArrayDeque<>();

    private Scope(Map<PrintedRegion, PrintedRegion> printed, Fingerprints fingerprints, Budget budget) {
        this.printed = printed;
        this.fingerprints = fingerprints;
        this.budget = budget;
    }

    /**
     * For every alias of the scope its target in the scope.
     *
     * @param printed for every alias of the dump the stand-alone tree that it refers to
     */
    static Map<PrintedRegion, PrintedRegion> targets(
            PrintedRegion root, Map<PrintedRegion, PrintedRegion> printed, Fingerprints fingerprints, Budget budget)
            throws BoardFormatException {
        Scope scope = new Scope(printed, fingerprints, budget);
        scope.include(root);
        for (PrintedRegion alias = scope.aliases.poll(); alias != null; alias = scope.aliases.poll()) {
            scope.targets.put(alias, scope.stand(alias));
        }
        return scope.targets;
    }

    private PrintedRegion stand(PrintedRegion alias) throws BoardFormatException {
        PrintedRegion tree = Objects.requireNonNull(printed.get(alias));
        PrintedRegion stand = stands.get(tree);
        if (stand == null) {
            List<PrintedRegion> equal = members.getOrDefault(fingerprints.of(tree), List.of());
            stand = equal.size() == 1 ? equal.get(0) : tree;
            stands.put(tree, stand);
            if (stand == tree) {
                include(tree);
            }
        }
        return stand;
    }

    private void include(PrintedRegion root) throws BoardFormatException {
        Deque<PrintedRegion> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            PrintedRegion region = open.pop();
            budget.spend(1, region.line());
            members.computeIfAbsent(fingerprints.of(region), key -> new ArrayList<>())
                    .add(region);
            if (region.window() != null) {
                aliases.add(region);
            }
            region.subregions().forEach(open::push);
        }
    }
}
