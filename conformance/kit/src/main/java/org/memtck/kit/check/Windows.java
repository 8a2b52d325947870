package org.memtck.kit.check;

import java.util.HashMap;
import java.util.Map;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.PinOperation;

/**
 * How long the host windows are that the target opened. One may be shorter than asked (rule PIN-1): what is done beyond its end
 * then cannot be judged, nor can what follows.
 */
final class Windows {
    /** The length of a window that was refused, as it may be (rule PIN-1): nothing stays within it. */
    private static final int NOT_OPEN = -1;

    private final Map<String, Integer> granted = new HashMap<>(4);

    void note(Step step, Observation observed) {
        if (step.operation() instanceof PinOperation.Pin pin) {
            granted.put(pin.handle(), observed.length() == null ? NOT_OPEN : observed.length());
        }
    }

    /** Whether the step stays within the window that it uses, if it uses one. */
    boolean hold(Step step) {
        if (granted.isEmpty()) {
            return true;
        } else if (step.operation() instanceof PinOperation.Poke poke) {
            return holds(step, poke.handle(), poke.at() + poke.bytes().length());
        } else if (step.operation() instanceof PinOperation.Peek peek) {
            return holds(step, peek.handle(), peek.at() + peek.length());
        }
        return !(step.operation() instanceof PinOperation.Unpin unpin) || holds(step, unpin.handle(), unpin.written());
    }

    private boolean holds(Step step, String handle, long end) {
        Integer length = granted.get(handle);
        if (length == null || step.kind() != Step.Kind.DONE) {
            return length == null || length != NOT_OPEN;
        }
        return end <= length;
    }
}
