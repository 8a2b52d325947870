package org.memtck.kit.boards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the flat view of each address space. Names need not be unique: of the views with its name and root that no
 * other space took, a space takes the one that is most like its tree, and of equals the first.
 */
final class ViewFinder {
    private record Key(String space, String root) {}

    private record Offer(Dump.Viewer viewer, Dump.View view) {}

    /** The names of a tree that show this view, or none. */
    record Match(List<String> names, Dump.@Nullable View view) {}

    private final Map<PrintedRegion, PrintedRegion> targets;
    private final Budget budget;
    private final Map<Key, List<Offer>> offers = new HashMap<>();

    ViewFinder(Dump dump, Map<PrintedRegion, PrintedRegion> targets, Budget budget) {
        this.targets = targets;
        this.budget = budget;
        for (Dump.View view : dump.views()) {
            for (Dump.Viewer viewer : view.viewers()) {
                Key key = new Key(viewer.space(), viewer.root());
                offers.computeIfAbsent(key, unused -> new ArrayList<>()).add(new Offer(viewer, view));
            }
        }
    }

    /** The views of a tree's names, usually one. */
    List<Match> find(Dump.SpaceTree tree) throws BoardFormatException {
        Map<Integer, Match> matches = new LinkedHashMap<>();
        for (String name : tree.names()) {
            Dump.View view = take(name, tree.root());
            int number = view == null ? 0 : view.line();
            matches.computeIfAbsent(number, key -> new Match(new ArrayList<>(), view))
                    .names()
                    .add(name);
        }
        return List.copyOf(matches.values());
    }

    /** Checks that every space that shows a view has had a tree. */
    void finish() throws BoardFormatException {
        Dump.Viewer left = offers.values().stream()
                .flatMap(List::stream)
                .map(Offer::viewer)
                .min(Comparator.comparingInt(Dump.Viewer::line))
                .orElse(null);
        if (left != null) {
            throw new BoardFormatException(
                    left.line(),
                    "expected a tree 'address-space: " + BoardFormatException.shorten(left.space())
                            + "' with the root '" + BoardFormatException.shorten(left.root()) + "'");
        }
    }

    private Dump.@Nullable View take(String space, PrintedRegion root) throws BoardFormatException {
        String name = root.window() == null
                ? root.name()
                : root.name() + ", alias " + root.window().target();
        List<Offer> offered = offers.getOrDefault(new Key(space, name), List.of());
        if (offered.isEmpty()) {
            return null;
        }
        Offer chosen = offered.get(0);
        if (offered.size() > 1) {
            chosen = mostLikely(root, offered);
        }
        offered.remove(chosen);
        return chosen.view();
    }

    private Offer mostLikely(PrintedRegion root, List<Offer> offered) throws BoardFormatException {
        Offer best = offered.get(0);
        long bestScore = -1;
        for (Offer offer : offered) {
            Dump.View view = offer.view();
            budget.spend(1, view.line());
            if (Placement.canBeRenderedFrom(root, view.root(), targets)) {
                List<Visit> visits = Visits.of(Placement.of(root, view.root(), targets), targets, budget);
                long score = Likeness.score(visits, view.ranges(), budget);
                if (score > bestScore) {
                    best = offer;
                    bestScore = score;
                }
            }
        }
        return best;
    }
}
