package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Aspect;
import org.memtck.kit.check.Trial;
import org.memtck.kit.reduce.Reducer;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;

/** Makes failing cases small. What is tried on the way avoids what the case avoided. */
final class Reduction {
    /** A reduced scenario with no more operations can still be read with ease. */
    static final int MEDIUM = 9;

    /** The most attempts of one reduction. */
    private static final int TRIALS = 4_000;
    /** A target that dies or hangs costs a start each time, as does a new life, so it gets fewer. */
    private static final int COSTLY_TRIALS = 250;

    /** Each attempt that hangs costs a time limit. */
    private static final int MOST_HANGS = 8;

    /** A reduced scenario with no more operations is small. */
    private static final int SMALL = 7;

    /** One with more has a history that is repeated; the others have it as well, and each takes long. */
    private static final int LONG = 40;

    private final Laboratory laboratory;
    private final Avoidance avoidance;
    private final boolean newLives;
    private int hangs;

    /** One in the life of the target that goes on. */
    Reduction(Laboratory laboratory, Avoidance avoidance) {
        this(laboratory, avoidance, false);
    }

    private Reduction(Laboratory laboratory, Avoidance avoidance, boolean newLives) {
        this.laboratory = laboratory;
        this.avoidance = avoidance;
        this.newLives = newLives;
    }

    /** One of which each attempt costs a new life of the target: nothing that was tried before has a part in it. */
    static Reduction inNewLives(Laboratory laboratory, Avoidance avoidance) {
        return new Reduction(laboratory, avoidance, true);
    }

    /** Reduces a failing case, and if much is left of it, others, the shortest first; returns what is smallest. */
    Trial smallest(Trial failing, List<Trial> others) {
        Trial smallest = reduce(failing);
        if (size(smallest) <= SMALL || failing.aspect().isCostly()) {
            return smallest;
        }
        List<Trial> shortest = new ArrayList<>(others);
        shortest.sort(Comparator.comparingInt(trial -> trial.result().agreed()));
        for (int i = 0; i < shortest.size() && i < tries(smallest); i++) {
            Trial again = trial(shortest.get(i).operationsToFailure());
            Trial reduced = again.fails() ? reduce(again) : smallest;
            smallest = reduced.steps().size() < smallest.steps().size() ? reduced : smallest;
        }
        return smallest;
    }

    /** How many operations come behind what is given. */
    int size(Trial trial) {
        return trial.steps().size() - laboratory.given().size();
    }

    /** How many other cases are tried for a smaller result. */
    private int tries(Trial smallest) {
        int size = size(smallest);
        return size <= SMALL ? 0 : size <= MEDIUM ? 3 : size <= LONG ? 10 : 0;
    }

    /** Reduces, and once more if other rules decide what is left: it is to be the smallest for them. */
    Trial reduce(Trial failing) {
        Trial reduced = reduceOnce(failing);
        RuleSet rules = reduced.failingStep().rules();
        return rules.minus(failing.failingStep().rules()).isEmpty() ? reduced : reduceOnce(reduced);
    }

    private Trial reduceOnce(Trial failing) {
        Aspect aspect = failing.aspect();
        RuleSet rules = failing.failingStep().rules();
        boolean open = failing.failingStep().open() != null;
        hangs = 0;
        int trials = aspect.isCostly() || newLives ? COSTLY_TRIALS : TRIALS;
        int given = laboratory.given().size();
        List<Operation> rest = behind(given, failing.operationsToFailure());
        Reducer.Attempt attempt = operations -> {
            List<Operation> smaller = hangs < MOST_HANGS ? attempt(withGiven(operations), aspect, rules, open) : null;
            return smaller == null ? null : behind(given, smaller);
        };
        List<Operation> smallest = given > 0
                ? Reducer.shorten(rest, attempt, trials)
                : Reducer.reduce(rest, attempt, trials, laboratory.granule());
        Trial reduced = trial(withGiven(smallest));
        return reduced.fails() ? reduced : failing;
    }

    /** What every scenario begins with is not made smaller. */
    private static List<Operation> behind(int given, List<Operation> operations) {
        return operations.subList(Math.min(given, operations.size()), operations.size());
    }

    private List<Operation> withGiven(List<Operation> operations) {
        if (laboratory.given().isEmpty()) {
            return operations;
        }
        List<Operation> all = new ArrayList<>(laboratory.given());
        all.addAll(operations);
        return all;
    }

    private @Nullable List<Operation> attempt(List<Operation> operations, Aspect aspect, RuleSet rules, boolean open) {
        Trial trial = trial(operations);
        if (!trial.fails()) {
            return null;
        }
        hangs += trial.aspect() == Aspect.HANG ? 1 : 0;
        if (trial.aspect() != aspect || open != (trial.failingStep().open() != null)) {
            return null;
        }
        RuleSet failing = trial.failingStep().rules();
        boolean alike = rules.isEmpty() ? failing.isEmpty() : failing.intersects(rules);
        return alike ? trial.operationsToFailure() : null;
    }

    private Trial trial(List<Operation> operations) {
        return newLives ? laboratory.alone(operations, avoidance) : laboratory.trial(operations, avoidance);
    }
}
