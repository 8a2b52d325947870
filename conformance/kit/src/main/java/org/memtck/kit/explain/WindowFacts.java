package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.scenario.PinOperation;

/** What a host window is (rules PIN-1 to PIN-3). */
final class WindowFacts {
    private WindowFacts() {}

    static List<String> of(Scene scene) {
        if (!(scene.operation() instanceof PinOperation operation)) {
            return List.of();
        }
        DrawnWindow window = window(scene, operation);
        if (window == null) {
            return List.of();
        }
        String range = window.handle() + " is a window of " + Numbers.counted(window.length(), "byte") + " on "
                + window.region().name + " from " + Numbers.hex(window.offset()) + " on";
        if (!window.isCopy()) {
            BigInteger last = Numbers.unsigned(window.pin().at()).add(BigInteger.valueOf(window.length() - 1));
            String shorter = window.length() < window.pin().length()
                    ? "; it ends with the range of " + window.region().name + ", at " + Numbers.hex(last)
                    : "";
            return List.of(range + ": the memory itself, both sides see writes at once" + shorter);
        }
        return List.of(range + copy(operation, window));
    }

    private static @Nullable DrawnWindow window(Scene scene, PinOperation operation) {
        RegionTrees trees = operation instanceof PinOperation.Pin ? scene.after() : scene.before();
        return trees.window(OperationType.of(operation).name(operation));
    }

    private static String copy(PinOperation operation, DrawnWindow window) {
        if (!window.pin().write()) {
            return ": a copy that is read from the device when the window is opened, and not again";
        }
        String written = operation instanceof PinOperation.Unpin unpin ? " (" + unpin.written() + ")" : "";
        return ": a copy; what is written into it reaches the device at unpin, as far as `written`" + written + " says";
    }
}
