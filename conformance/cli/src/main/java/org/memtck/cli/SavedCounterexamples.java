package org.memtck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.explain.CounterexampleText;
import org.memtck.kit.regression.RegressionFolder;

/**
 * Adds what a campaign found to a folder that tests replay. Known deviations stay out: their tests would fail.
 *
 * @param target the target as the user named it
 */
record SavedCounterexamples(Path folder, String target, CounterexampleText text) {
    void add(CampaignResult result, PrintWriter out) throws UserException {
        String info = result.target().name() + " " + result.target().version();
        for (Finding finding : result.findings()) {
            if (!finding.known()) {
                add(finding, info, out);
            }
        }
        out.flush();
    }

    private void add(Finding finding, String info, PrintWriter out) throws UserException {
        RegressionFolder saved = new RegressionFolder(folder);
        try {
            String file = saved.fileFor(finding).toString();
            RegressionFolder.Entry entry =
                    saved.add(finding, text.file(finding, info, ReplayHint.replay(file, target)));
            out.println((entry.isNew() ? "saved    " : "is there ") + entry.file());
        } catch (IOException e) {
            throw new UserException(folder + ": counterexamples cannot be saved there: " + Reason.of(e));
        }
    }
}
