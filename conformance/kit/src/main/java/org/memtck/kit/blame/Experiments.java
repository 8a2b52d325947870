package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.Difference;
import org.memtck.kit.check.Trial;
import org.memtck.kit.reduce.Reducer;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/**
 * Runs scenarios that are similar to the failing one, and keeps the rules of those that fail alike and of those that pass.
 */
final class Experiments {
    /** The most scenarios that are one operation less, or simpler. */
    private static final int NEIGHBOURS = 200;
    /** The most scenarios in which another change takes the place of one. */
    private static final int CHANGES = 120;
    /** The most addresses at which the question is asked after another change. */
    private static final int ADDRESSES = 8;

    /** Rules that are hit because of what the last change did. */
    private static final RuleSet CHANGE = RuleSet.of(
            Rule.TREE_1, Rule.TREE_2, Rule.VIS_5, Rule.ATTR_1, Rule.TXN_1, Rule.ALIAS_6, Rule.RAM_2, Rule.ROMD_3);

    private final Laboratory laboratory;
    private final Trial failing;
    private final List<Operation> operations;
    private final Outcomes neighbours = new Outcomes();
    private final Outcomes variations = new Outcomes();
    private final Outcomes otherChanges = new Outcomes();
    private boolean rightWhenRebuilt;
    private boolean wrongWhenRebuilt;
    private boolean transactionMatters;
    private boolean aliasMatters;
    private boolean kindMatters;

    Experiments(Laboratory laboratory) {
        this.laboratory = laboratory;
        this.failing = laboratory.failing();
        this.operations = laboratory.operations();
        variations.fail(Suspects.of(failing));
    }

    /** What came of the scenarios that are one operation less, or simpler. */
    Outcomes neighbours() {
        return neighbours;
    }

    /** What came of the others, and the failing scenario itself. */
    Outcomes variations() {
        return variations;
    }

    /** What came of the same question where another change takes the place of one. */
    Outcomes otherChanges() {
        return otherChanges;
    }

    /** Whether the question is answered rightly where the map is the same and was not changed. */
    boolean isRightWhenRebuilt() {
        return rightWhenRebuilt;
    }

    /** Whether the question is answered as wrongly where the map is the same and was not changed. */
    boolean isWrongWhenRebuilt() {
        return wrongWhenRebuilt;
    }

    /** Whether the question is answered rightly if the changes are made without a transaction. */
    boolean doesTransactionMatter() {
        return transactionMatters;
    }

    /** Whether a change shows as it is to where it is seen without an alias. */
    boolean doesAliasMatter() {
        return aliasMatters;
    }

    /** Whether the question is answered rightly of a region of another kind, for which no suspect decides anything. */
    boolean doesKindMatter() {
        return kindMatters;
    }

    /** Runs those of some sources. */
    void run(Set<EvidenceSource> sources) {
        if (sources.contains(EvidenceSource.NEIGHBOURS)) {
            runNeighbours();
        }
        if (sources.contains(EvidenceSource.REBUILDING)) {
            rebuild();
        }
        if (sources.contains(EvidenceSource.OTHER_CHANGES)) {
            changeOtherwise();
        }
        if (sources.contains(EvidenceSource.NO_TRANSACTION)) {
            Undoing.transaction(operations).forEach(each -> transactionMatters |= passes(each));
        }
        if (sources.contains(EvidenceSource.NO_ALIAS)) {
            withoutAliases();
        }
        if (sources.contains(EvidenceSource.OTHER_KINDS)) {
            otherKinds(sources.contains(EvidenceSource.OTHER_QUESTIONS));
        }
        if (sources.contains(EvidenceSource.OTHER_QUESTIONS)) {
            OtherQuestions.of(operations).forEach(this::otherQuestion);
        }
    }

    /** What is simpler may drop operations that depend on others, and must end with the same kind of operation. */
    private void runNeighbours() {
        Class<?> last = failing.failingStep().operation().getClass();
        for (List<Operation> neighbour : Reducer.neighbours(operations, NEIGHBOURS)) {
            Trial trial = laboratory.run(neighbour);
            if (trial == null) {
                continue;
            }
            if (trial.fails() && aspect(trial) == aspect(failing)) {
                neighbours.fail(Suspects.of(trial));
            } else if (!trial.fails() && !trial.steps().isEmpty() && last(trial).getClass() == last) {
                neighbours.pass(Suspects.of(trial));
            }
        }
    }

    /** Runs the first one in which the question is to have the same answer. */
    private void rebuild() {
        boolean changed = !Suspects.changes(failing).isEmpty();
        if (!changed && !Suspects.of(failing).before().contains(Rule.TREE_1)) {
            return;
        }
        for (List<Operation> scenario : Rebuilding.of(operations)) {
            Trial trial = laboratory.isAnsweredAlike(scenario) ? laboratory.whole(scenario) : null;
            if (trial != null) {
                rightWhenRebuilt = !trial.fails();
                wrongWhenRebuilt = trial.fails();
                note(trial);
                return;
            }
        }
    }

    private void withoutAliases() {
        boolean passes = false;
        boolean fails = false;
        for (List<Operation> scenario : Undoing.aliases(operations)) {
            Trial trial = laboratory.whole(scenario);
            if (trial != null) {
                note(trial);
                fails |= trial.fails();
                passes |= !trial.fails() && last(trial.steps()).rules().intersects(CHANGE);
            }
        }
        aliasMatters = passes && !fails;
    }

    /** Where a kind makes no difference to the question, another question may tell. */
    private void otherKinds(boolean orOtherQuestions) {
        for (List<Operation> scenario : OtherKinds.of(operations)) {
            Trial trial = laboratory.whole(scenario);
            if (trial == null) {
                continue;
            }
            note(trial);
            kindMatters |= !trial.fails()
                    && !Suspects.of(trial)
                            .last()
                            .intersects(Suspects.of(failing).last());
            if (!trial.fails() && orOtherQuestions) {
                OtherQuestions.of(scenario).forEach(this::otherQuestion);
            }
        }
    }

    /** Another question may be answered wrongly in another way. */
    private void otherQuestion(List<Operation> scenario) {
        Trial trial = laboratory.whole(scenario);
        if (trial != null && trial.fails()) {
            variations.fail(Suspects.of(trial));
        } else if (trial != null) {
            variations.pass(Suspects.of(trial));
        }
    }

    private boolean passes(List<Operation> scenario) {
        Trial trial = laboratory.whole(scenario);
        if (trial != null) {
            note(trial);
        }
        return trial != null && !trial.fails();
    }

    private void changeOtherwise() {
        int left = CHANGES;
        for (List<Operation> scenario : OtherChanges.of(operations)) {
            for (List<Operation> asked : asked(scenario)) {
                if (left > 0 && isTelling(asked)) {
                    left--;
                    otherChange(asked);
                }
            }
        }
    }

    private void otherChange(List<Operation> scenario) {
        otherQuestion(scenario);
        Trial trial = laboratory.whole(scenario);
        if (trial != null && !trial.fails() && last(scenario).equals(last(operations))) {
            otherChanges.pass(Suspects.of(trial));
        }
    }

    /** Whether the change shows at the address; or does not in the failing scenario either, where it does damage by the way. */
    private boolean isTelling(List<Operation> scenario) {
        boolean shows = failing.failingStep().rules().intersects(CHANGE);
        boolean asked = last(scenario).equals(last(operations));
        return last(laboratory.steps(scenario)).rules().intersects(CHANGE) || (!shows && asked);
    }

    /** The scenario, and with its question at other addresses: what the other change alters may be elsewhere. */
    private List<List<Operation>> asked(List<Operation> scenario) {
        List<List<Operation>> asked = new ArrayList<>();
        asked.add(scenario);
        for (long address : Edges.of(laboratory.reference(), scenario, ADDRESSES)) {
            List<Operation> there = OtherChanges.at(scenario, address);
            if (there != null) {
                asked.add(there);
            }
        }
        return asked;
    }

    private void note(Trial trial) {
        if (!trial.fails()) {
            variations.pass(Suspects.of(trial));
        } else if (failsAlike(trial)) {
            variations.fail(Suspects.of(trial));
        }
    }

    private boolean failsAlike(Trial trial) {
        Set<Symptom> symptoms = Symptoms.of(trial);
        symptoms.retainAll(Symptoms.of(failing));
        return aspect(trial) == aspect(failing) || !symptoms.isEmpty();
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static Operation last(Trial trial) {
        return last(trial.steps()).operation();
    }

    private static @Nullable Aspect aspect(Trial trial) {
        Difference failure = trial.result().failure();
        return failure == null ? null : failure.aspect();
    }
}
