package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;

/** Draws the spaces that a step concerns, and the regions that are in none of them. */
final class Drawings {
    private static final int MOST_SPACES = 3;
    private static final String CONTINUED = "        ";

    private final RegionTrees trees;
    private final String when;
    private final List<String> lines = new ArrayList<>();
    /** The spaces that are drawn, each with the address to point at. */
    private final Map<String, @Nullable BigInteger> spaces = new LinkedHashMap<>();

    private Drawings(RegionTrees trees, String when) {
        this.trees = trees;
        this.when = when;
    }

    /** What is drawn, as lines. */
    static List<String> of(Scene scene, @Nullable Place place) {
        Drawings drawings = chosen(scene, place);
        drawings.draw();
        return drawings.lines;
    }

    /** The same, as values. */
    static Figure figure(Scene scene, @Nullable Place place) {
        return chosen(scene, place).figure();
    }

    /** What these steps leave behind. */
    static Figure after(List<Step> steps) {
        Drawings drawings = new Drawings(RegionTrees.visibleAfter(steps), "");
        drawings.choose(null);
        return drawings.figure();
    }

    private static Drawings chosen(Scene scene, @Nullable Place place) {
        // What hides or ends something is drawn before that has gone.
        boolean ends = scene.operation() instanceof OwnerOperation
                || scene.operation() instanceof Operation.Delete
                || scene.operation() instanceof Operation.CloseSpace;
        boolean waits = OpenTransaction.begin(scene.steps()) >= 0;
        RegionTrees trees = ends && !waits ? scene.before() : scene.visible();
        Drawings drawings = new Drawings(trees, ends && !waits ? "before the step" : "");
        drawings.choose(place);
        return drawings;
    }

    private void choose(@Nullable Place place) {
        if (place == null) {
            trees.spaces().stream().limit(MOST_SPACES).forEach(space -> spaces.put(space, null));
            return;
        }
        for (Route.Hop hop :
                Route.of(trees, place.space(), place.address(), place.write()).hops()) {
            if (trees.root(hop.space()) != null) {
                spaces.putIfAbsent(hop.space(), hop.address());
            }
        }
    }

    private void draw() {
        roots().forEach((root, address) -> {
            separate();
            lines.addAll(BracketDrawing.of(trees, root, title(root), when, address));
        });
        List<DrawnRegion> rest = rest();
        if (!rest.isEmpty()) {
            separate();
            if (!spaces.isEmpty()) {
                lines.add("not in " + String.join(", ", spaces.keySet()) + (when.isEmpty() ? ":" : ", " + when + ":"));
            }
            TreeDrawing.of(trees, rest).forEach(this::wrapped);
        }
    }

    private Figure figure() {
        List<DrawnMap> maps = new ArrayList<>();
        roots().forEach((root, address) -> maps.add(MapDrawing.of(trees, root, title(root), when, address)));
        return new Figure(maps, TreeDrawing.of(trees, rest()));
    }

    /** The roots of the spaces that are drawn, each once, with the address to point at. */
    private Map<DrawnRegion, @Nullable BigInteger> roots() {
        Map<DrawnRegion, @Nullable BigInteger> roots = new LinkedHashMap<>();
        spaces.forEach((space, address) -> {
            DrawnRegion root = Objects.requireNonNull(trees.root(space));
            if (!roots.containsKey(root)) {
                roots.put(root, address);
            }
        });
        return roots;
    }

    /** The regions that are below none of these roots. */
    private List<DrawnRegion> rest() {
        Set<DrawnRegion> drawn = new HashSet<>();
        roots().keySet().forEach(root -> SpaceRows.of(trees, root).rows().forEach(row -> drawn.add(row.region())));
        return trees.tops().stream().filter(top -> !drawn.contains(top)).toList();
    }

    /** A line of a tree; what does not fit into it goes on below, further to the right. */
    private void wrapped(String line) {
        String rest = line;
        while (rest.length() > BracketDrawing.WIDTH && rest.strip().lastIndexOf(' ') > 0) {
            int end = rest.lastIndexOf(' ', BracketDrawing.WIDTH);
            lines.add(rest.substring(0, end));
            rest = CONTINUED + rest.substring(end + 1);
        }
        lines.add(rest);
    }

    private void separate() {
        if (!lines.isEmpty()) {
            lines.add("");
        }
    }

    /** All spaces that show the root, those that are to be drawn first. */
    private String title(DrawnRegion root) {
        List<String> all = trees.spacesOf(root);
        return (all.size() == 1 ? "space " : "spaces ") + String.join(" ", all);
    }
}
