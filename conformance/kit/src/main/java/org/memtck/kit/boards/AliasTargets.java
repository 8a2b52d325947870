package org.memtck.kit.boards;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Size;

/**
 * Finds out which tree each alias refers to; the print only gives a name. The emulator queues a target's tree when the
 * first alias to it is printed, and prints the queue in order. So the trees are met here in their order: a name that
 * was never met before stands for the next tree; a name that was met stands for a tree met before, or for the next one
 * if it has the name, too. Of several a tree is taken that has something in the alias's window; and aliases of one
 * container that print alike are taken to have different targets.
 */
final class AliasTargets {
    /** Aliases of one container that only differ in their target. */
    private record Twins(@Nullable PrintedRegion container, String name, PrintedRegion.Window window, Size size) {}

    /** What the print tells of a target. */
    private record Printed(String name, Kind kind) {
        static Printed of(PrintedRegion region) {
            return new Printed(region.name(), region.kind());
        }
    }

    private final Budget budget;
    private final List<PrintedRegion> trees;
    private final List<PrintedRegion> aliases = new ArrayList<>();
    /** For every alias the position of the next one with the same target's name. */
    private final int[] next;
    /** For every tree the position of the alias at which some later tree certainly has been met. */
    private final int[] deadline;

    private final Map<PrintedRegion, PrintedRegion> targets = new HashMap<>();
    private final Map<Twins, Integer> twins = new HashMap<>();
    private final Map<Printed, List<PrintedRegion>> metTrees = new HashMap<>();
    private int met;

    private AliasTargets(Dump dump, Budget budget) {
        this.budget = budget;
        trees = dump.targets();
        dump.spaces().forEach(space -> collect(space.root()));
        trees.forEach(this::collect);
        next = new int[aliases.size()];
        deadline = new int[trees.size()];
        foresee();
    }

    /** For every alias of the dump the root of the tree that it refers to. */
    static Map<PrintedRegion, PrintedRegion> resolve(Dump dump, Budget budget) throws BoardFormatException {
        AliasTargets resolution = new AliasTargets(dump, budget);
        for (int position = 0; position < resolution.aliases.size(); position++) {
            PrintedRegion alias = resolution.aliases.get(position);
            resolution.targets.put(alias, resolution.target(alias, windowOf(alias), position));
        }
        return resolution.targets;
    }

    private void collect(PrintedRegion root) {
        Deque<PrintedRegion> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            PrintedRegion region = open.pop();
            if (region.window() != null) {
                aliases.add(region);
            }
            for (int i = region.subregions().size() - 1; i >= 0; i--) {
                open.push(region.subregions().get(i));
            }
        }
    }

    private void foresee() {
        Map<String, Integer> earliest = new HashMap<>();
        for (int position = aliases.size() - 1; position >= 0; position--) {
            String name = windowOf(aliases.get(position)).target();
            Integer later = earliest.put(name, position);
            next[position] = later == null ? Integer.MAX_VALUE : later;
        }
        Map<String, Integer> firstTree = new HashMap<>();
        for (int i = 0; i < trees.size(); i++) {
            firstTree.putIfAbsent(trees.get(i).name(), i);
        }
        int certain = Integer.MAX_VALUE;
        for (int i = trees.size() - 1; i >= 0; i--) {
            deadline[i] = certain;
            String name = trees.get(i).name();
            if (firstTree.getOrDefault(name, i) == i) {
                certain = earliest.getOrDefault(name, certain);
            }
        }
    }

    private PrintedRegion target(PrintedRegion alias, PrintedRegion.Window window, int position)
            throws BoardFormatException {
        Printed printed = new Printed(window.target(), alias.kind());
        List<PrintedRegion> known = metTrees.computeIfAbsent(printed, key -> new ArrayList<>());
        int twin = twins.merge(new Twins(alias.container(), alias.name(), window, alias.size()), 1, Integer::sum) - 1;
        PrintedRegion candidate = met < trees.size() ? trees.get(met) : null;
        if (candidate != null && Printed.of(candidate).equals(printed)) {
            known.add(candidate);
            if (next[position] > deadline[met++]) {
                return candidate;
            }
        }
        if (known.size() <= 1) {
            return known.isEmpty() ? any(alias, printed) : known.get(0);
        }
        List<PrintedRegion> choice = mostContent(alias, window, known);
        return choice.get(Math.min(twin, choice.size() - 1));
    }

    private List<PrintedRegion> mostContent(PrintedRegion alias, PrintedRegion.Window window, List<PrintedRegion> known)
            throws BoardFormatException {
        PrintedRegion own = rootOf(alias);
        List<PrintedRegion> best = new ArrayList<>();
        int most = 0;
        for (PrintedRegion tree : known) {
            budget.spend(1L + tree.subregions().size(), alias.line());
            int content = tree == own ? 0 : content(tree, window.offset(), alias.size());
            if (content > most) {
                best.clear();
                most = content;
            }
            if (content == most) {
                best.add(tree);
            }
        }
        return best;
    }

    private static PrintedRegion rootOf(PrintedRegion region) {
        PrintedRegion root = region;
        while (root.container() != null) {
            root = root.container();
        }
        return root;
    }

    /** What there is of a tree in a window: 2 for a region below the root, 1 for a root alone, 0 for nothing. */
    private static int content(PrintedRegion tree, long offset, Size size) {
        boolean below = tree.subregions().stream()
                .anyMatch(region -> region.enabled()
                        && (size.contains(region.address() - offset)
                                || region.size().contains(offset - region.address())));
        boolean alone = tree.subregions().isEmpty() && tree.size().contains(offset);
        return below ? 2 : alone ? 1 : 0;
    }

    /** Where the order does not help: the first tree with the name, preferably one of the kind. */
    private PrintedRegion any(PrintedRegion alias, Printed printed) throws BoardFormatException {
        budget.spend(trees.size(), alias.line());
        PrintedRegion named = null;
        for (PrintedRegion tree : trees) {
            if (Printed.of(tree).equals(printed)) {
                return tree;
            }
            named = named == null && tree.name().equals(printed.name()) ? tree : named;
        }
        if (named == null) {
            throw new BoardFormatException(
                    alias.line(),
                    "expected a tree 'memory-region: " + BoardFormatException.shorten(printed.name()) + "'");
        }
        return named;
    }

    private static PrintedRegion.Window windowOf(PrintedRegion alias) {
        return Objects.requireNonNull(alias.window());
    }
}
