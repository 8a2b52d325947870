package org.memtck.cli.page;

import java.util.ArrayList;
import java.util.List;
import org.memtck.cli.report.FindingEntry;

/** A finding in plain lines: the steps, what differs, why, and how it is seen again. */
final class TextOfFinding {
    private static final int MOST_STEPS = 40;

    private TextOfFinding() {}

    static List<String> lines(FindingEntry finding) {
        List<String> lines = new ArrayList<>();
        if (finding.counterexamples().isEmpty()) {
            return lines;
        }
        FindingEntry.CounterexampleEntry first = finding.counterexamples().get(0);
        List<FindingEntry.StepEntry> steps = first.steps();
        int left = Math.max(0, steps.size() - MOST_STEPS);
        if (left > 0) {
            lines.add("(" + left + " before, in " + first.file() + ")");
        }
        for (int i = left; i < steps.size(); i++) {
            lines.add(steps.get(i).operation());
            if (i < steps.size() - 1 && !steps.get(i).expected().equals("ok")) {
                lines.add("= " + steps.get(i).expected());
            }
        }
        lines.add("expected: " + first.expected());
        lines.add("observed: " + first.observed());
        finding.explanation().why().forEach(why -> lines.add("why: " + why.strip()));
        if (finding.behavesAs() != null) {
            lines.add("behaves as: " + finding.behavesAs());
        }
        lines.add("replay: " + first.replay());
        return lines;
    }
}
