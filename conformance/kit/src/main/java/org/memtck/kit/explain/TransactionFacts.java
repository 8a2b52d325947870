package org.memtck.kit.explain;

import java.util.ArrayList;
import java.util.List;
import org.memtck.reference.Step;

/** Which changes wait for the commit of an open transaction (rule TXN-1). */
final class TransactionFacts {
    private static final int MOST = 3;

    private TransactionFacts() {}

    static List<String> of(Scene scene) {
        List<Step> steps = scene.steps();
        int begin = OpenTransaction.begin(steps);
        List<String> held = new ArrayList<>();
        for (int i = begin + 1; begin >= 0 && i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.kind() == Step.Kind.DONE && OpenTransaction.holdsBack(step.operation())) {
                held.add(Cited.step(steps, i) + " waits for the commit of the transaction that step " + (begin + 1)
                        + " began: until then the old map holds");
            }
        }
        return held.size() <= MOST ? held : held.subList(held.size() - MOST, held.size());
    }
}
