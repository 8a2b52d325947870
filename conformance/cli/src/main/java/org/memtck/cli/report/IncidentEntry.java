package org.memtck.cli.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.campaign.Incident;
import org.memtck.kit.explain.CounterexampleText;
import org.memtck.kit.history.History;
import org.memtck.kit.history.Session;

/**
 * A difference that no finding explains, in a report.
 *
 * @param kind {@code unstable}, {@code needs-history}, {@code not-reproduced} or {@code not-looked-at}
 * @param aspect what differs
 * @param seenAgain in how many of the attempts with the scenario alone it was seen again
 * @param scenario the lines of the scenario in which it was seen, with what is expected, and what was observed at its end
 * @param history what ran before the scenario; not there if that was not looked at
 * @param session what shows it; not there if no session does
 */
public record IncidentEntry(
        String kind,
        String aspect,
        String expected,
        String observed,
        int seenAgain,
        int attempts,
        List<String> scenario,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable HistoryEntry history,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SessionEntry session) {
    /** What is missing is empty. */
    public IncidentEntry {
        kind = Given.text(kind);
        aspect = Given.text(aspect);
        expected = Given.text(expected);
        observed = Given.text(observed);
        scenario = Given.list(scenario);
    }

    /**
     * What ran before a scenario in the same life of the target.
     *
     * @param scenarios how many scenarios are known
     * @param complete whether these are all of them
     * @param replayed whether they were run again
     */
    public record HistoryEntry(int scenarios, boolean complete, boolean replayed) {}

    /**
     * A session.
     *
     * @param scenarios how many scenarios it has
     * @param steps how many steps they have together
     * @param differs which step of the last scenario differs, from 1
     * @param seenAgain in how many of the attempts with it the difference was seen again
     * @param file where it is, relative to the report
     * @param replay the command that runs it, for the folder of the report
     */
    public record SessionEntry(
            int scenarios,
            int steps,
            int differs,
            String aspect,
            String expected,
            String observed,
            int seenAgain,
            int attempts,
            String file,
            String replay) {
        /** What is missing is empty. */
        public SessionEntry {
            aspect = Given.text(aspect);
            expected = Given.text(expected);
            observed = Given.text(observed);
            file = Given.text(file);
            replay = Given.text(replay);
        }
    }

    /**
     * Makes the entries.
     *
     * @param replayed on what the sessions are replayed
     */
    static List<IncidentEntry> allOf(List<Incident> incidents, Replayed replayed) {
        return Sessions.of(incidents).stream().map(each -> of(each, replayed)).toList();
    }

    private static IncidentEntry of(Sessions.Numbered numbered, Replayed replayed) {
        Incident incident = numbered.incident();
        History history = incident.history();
        Session session = numbered.session();
        return new IncidentEntry(
                incident.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                incident.difference().aspect().word(),
                incident.difference().expected(),
                incident.difference().observed(),
                incident.seenAgain(),
                incident.attempts(),
                CounterexampleText.transcript(incident.steps(), incident.difference())
                        .lines()
                        .toList(),
                history == null ? null : new HistoryEntry(history.scenarios(), history.complete(), history.replayed()),
                history == null || session == null ? null : session(history, session, numbered.number(), replayed));
    }

    private static SessionEntry session(History history, Session session, int number, Replayed replayed) {
        String file = ReportFolder.session(number);
        return new SessionEntry(
                session.scenarios().size(),
                session.steps(),
                session.differing() + 1,
                session.difference().aspect().word(),
                session.difference().expected(),
                session.difference().observed(),
                history.seenAgain(),
                history.attempts(),
                file,
                replayed.command(file));
    }
}
