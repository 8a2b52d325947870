package org.memtck.cli.report;

import java.util.List;
import org.memtck.kit.campaign.Counterexample;
import org.memtck.kit.campaign.Finding;

/** One of the counterexamples of a finding, by its number from 1. */
public final class OneCounterexample {
    private static final String NOT_REDUCED =
            "# not reduced: the campaign ended before it could be made smaller and the blame be tested\n";

    private OneCounterexample() {}

    /** Whether none of a finding's was looked into, since the campaign ended before: then it may be another rule's. */
    public static boolean isSuspicion(Finding finding) {
        return finding.counterexamples().stream().noneMatch(Counterexample::reduced);
    }

    /** The finding with this counterexample alone. */
    public static Finding of(Finding finding, int number) {
        return new Finding(
                finding.rule(),
                finding.known(),
                List.of(finding.counterexamples().get(number - 1)));
    }

    /** The text of its file; one that is not reduced says so below the title. */
    static String marked(Finding finding, int number, String text) {
        if (finding.counterexamples().get(number - 1).reduced()) {
            return text;
        }
        int title = text.indexOf('\n') + 1;
        return text.substring(0, title) + NOT_REDUCED + text.substring(title);
    }
}
