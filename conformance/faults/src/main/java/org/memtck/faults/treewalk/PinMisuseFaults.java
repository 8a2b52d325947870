package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Bytes;

/** Host windows that can be used for more than they were opened for (rule PIN-1). */
final class PinMisuseFaults {
    private PinMisuseFaults() {}

    static List<Fault> all() {
        return List.of(readWindowWritten(), outside(), writtenTooMuch());
    }

    private static Fault readWindowWritten() {
        return TreeWalk.fault(
                "pin-for-reading-written",
                Rule.PIN_1,
                "a window for reading can be written into",
                parts -> parts.useGuard = new UseGuard() {
                    @Override
                    void poke(Window window, long at, int length) {
                        Refusal.unless(window.holds(at, length), Rule.PIN_1);
                    }
                });
    }

    private static Fault outside() {
        return TreeWalk.fault("pin-outside", Rule.PIN_1, "the bytes behind a window can be read", parts -> {
            parts.useGuard = new UseGuard() {
                @Override
                void peek(Window window, long at, int length) {}
            };
            parts.windows = new Windows(parts) {
                @Override
                Bytes peek(Window window, long at, int length) {
                    return window.holds(at, length) ? super.peek(window, at, length) : Bytes.copyOf(new byte[length]);
                }
            };
        });
    }

    private static Fault writtenTooMuch() {
        return TreeWalk.fault(
                "pin-written-too-much",
                Rule.PIN_1,
                "more bytes than a window has can have been written",
                parts -> parts.useGuard = new UseGuard() {
                    @Override
                    void unpin(Window window, int written) {}
                });
    }
}
