package org.memtck.cli.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.memtck.cli.console.UserException;
import org.memtck.cli.files.Reason;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Counterexample;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.Incident;
import org.memtck.kit.explain.CounterexampleText;
import org.memtck.kit.explain.SessionText;
import org.memtck.kit.history.Session;
import org.memtck.kit.regression.RegressionFolder;

/**
 * Adds counterexamples, and sessions that reproduce every time, to a folder of regression tests. Known
 * deviations are left out: their tests would fail.
 */
public final class SavedCounterexamples {
    private final Path folder;
    private final Replayed replayed;
    private final CounterexampleText text;
    /** Where each counterexample, and each session, is, in the words of the last lines. */
    private final Map<Object, String> saved = new LinkedHashMap<>();

    /**
     * Nothing is saved so far.
     *
     * @param replayed on what they are replayed
     */
    public SavedCounterexamples(Path folder, Replayed replayed, CounterexampleText text) {
        this.folder = folder;
        this.replayed = replayed;
        this.text = text;
    }

    /** Adds those that were not there at the last call. */
    void add(CampaignResult result) throws UserException {
        String info = result.target().name() + " " + result.target().version();
        for (Finding finding : result.findings()) {
            for (int number = 1; number <= finding.counterexamples().size() && !finding.known(); number++) {
                Counterexample each = finding.counterexamples().get(number - 1);
                if (!saved.containsKey(each)) {
                    saved.put(each, add(finding, number, info));
                }
            }
        }
        for (Sessions.Numbered each : Sessions.of(result.incidents())) {
            Session session = each.session();
            boolean sure = each.incident().kind() == Incident.Kind.NEEDS_HISTORY;
            if (session != null && sure && !saved.containsKey(session)) {
                saved.put(session, add(each.incident(), session, info));
            }
        }
    }

    /** A line for each counterexample that says where it is. */
    List<String> lines() {
        return List.copyOf(saved.values());
    }

    private String add(Finding finding, int number, String info) throws UserException {
        RegressionFolder regressions = new RegressionFolder(folder);
        Finding one = OneCounterexample.of(finding, number);
        try {
            String replay = replayed.in(
                            finding.counterexamples().get(number - 1).dialect())
                    .command(regressions.fileFor(one).toString());
            return line(regressions.add(one, OneCounterexample.marked(finding, number, text.file(one, info, replay))));
        } catch (IOException e) {
            throw notSaved(e);
        }
    }

    private String add(Incident incident, Session session, String info) throws UserException {
        RegressionFolder regressions = new RegressionFolder(folder);
        try {
            String replay = replayed.command(regressions.fileFor(session).toString());
            return line(regressions.add(session, SessionText.file(incident, session, info, replay)));
        } catch (IOException e) {
            throw notSaved(e);
        }
    }

    private static String line(RegressionFolder.Entry entry) {
        return (entry.isNew() ? "saved    " : "is there ") + entry.file();
    }

    private UserException notSaved(IOException e) {
        return new UserException(folder + ": counterexamples cannot be saved there: " + Reason.of(e));
    }
}
