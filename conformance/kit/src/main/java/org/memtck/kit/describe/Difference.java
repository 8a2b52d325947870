package org.memtck.kit.describe;

import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;

/** Words for an answer that is not as expected. */
final class Difference {
    /** The most characters of what a target said that are shown. */
    private static final int LONGEST = 160;

    private Difference() {}

    /** Returns where an answer differs, and how. */
    static String of(Answer answer, Parameters bounds) {
        String name = answer.question().name();
        Answer.Fit fit = answer.fit(bounds);
        org.memtck.kit.check.Difference failure = fit.result().failure();
        if (fit.differing() != null && failure != null) {
            return name + ": '" + ScenarioText.print(fit.differing().operation()) + "' is answered "
                    + shortened(failure.observed()) + ", and not " + shortened(failure.expected());
        }
        if (answer.isBroken()) {
            return name + ": " + broken(answer.outcome());
        }
        return name;
    }

    /** Returns how a target broke off. */
    static String broken(Outcome outcome) {
        String how = switch (outcome.end()) {
            case CRASH -> "the target died";
            case HANG -> "the target kept silent";
            default -> "the target answered what is no answer";
        };
        return how + " in step " + (outcome.observations().size() + 1)
                + (outcome.message().isEmpty() ? "" : ": " + shortened(outcome.message()));
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }
}
