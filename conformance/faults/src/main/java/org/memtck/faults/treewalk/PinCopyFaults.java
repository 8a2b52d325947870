package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Bytes;

/** Host windows on devices that call them too early, too often or not at all (rule PIN-2). */
final class PinCopyFaults {
    private PinCopyFaults() {}

    static List<Fault> all() {
        return List.of(
                writesAll(),
                writesNothing(),
                writesAtOnce(),
                readsNothing(),
                readsForWriting(),
                readsAgain(),
                romDeviceWritten());
    }

    private static Fault writesAll() {
        return TreeWalk.fault(
                "pin-writes-all",
                Rule.PIN_2,
                "all of a window is written to the device, however much was written into it",
                parts -> parts.windows = new Windows(parts) {
                    @Override
                    void writeBack(Window window, byte[] copy, int written) {
                        super.writeBack(window, copy, copy.length);
                    }
                });
    }

    private static Fault writesNothing() {
        return TreeWalk.fault(
                "pin-writes-nothing",
                Rule.PIN_2,
                "what was written into a window on a device never reaches it",
                parts -> parts.windows = new Windows(parts) {
                    @Override
                    void writeBack(Window window, byte[] copy, int written) {}
                });
    }

    private static Fault writesAtOnce() {
        return TreeWalk.fault(
                "pin-writes-at-once",
                Rule.PIN_2,
                "what is written into a window on a device reaches it at once",
                parts -> parts.windows = new Windows(parts) {
                    @Override
                    void poke(Window window, long at, Bytes bytes) {
                        super.poke(window, at, bytes);
                        if (window.copy != null) {
                            super.writeBack(window, window.copy, (int) at + bytes.length());
                        }
                    }

                    @Override
                    void writeBack(Window window, byte[] copy, int written) {}
                });
    }

    private static Fault readsNothing() {
        return TreeWalk.fault(
                "pin-reads-nothing",
                Rule.PIN_2,
                "a window on a device that is to be read is empty",
                parts -> parts.windows = new Windows(parts) {
                    @Override
                    void fetch(Window window, byte[] copy) {}
                });
    }

    private static Fault readsForWriting() {
        return TreeWalk.fault(
                "pin-reads-for-writing",
                Rule.PIN_2,
                "the device is read when a window on it is opened for writing",
                parts -> parts.windows = new Windows(parts) {
                    @Override
                    void fetch(Window window, byte[] copy) {
                        parts.block.moveDevice(
                                window.found, window.region, window.address, copy, 0, copy.length, false);
                    }
                });
    }

    private static Fault readsAgain() {
        return TreeWalk.fault(
                "pin-reads-again",
                Rule.PIN_2,
                "the device is read again whenever a window on it is looked at",
                parts -> parts.windows = new Windows(parts) {
                    @Override
                    Bytes peek(Window window, long at, int length) {
                        if (window.copy != null) {
                            fetch(window, window.copy);
                        }
                        return super.peek(window, at, length);
                    }
                });
    }

    private static Fault romDeviceWritten() {
        return TreeWalk.fault(
                        "pin-writes-rom-device",
                        Rule.PIN_2,
                        "a window for writing on a ROM device in ROM mode is its content",
                        parts -> parts.windows = new Windows(parts) {
                            @Override
                            boolean isCopy(Region region, boolean write) {
                                return super.isCopy(region, false);
                            }
                        })
                .onlySeldom();
    }
}
