package org.memtck.kit.generate;

import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;

/** Draws misuse of host windows: beyond their end, or in the wrong direction. */
final class WindowMisuses {
    private static final Bytes BYTE = Bytes.copyOf((byte) 1);

    private final ChoiceSource choices;
    private final Sketch sketch;

    WindowMisuses(ChoiceSource choices, Sketch sketch) {
        this.choices = choices;
        this.sketch = sketch;
    }

    @Nullable
    Operation draw() {
        if (sketch.windows.isEmpty()) {
            return null;
        }
        Sketch.Window window = sketch.windows.get(choices.below(sketch.windows.size()));
        return switch (choices.below(3)) {
            case 0 -> new PinOperation.Poke(window.handle(), window.write() ? window.length() : 0, BYTE);
            case 1 -> new PinOperation.Peek(window.handle(), window.length(), 1);
            // A window that only reads takes no bytes written, and none takes more than it has.
            default -> new PinOperation.Unpin(window.handle(), window.write() ? window.length() + 1 : 1);
        };
    }
}
