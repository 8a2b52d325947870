package org.memtck.reference.verdict;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;

/**
 * How long the host windows are that the target opened. One may be shorter than asked (rule PIN-1), or not be there at all: what
 * is done beyond its end then cannot be judged, nor can what follows, unless the window is not there: then nothing follows. One
 * that is longer than it has to be (rule PIN-3) is used as far as it has to go; what would be misuse beyond cannot be judged
 * either.
 */
final class GrantedWindows {
    private static final Granted REFUSED = new Granted(-1, false);

    private final Map<String, Granted> granted = new HashMap<>(4);

    private record Granted(int length, boolean longer) {}

    /** What an operation uses of a window: its bytes up to an end. */
    private record Use(String handle, long end) {
        static @Nullable Use of(Operation operation) {
            if (operation instanceof PinOperation.Poke poke) {
                return new Use(poke.handle(), poke.at() + poke.bytes().length());
            } else if (operation instanceof PinOperation.Peek peek) {
                return new Use(peek.handle(), peek.at() + peek.length());
            }
            return operation instanceof PinOperation.Unpin unpin ? new Use(unpin.handle(), unpin.written()) : null;
        }
    }

    void note(Operation operation, Expectation expectation, Observation observed) {
        if (operation instanceof PinOperation.Pin pin) {
            Integer canonical = expectation.canonical().length();
            Integer length = observed.length();
            granted.put(
                    pin.handle(),
                    length == null ? REFUSED : new Granted(length, canonical == null || length > canonical));
        }
    }

    /** Returns whether an operation uses a window that was refused: there is nothing to judge. */
    boolean isRefused(Operation operation) {
        Use use = granted.isEmpty() ? null : Use.of(operation);
        return use != null && REFUSED.equals(granted.get(use.handle));
    }

    /** Returns whether an operation stays within the window that it uses, if it uses one. */
    boolean hold(Operation operation, boolean done) {
        Use use = granted.isEmpty() ? null : Use.of(operation);
        Granted window = use == null ? null : granted.get(use.handle);
        if (use == null || window == null) {
            return true;
        }
        return done ? use.end <= window.length : !window.longer;
    }
}
