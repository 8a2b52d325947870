package org.memtck.kit.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Operation;

/** Writes how the target sees the map, next to how the rules do. */
final class MapText {
    private static final String LABEL = "flat view";

    private MapText() {}

    /**
     * The lines; none if there is nothing to say.
     *
     * @param behind the blanks before what stands behind a label
     */
    static List<String> of(Explanation explanation, String behind) {
        MapAnswers map = explanation.map();
        Operation last = explanation
                .finding()
                .steps()
                .get(explanation.finding().steps().size() - 1)
                .operation();
        boolean shown = last instanceof Operation.FlatView || last instanceof Operation.Find;
        if (shown || map.remark().isEmpty()) {
            return List.of();
        }
        String question = map.question().isEmpty() ? "" : " (" + map.question() + ")";
        List<String> lines = new ArrayList<>();
        lines.add(ExplanationText.labelled(LABEL, map.remark() + question));
        if (map.differs()) {
            sides(map).forEach(line -> lines.add(behind + line));
        }
        return lines;
    }

    /** Both sides, a range a line; those that the other one does not have are marked. */
    static List<String> sides(MapAnswers map) {
        List<String> lines = new ArrayList<>();
        side("expected", map.expected(), map.observed(), lines);
        List<String> observed = map.observed();
        if (observed != null) {
            side("observed", observed, map.expected(), lines);
        }
        return lines;
    }

    private static void side(String label, List<String> ranges, @Nullable List<String> others, List<String> lines) {
        String head = label;
        for (String range : ranges.isEmpty() ? List.of("nothing") : ranges) {
            boolean both = others != null && others.contains(range);
            lines.add(head + (both ? "    " : "  ! ") + range);
            head = " ".repeat(label.length());
        }
    }
}
