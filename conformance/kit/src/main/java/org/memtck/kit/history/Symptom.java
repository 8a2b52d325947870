package org.memtck.kit.history;

import java.util.List;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.Trial;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.RuleSet;

/**
 * What is to be seen again: that a life ends in a certain way, wherever it does so, since it may take a while until damage
 * shows; or else that the last scenario differs in the same respect, in the same kind of operation.
 *
 * @param ends whether it ended the life
 * @param rules those that decided the step that differed
 */
record Symptom(Aspect aspect, OperationType kind, RuleSet rules, boolean ends) {
    /** What a trial shows. */
    static Symptom of(Trial failing, boolean process) {
        Aspect aspect = failing.aspect();
        return new Symptom(
                aspect,
                OperationType.of(failing.failingStep().operation()),
                failing.failingStep().rules(),
                process && (aspect.isCostly() || aspect == Aspect.ERROR));
    }

    /**
     * Returns the index of the scenario of a session that shows it, or -1.
     *
     * @param life those that were run
     * @param count how many the session has
     */
    int in(List<Trial> life, int count) {
        int last = life.size() - 1;
        boolean reached = last >= 0 && (ends || life.size() == count);
        return reached && isShownBy(life.get(last)) ? last : -1;
    }

    private boolean isShownBy(Trial trial) {
        if (!trial.fails() || trial.aspect() != aspect) {
            return false;
        }
        RuleSet failing = trial.failingStep().rules();
        boolean alike = rules.isEmpty() ? failing.isEmpty() : failing.intersects(rules);
        return ends || (alike && OperationType.of(trial.failingStep().operation()) == kind);
    }
}
