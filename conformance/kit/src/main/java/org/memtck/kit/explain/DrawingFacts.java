package org.memtck.kit.explain;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Size;

/** Oddities of a map that is drawn nevertheless (rules VIS-8 and EVT-3). */
final class DrawingFacts {
    private DrawingFacts() {}

    static List<String> of(Scene scene) {
        List<String> facts = new ArrayList<>();
        RuleSet rules = scene.last().rules();
        if (rules.contains(Rule.VIS_8)) {
            String whole = String.join(
                    ", ",
                    scene.visible().all().stream()
                            .filter(region -> region.size.equals(Size.ALL))
                            .map(region -> region.name)
                            .toList());
            facts.add(
                    "of " + whole + ", each 2^64 bytes, one hides the other everywhere: the map is drawn all the same");
        }
        if (rules.contains(Rule.EVT_3)) {
            scene.visible().all().stream()
                    .filter(region -> !region.eventfds.isEmpty())
                    .forEach(region -> facts.add("just a part of the bytes that an eventfd of " + region.name
                            + " listens to is visible: the map is drawn all the same"));
        }
        return facts;
    }
}
