package org.memtck.cli.result;

import java.util.ArrayList;
import java.util.List;
import org.memtck.cli.console.Counted;
import org.memtck.cli.report.ReplayHint;
import org.memtck.cli.report.Sessions;
import org.memtck.kit.campaign.Incident;
import org.memtck.kit.explain.CounterexampleText;
import org.memtck.kit.explain.IncidentWords;
import org.memtck.kit.explain.Paragraph;
import org.memtck.kit.explain.SessionText;
import org.memtck.kit.history.Session;

/**
 * Differences that no finding explains: what is known of each, and the session that shows it, or else the end of the scenario in
 * which it was seen.
 */
final class IncidentText {
    /** An incident that could not be reduced is long; the report has all of it. */
    private static final int MOST_LINES = 40;

    private static final int WIDTH = 98;
    private static final String INDENT = "      ";
    private static final String UNDER = "  ";

    private IncidentText() {}

    static List<String> of(List<Incident> incidents, ReplayHint hint) {
        List<String> lines = new ArrayList<>();
        for (Sessions.Numbered each : Sessions.of(incidents)) {
            Incident incident = each.incident();
            lines.add("");
            String head = "difference in " + incident.difference().aspect().word() + ", " + IncidentWords.of(incident);
            Paragraph.wrap(head, WIDTH)
                    .forEach(line -> lines.add(lines.get(lines.size() - 1).isEmpty() ? line : UNDER + line));
            Session session = each.session();
            if (session == null) {
                add(scenario(incident), "report.json", lines);
            } else {
                add(SessionText.transcripts(session), hint.session(each.number()), lines);
                lines.add("  differs in  " + session.difference().aspect().word() + ", in " + SessionText.place(session)
                        + "; " + Counted.of(session.scenarios().size(), "scenario") + ", "
                        + Counted.of(session.steps(), "step"));
                lines.add("  replay      " + hint.ofSession(each.number()));
            }
        }
        return lines;
    }

    private static List<String> scenario(Incident incident) {
        return CounterexampleText.transcript(incident.steps(), incident.difference())
                .lines()
                .toList();
    }

    /** What was observed comes last: nothing after it was compared. */
    private static void add(List<String> scenario, String whole, List<String> lines) {
        int end = scenario.size();
        while (end > 0 && !scenario.get(end - 1).startsWith(SessionText.OBSERVED)) {
            end--;
        }
        int left = Math.max(0, end - MOST_LINES);
        if (left > 0) {
            lines.add(INDENT + "(" + Counted.of(left, "line") + " before, in " + whole + ")");
        }
        scenario.subList(left, end).forEach(line -> lines.add(INDENT + line));
    }
}
