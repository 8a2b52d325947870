package org.memtck.kit.explain;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;

/** What answers at the place in question, and what else would; through IOMMU regions, where the access ends. */
final class MapFacts {
    private MapFacts() {}

    static List<String> of(Scene scene, Place place) {
        List<String> facts = new ArrayList<>();
        RegionTrees trees = scene.visible();
        List<Route.Hop> hops =
                Route.of(trees, place.space(), place.address(), place.write()).hops();
        for (int i = 0; i < hops.size(); i++) {
            Route.Hop hop = hops.get(i);
            boolean between = i > 0 && i < hops.size() - 1;
            Why.Told told = Why.at(trees, hop.space(), hop.address());
            facts.addAll(between ? told.sentences().subList(0, 1) : told.sentences());
            if (told.winner() != null && told.winner().way().get(0).container != null) {
                facts.add("a root is shown from 0 on, wherever it is mapped itself");
            }
            if (!hop.translation().isEmpty()) {
                facts.add(hop.translation());
            }
            if (told.winner() != null && (place.write() || isQuestion(scene.operation()))) {
                facts.addAll(WinnerWords.refusal(told.winner()));
            }
        }
        if (scene.last().rules().contains(Rule.VIS_7)) {
            facts.add(edge(scene));
        }
        facts.addAll(LastChange.of(scene, place));
        return facts;
    }

    /** What the access crosses: the end of a page of the target, or just an edge of a region that does not show. */
    private static String edge(Scene scene) {
        Access access = Access.of(scene.operation());
        boolean page = access == null
                || (access.at() & (scene.target().page() - 1)) + access.size()
                        > scene.target().page();
        return "the access crosses " + (page ? "the end of a page" : "an edge of another region")
                + ", which cuts nothing";
    }

    private static boolean isQuestion(Operation operation) {
        return operation instanceof Operation.FlatView || operation instanceof Operation.Find;
    }
}
