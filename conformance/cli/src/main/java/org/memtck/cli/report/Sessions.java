package org.memtck.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.campaign.Incident;
import org.memtck.kit.history.Session;

/** The sessions that show differences which no finding explains, by their numbers from 1 in the order of the incidents. */
public final class Sessions {
    private Sessions() {}

    /**
     * An incident.
     *
     * @param session what shows it, or null if that is no session
     * @param number that of the session; 0 if there is none
     */
    public record Numbered(Incident incident, @Nullable Session session, int number) {}

    /** All incidents in their order. */
    public static List<Numbered> of(List<Incident> incidents) {
        List<Numbered> all = new ArrayList<>();
        int number = 0;
        for (Incident incident : incidents) {
            Session session =
                    incident.history() == null ? null : incident.history().session();
            number += session == null ? 0 : 1;
            all.add(new Numbered(incident, session, session == null ? 0 : number));
        }
        return all;
    }
}
