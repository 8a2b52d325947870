package org.memtck.kit.campaign;

import java.util.List;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;

/**
 * Judges again what was found before a variant was followed. A scenario can be reduced to one in which another rule comes first,
 * as a block that stops at a hole between two granules has it; a finding of which nothing is left was the variant, seen elsewhere.
 */
record Superseded(Laboratory laboratory, Findings findings) {
    /**
     * Judges all other findings again.
     *
     * @param number the finding that a variant explains, which is followed
     */
    void by(int number) {
        for (int other = 0; other < findings.count(); other++) {
            Finding finding = findings.get(other);
            if (other == number || finding.isExplained()) {
                continue;
            }
            List<Counterexample> left = finding.counterexamples().stream()
                    .filter(each -> !each.reduced() || stillDiffers(each))
                    .toList();
            if (left.isEmpty()) {
                findings.becomes(other, number);
            } else if (left.size() < finding.counterexamples().size()) {
                findings.replace(other, new Finding(finding.rule(), finding.known(), left));
            }
        }
    }

    private boolean stillDiffers(Counterexample counterexample) {
        List<Step> steps = counterexample.steps();
        Trial again = laboratory.trial(steps.stream().map(Step::operation).toList());
        return again.fails() || again.steps().size() < steps.size();
    }
}
