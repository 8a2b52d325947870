package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.scenario.Operation;

/**
 * Takes over what others found in the same campaign. Each counterexample runs here once, in a new life of the target; one that
 * differs as it did there becomes one here, under the rule that was blamed there: who found it had cases to compare with, and here
 * there are none yet. One that does not differ here is not taken over. The account hears of none of this.
 */
final class Adoption {
    private final Laboratory laboratory;
    private final Findings findings;
    private final Blaming blaming;
    private final BooleanSupplier over;

    /**
     * Makes one.
     *
     * @param over whether nothing is to be run any more
     */
    Adoption(Laboratory laboratory, Findings findings, Blaming blaming, BooleanSupplier over) {
        this.laboratory = laboratory;
        this.findings = findings;
        this.blaming = blaming;
        this.over = over;
    }

    /** Takes over findings; those that variants explain come first, since the others are judged by these variants. */
    void of(List<Finding> found) {
        try {
            List<Finding> explained =
                    new ArrayList<>(found.stream().filter(Finding::isExplained).toList());
            boolean more = true;
            while (more) {
                // The counterexample of one may differ as it did only while another one is followed.
                more = explained.removeIf(this::isFollowed);
            }
            for (Finding finding : found) {
                if (!explained.contains(finding)) {
                    adopt(finding);
                }
            }
        } catch (UntilStopped.StoppedException e) {
            // The campaign ends before its first case.
        }
    }

    /** Whether a variant explains here what it explained there; then it is followed from now on. */
    private boolean isFollowed(Finding finding) {
        Trial shown = again(finding.counterexamples().get(0));
        if (shown == null) {
            return false;
        }
        Dialect with = findings.followed().with(finding.behavesAs());
        Trial followed = laboratory.alone(shown.operations(), Avoidance.NONE.following(with));
        boolean passes =
                !followed.fails() && followed.steps().size() == shown.steps().size();
        if (passes) {
            blaming.adopt(finding, shown);
        }
        return passes;
    }

    private void adopt(Finding finding) {
        for (Counterexample each : finding.counterexamples()) {
            Trial shown = findings.isWhollyExplained(finding.rule()) ? null : again(each);
            if (shown != null) {
                blaming.adopt(finding.rule(), each, shown);
            }
        }
    }

    /** What a counterexample shows here; null if it is none here, or was not examined there. */
    private @Nullable Trial again(Counterexample other) {
        if (!other.reduced() || over.getAsBoolean()) {
            return null;
        }
        List<Operation> operations = other.steps().stream().map(Step::operation).toList();
        Trial again = laboratory.alone(operations, laboratory.nothingAvoided());
        boolean same = again.fails()
                && again.steps().size() == operations.size()
                && again.result().agreed() == operations.size() - 1
                && again.aspect() == other.difference().aspect();
        return same ? again : null;
    }
}
