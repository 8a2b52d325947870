package org.memtck.cli;

import java.util.ArrayList;
import java.util.List;
import org.memtck.kit.campaign.Incident;
import org.memtck.kit.explain.CounterexampleText;

/** Differences that no finding explains. */
final class IncidentText {
    private IncidentText() {}

    static List<String> of(List<Incident> incidents) {
        List<String> lines = new ArrayList<>();
        for (Incident incident : incidents) {
            lines.add("");
            lines.add(title(incident));
            CounterexampleText.transcript(incident.steps(), incident.difference())
                    .lines()
                    .forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    private static String title(Incident incident) {
        String what = "differs in " + incident.difference().aspect().word();
        return switch (incident.kind()) {
            case UNSTABLE ->
                "unstable: " + what + ", and again in " + incident.seenAgain() + " of " + incident.attempts()
                        + " attempts with the same scenario";
            case NOT_REPRODUCED ->
                "needs its history: " + what + "; this scenario alone does not show it in "
                        + Counted.of(incident.attempts(), "attempt");
            case NOT_LOOKED_AT -> "not looked at: " + what;
        };
    }
}
