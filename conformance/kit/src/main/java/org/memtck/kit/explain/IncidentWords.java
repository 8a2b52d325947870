package org.memtck.kit.explain;

import org.jspecify.annotations.Nullable;
import org.memtck.kit.campaign.Incident;
import org.memtck.kit.history.History;
import org.memtck.kit.history.Session;
import org.memtck.spec.Api;

/** What is known of a difference that no finding explains, in a sentence that begins with one word for it. */
@Api
public final class IncidentWords {
    private IncidentWords() {}

    /** Returns the sentence, without a full stop. */
    public static String of(Incident incident) {
        History history = incident.history();
        return switch (incident.kind()) {
            case NOT_LOOKED_AT -> "not looked at: the campaign ended before";
            case NEEDS_HISTORY, UNSTABLE ->
                history == null || history.session() == null
                        ? "unstable: this scenario showed it again in " + incident.seenAgain() + " of "
                                + attempts(incident.attempts())
                        : session(incident, history, history.session());
            case NOT_REPRODUCED -> "not reproduced: " + alone(incident) + nothing(history);
        };
    }

    private static String session(Incident incident, History history, Session session) {
        String word = incident.kind() == Incident.Kind.UNSTABLE ? "unstable: " : "needs its history: ";
        String size = Numbers.counted(session.scenarios().size(), "scenario") + " with "
                + Numbers.counted(session.steps(), "step");
        String again = history.attempts() == 0
                ? "did once, and there was no time to try it again"
                : "did in " + history.seenAgain() + " of " + attempts(history.attempts());
        return word + alone(incident) + "; a session of " + size + " " + again;
    }

    private static String alone(Incident incident) {
        return "this scenario alone did not show it in " + attempts(incident.attempts());
    }

    private static String nothing(@Nullable History history) {
        if (history == null || !history.replayed()) {
            return ", and there was no time, or no allowance left, to run again what ran before it";
        } else if (!history.complete()) {
            return ", nor did it after the last " + Numbers.counted(history.scenarios(), "scenario")
                    + " before it; what ran before these is not known, and nothing is said of it";
        }
        return history.scenarios() == 0
                ? ", and nothing ran before it"
                : ", nor did it after " + all(history.scenarios()) + " before it in the same life of the target";
    }

    private static String all(int scenarios) {
        return scenarios == 1 ? "the scenario" : "all " + scenarios + " scenarios";
    }

    private static String attempts(int attempts) {
        return Numbers.counted(attempts, "attempt");
    }
}
