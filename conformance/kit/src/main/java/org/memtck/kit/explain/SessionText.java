package org.memtck.kit.explain;

import java.util.ArrayList;
import java.util.List;
import org.memtck.kit.campaign.Incident;
import org.memtck.kit.history.Session;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.text.ScenarioText;

/** Writes a session as a file: transcripts with what is expected, one after the other, and comments that say what they show. */
@Api
public final class SessionText {
    /** How the first line of such a file begins. */
    public static final String TITLE = "# session: ";

    /** How the line begins that follows the step that differs. */
    public static final String OBSERVED = "# observed: ";

    private SessionText() {}

    /**
     * Returns the whole file, with a line end after each line.
     *
     * @param incident what the session shows
     * @param target what was certified, such as a name and a version
     * @param replay the command that replays the file
     */
    public static String file(Incident incident, Session session, String target, String replay) {
        StringBuilder out = new StringBuilder(TITLE)
                .append("difference in ")
                .append(session.difference().aspect().word())
                .append(", in ")
                .append(place(session))
                .append('\n');
        comment(out, "");
        comment(out, "All of it runs in one life of the target; each header begins a scenario, with nothing there.");
        comment(out, "");
        comment(out, ExplanationText.labelled("target", Shown.of(target)));
        String label = ExplanationText.labelled("verdict", "");
        for (String line : Paragraph.wrap(IncidentWords.of(incident), 98 - label.length())) {
            comment(out, label + line);
            label = " ".repeat(label.length());
        }
        comment(out, ExplanationText.labelled("replay", Shown.of(replay)));
        comment(out, "");
        transcripts(session).forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }

    /** Where it differs, such as {@code step 3 of scenario 2}. */
    public static String place(Session session) {
        return "step " + (session.differing() + 1) + " of scenario "
                + session.scenarios().size();
    }

    /** The lines of the transcripts alone: the step that differs has what was observed as a comment. */
    public static List<String> transcripts(Session session) {
        List<String> lines = new ArrayList<>();
        for (List<Step> scenario : session.scenarios()) {
            lines.add(ScenarioText.HEADER);
            for (int i = 0; i < scenario.size(); i++) {
                lines.add(ScenarioText.print(scenario.get(i).operation()));
                lines.add(
                        "= " + ScenarioText.print(scenario.get(i).expectation().canonical()));
                if (scenario == session.last() && i == session.differing()) {
                    lines.add(OBSERVED + CounterexampleText.observed(session.difference()));
                }
            }
        }
        return lines;
    }

    private static void comment(StringBuilder out, String line) {
        out.append(line.isEmpty() ? "#" : "# ").append(line).append('\n');
    }
}
