package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.Trial;
import org.memtck.spec.operation.OperationType;

/**
 * Lays cases that fail where the map is wrong to the finding about such maps, once enough is known of it: one violation of what is
 * visible shows in whatever is asked at the address.
 *
 * @param findings those that there are
 */
record KnownMaps(Laboratory laboratory, Findings findings) {
    /** One in this many cases is looked at all the same: another violation may make maps wrong, too. */
    private static final int SAMPLE = 8;

    /**
     * The number of the finding, or -1.
     *
     * @param all whether no case is to be looked at any more
     */
    int finding(BatchResult.Failure failure, boolean all) {
        List<Integer> known = known(null);
        if (known.isEmpty() || (!all && failure.agreed() % SAMPLE == 0)) {
            return -1;
        }
        Trial map = WrongMap.atAddress(laboratory, failure.trial());
        return map == null
                ? -1
                : closest(map, known(OperationType.of(map.failingStep().operation())));
    }

    /** The one whose rule decides last in a scenario that shows such a map. */
    private int closest(Trial map, List<Integer> known) {
        for (int i = map.result().agreed(); i >= 0; i--) {
            for (int number : known) {
                if (map.steps().get(i).rules().contains(findings.get(number).rule())) {
                    return number;
                }
            }
        }
        return known.isEmpty() ? -1 : known.get(0);
    }

    /** The findings of which a counterexample asks for the map, if given by one question only. */
    private List<Integer> known(@Nullable OperationType question) {
        List<Integer> known = new ArrayList<>();
        for (int number = 0; number < findings.count(); number++) {
            Finding finding = findings.get(number);
            boolean enough = !findings.mayLearnMore(number) && !finding.isWhollyExplained();
            if (enough && finding.counterexamples().stream().anyMatch(each -> asks(each, question))) {
                known.add(number);
            }
        }
        return known;
    }

    private static boolean asks(Counterexample counterexample, @Nullable OperationType question) {
        OperationType last =
                OperationType.of(TellingSteps.last(counterexample.steps()).operation());
        return WrongMap.isQuestion(last) && (question == null || question == last);
    }
}
