package org.memtck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Counterexample;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.explain.CounterexampleText;
import org.memtck.kit.regression.RegressionFolder;

/** Adds what a campaign found to a folder that tests replay. Known deviations stay out: their tests would fail. */
final class SavedCounterexamples {
    private final Path folder;
    private final String target;
    private final CounterexampleText text;
    /** Where each counterexample is, in the words of the last lines. */
    private final Map<Counterexample, String> saved = new LinkedHashMap<>();

    /**
     * Nothing is saved so far.
     *
     * @param target the target as the user named it
     */
    SavedCounterexamples(Path folder, String target, CounterexampleText text) {
        this.folder = folder;
        this.target = target;
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
    }

    /** A line for each counterexample that says where it is. */
    List<String> lines() {
        return List.copyOf(saved.values());
    }

    private String add(Finding finding, int number, String info) throws UserException {
        RegressionFolder regressions = new RegressionFolder(folder);
        Finding one = OneCounterexample.of(finding, number);
        try {
            String replay = ReplayHint.replay(regressions.fileFor(one).toString(), target);
            RegressionFolder.Entry entry =
                    regressions.add(one, OneCounterexample.marked(finding, number, text.file(one, info, replay)));
            return (entry.isNew() ? "saved    " : "is there ") + entry.file();
        } catch (IOException e) {
            throw new UserException(folder + ": counterexamples cannot be saved there: " + Reason.of(e));
        }
    }
}
