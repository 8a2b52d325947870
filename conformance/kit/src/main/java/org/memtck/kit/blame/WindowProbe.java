package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;

/** Tells whether a window is right where no more is asked for than the rest of its range: then it ends too late (rule PIN-3). */
final class WindowProbe {
    private WindowProbe() {}

    static boolean endsTooLate(Laboratory laboratory) {
        List<Operation> shorter = new ArrayList<>(laboratory.operations());
        int end = shorter.size() - 1;
        Integer length =
                laboratory.failing().failingStep().expectation().canonical().length();
        if (!(shorter.get(end) instanceof PinOperation.Pin pin)
                || length == null
                || !laboratory.failing().failingStep().rules().contains(Rule.PIN_3)) {
            return false;
        }
        shorter.set(end, new PinOperation.Pin(pin.handle(), pin.space(), pin.at(), length, pin.write()));
        return laboratory.passes(shorter);
    }
}
