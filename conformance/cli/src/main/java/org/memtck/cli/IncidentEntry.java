package org.memtck.cli;

import java.util.List;
import java.util.Locale;
import org.memtck.kit.campaign.Incident;
import org.memtck.kit.explain.CounterexampleText;

/**
 * A difference that no finding explains, in a report.
 *
 * @param kind {@code unstable}, {@code not-reproduced} or {@code not-looked-at}
 * @param aspect what differs
 * @param seenAgain in how many of the attempts it was seen again
 * @param scenario the lines of the scenario in which it was seen, with what is expected, and what was observed at its end
 */
record IncidentEntry(
        String kind,
        String aspect,
        String expected,
        String observed,
        int seenAgain,
        int attempts,
        List<String> scenario) {
    static IncidentEntry of(Incident incident) {
        return new IncidentEntry(
                incident.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                incident.difference().aspect().word(),
                incident.difference().expected(),
                incident.difference().observed(),
                incident.seenAgain(),
                incident.attempts(),
                CounterexampleText.transcript(incident.steps(), incident.difference())
                        .lines()
                        .toList());
    }
}
