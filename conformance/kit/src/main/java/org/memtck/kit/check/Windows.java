package org.memtck.kit.check;

import java.util.HashMap;
import java.util.Map;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.PinOperation;

/**
 * How long the host windows are that the target opened. One may be shorter than asked (rule PIN-1), or not be there at all: what
 * is done beyond its end then cannot be judged, nor can what follows, unless the window is not there: then nothing follows. One that is longer than it has to be (rule PIN-3) is used
 * as far as it has to go; what would be misuse beyond cannot be judged either.
 */
final class Windows {
    private static final Granted REFUSED = new Granted(-1, false);

    private final Map<String, Granted> granted = new HashMap<>(4);

    private record Granted(int length, boolean longer) {}

    void note(Step step, Observation observed) {
        if (step.operation() instanceof PinOperation.Pin pin) {
            Integer canonical = step.expectation().canonical().length();
            Integer length = observed.length();
            granted.put(
                    pin.handle(),
                    length == null ? REFUSED : new Granted(length, canonical == null || length > canonical));
        }
    }

    /** Whether the step uses a window that was refused: there is nothing to judge. */
    boolean isRefused(Step step) {
        String handle = step.operation() instanceof PinOperation.Poke poke
                ? poke.handle()
                : step.operation() instanceof PinOperation.Peek peek
                        ? peek.handle()
                        : step.operation() instanceof PinOperation.Unpin unpin ? unpin.handle() : "";
        return REFUSED.equals(granted.get(handle));
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
        Granted window = granted.get(handle);
        if (window == null) {
            return true;
        }
        return step.kind() == Step.Kind.DONE ? end <= window.length : !window.longer;
    }
}
