package org.memtck.cli.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.campaign.Incident;
import org.memtck.kit.history.History;
import org.memtck.kit.history.Session;
import org.memtck.spec.rule.Dialect;

/**
 * A difference that no finding explains, in the report of a shard: all that it takes to make it again.
 *
 * @param kind as in {@link IncidentEntry}
 * @param history what ran before the scenario; not there if that was not looked at
 */
public record ShardIncident(
        String kind,
        ShownEntry shown,
        int seenAgain,
        int attempts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PastEntry history) {
    /** What is missing is empty. */
    public ShardIncident {
        kind = Given.text(kind);
        if (shown == null) {
            throw new IllegalArgumentException("an incident of the shard has no scenario");
        }
    }

    /**
     * What ran before.
     *
     * @param before the scenarios of the session before its last one; none without a session
     * @param last its last scenario; not there if there is no session
     * @param differing which step of that differs, from 0
     */
    public record PastEntry(
            int scenarios,
            boolean complete,
            boolean replayed,
            int seenAgain,
            int attempts,
            List<List<FindingEntry.StepEntry>> before,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ShownEntry last,

            int differing) {
        /** What is missing is empty. */
        public PastEntry {
            before = Given.list(before);
        }

        static PastEntry of(History history) {
            Session session = history.session();
            List<List<FindingEntry.StepEntry>> before = session == null
                    ? List.of()
                    : session.scenarios().subList(0, session.scenarios().size() - 1).stream()
                            .map(steps -> steps.stream()
                                    .map(FindingEntry.StepEntry::of)
                                    .toList())
                            .toList();
            return new PastEntry(
                    history.scenarios(),
                    history.complete(),
                    history.replayed(),
                    history.seenAgain(),
                    history.attempts(),
                    before,
                    session == null
                            ? null
                            : ShownEntry.of(List.of(), session.last(), session.difference(), true, Dialect.STRICT),
                    session == null ? 0 : session.differing());
        }
    }

    /** An incident of a campaign. */
    public static ShardIncident of(Incident incident) {
        History history = incident.history();
        return new ShardIncident(
                incident.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                ShownEntry.of(List.of(), incident.steps(), incident.difference(), false, Dialect.STRICT),
                incident.seenAgain(),
                incident.attempts(),
                history == null ? null : PastEntry.of(history));
    }
}
