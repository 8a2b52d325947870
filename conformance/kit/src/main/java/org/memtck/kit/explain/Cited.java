package org.memtck.kit.explain;

import java.util.List;
import org.memtck.reference.Step;
import org.memtck.spec.text.ScenarioText;

/** Names a step within a sentence. */
final class Cited {
    private static final int MOST = 64;

    private Cited() {}

    /** A step by its number and its operation; the middle of a long one is left out. */
    static String step(List<Step> steps, int index) {
        return "step " + (index + 1) + " ("
                + shortened(ScenarioText.print(steps.get(index).operation())) + ")";
    }

    private static String shortened(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST - 3) + "...";
    }
}
