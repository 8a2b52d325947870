package org.memtck.cli;

import java.util.ArrayList;
import java.util.List;
import org.memtck.kit.campaign.Incident;
import org.memtck.kit.explain.CounterexampleText;

/** Differences that no finding explains: what is known of each, and the end of the scenario in which it was seen. */
final class IncidentText {
    /** A scenario that nobody could reduce is long; the report has all of it. */
    private static final int MOST_LINES = 40;

    private IncidentText() {}

    static List<String> of(List<Incident> incidents) {
        List<String> lines = new ArrayList<>();
        for (Incident incident : incidents) {
            lines.add("");
            lines.add("difference in " + incident.difference().aspect().word() + ", " + remark(incident));
            List<String> scenario = CounterexampleText.transcript(incident.steps(), incident.difference())
                    .lines()
                    .toList();
            int left = Math.max(0, scenario.size() - MOST_LINES);
            if (left > 0) {
                lines.add("      (" + Counted.of(left, "line") + " before, in report.json)");
            }
            scenario.stream().skip(left).forEach(line -> lines.add("      " + line));
        }
        return lines;
    }

    private static String remark(Incident incident) {
        return switch (incident.kind()) {
            case UNSTABLE ->
                "unstable: this scenario showed it again in " + incident.seenAgain() + " of "
                        + Counted.of(incident.attempts(), "attempt");
            case NOT_REPRODUCED ->
                "needs its history: this scenario alone did not show it again in "
                        + Counted.of(incident.attempts(), "attempt");
            case NOT_LOOKED_AT -> "not looked at: the campaign ended before";
        };
    }
}
