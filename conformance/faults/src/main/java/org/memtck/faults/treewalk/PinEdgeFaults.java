package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Bytes;

/** Host windows that reach too far, can be used for too much, or call their device at the wrong time (rules PIN-1 to PIN-3). */
final class PinEdgeFaults {
    static final List<Fault> ALL = List.of(
            fault("pin-runs-into-protected", Rule.PIN_3)
                    .what("a window to be written goes on into memory where guest writes are refused")
                    .seenIn("QEMU 7.2")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        boolean continues(Found first, Found found, long distance) {
                            return found.region() == first.region() && found.offset() == first.offset() + distance;
                        }
                    }),
            fault("pin-writes-protected", Rule.PIN_1)
                    .what("what is poked into a window on memory where guest writes are refused is in the memory")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        boolean isOffered(Found found, Region region, boolean write) {
                            return region.kind.isDevice() || region.kind.hasContent();
                        }
                    }),
            fault("pin-of-reservation-faults", Rule.PIN_1)
                    .what("a window that is refused is a device error")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        Observation pin(String handle, Region root, long at, int most, boolean write) {
                            Observation pinned = super.pin(handle, root, at, most, write);
                            return pinned.length() == null ? Observation.fault() : pinned;
                        }
                    }),
            fault("pin-reads-hidden-device", Rule.PIN_3)
                    .what("a window on a device is read from the device as long as asked, however much of it is"
                            + " visible")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        int length(Region root, Found first, long at, int most) {
                            Region region = first.region();
                            boolean device = region != null && region.kind == Kind.MMIO;
                            return device ? most : super.length(root, first, at, most);
                        }
                    }),
            fault("pin-lost-with-space", Rule.PIN_1)
                    .what("what is poked into a window through a space that is closed is lost")
                    .alsoBreaks(Rule.RAM_1)
                    .with(parts -> {
                        boolean[] closed = new boolean[1];
                        parts.windows = new Windows(parts) {
                            @Override
                            void poke(Window window, long at, Bytes bytes) {
                                parts.useGuard.poke(window, at, bytes.length());
                                if (window.copy != null || !closed[0]) {
                                    super.poke(window, at, bytes);
                                }
                            }
                        };
                        parts.spaces = new Spaces() {
                            @Override
                            void close(String name) {
                                super.close(name);
                                closed[0] = true;
                            }
                        };
                    }),
            fault("pin-for-reading-written", Rule.PIN_1)
                    .what("a window for reading can be written into")
                    .with(parts -> parts.useGuard = new UseGuard() {
                        @Override
                        void poke(Window window, long at, int length) {
                            Refusal.unless(window.holds(at, length), Rule.PIN_1);
                        }
                    }),
            fault("pin-outside", Rule.PIN_1)
                    .what("the bytes behind a window can be read")
                    .with(parts -> {
                        parts.useGuard = new UseGuard() {
                            @Override
                            void peek(Window window, long at, int length) {}
                        };
                        parts.windows = new Windows(parts) {
                            @Override
                            Bytes peek(Window window, long at, int length) {
                                return window.holds(at, length)
                                        ? super.peek(window, at, length)
                                        : Bytes.copyOf(new byte[length]);
                            }
                        };
                    }),
            fault("pin-written-too-much", Rule.PIN_1)
                    .what("more bytes than a window has can have been written")
                    .with(parts -> parts.useGuard = new UseGuard() {
                        @Override
                        void unpin(Window window, int written) {}
                    }),
            fault("pin-writes-all", Rule.PIN_2)
                    .what("all of a window is written to the device, however much was written into it")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        void writeBack(Window window, byte[] copy, int written) {
                            super.writeBack(window, copy, copy.length);
                        }
                    }),
            fault("pin-writes-nothing", Rule.PIN_2)
                    .what("what was written into a window on a device never reaches it")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        void writeBack(Window window, byte[] copy, int written) {}
                    }),
            fault("pin-writes-at-once", Rule.PIN_2)
                    .what("what is written into a window on a device reaches it at once")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        void poke(Window window, long at, Bytes bytes) {
                            super.poke(window, at, bytes);
                            if (window.copy != null) {
                                super.writeBack(window, window.copy, (int) at + bytes.length());
                            }
                        }

                        @Override
                        void writeBack(Window window, byte[] copy, int written) {}
                    }),
            fault("pin-reads-nothing", Rule.PIN_2)
                    .what("a window on a device that is to be read is empty")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        void fetch(Window window, byte[] copy) {}
                    }),
            fault("pin-reads-for-writing", Rule.PIN_2)
                    .what("the device is read when a window on it is opened for writing")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        void fetch(Window window, byte[] copy) {
                            parts.block.moveDevice(
                                    window.found,
                                    window.region,
                                    window.address,
                                    new Chunk(copy, 0, copy.length),
                                    false);
                        }
                    }),
            fault("pin-follows-rom-mode", Rule.PIN_1)
                    .what(
                            "a window on the content of a ROM device shows nothing any more when the ROM mode is switched off")
                    .alsoBreaks(Rule.ROMD_3)
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        Bytes peek(Window window, long at, int length) {
                            Bytes bytes = super.peek(window, at, length);
                            boolean gone = window.copy == null && parts.guest.callsBack(window.region, window.write);
                            return gone ? Bytes.copyOf(new byte[length]) : bytes;
                        }
                    }),
            fault("pin-reads-again", Rule.PIN_2)
                    .what("the device is read again whenever a window on it is looked at")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        Bytes peek(Window window, long at, int length) {
                            if (window.copy != null) {
                                fetch(window, window.copy);
                            }
                            return super.peek(window, at, length);
                        }
                    }),
            fault("pin-writes-rom-device", Rule.PIN_2)
                    .what("a window for writing on a ROM device in ROM mode is its content")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        boolean isCopy(Region region, boolean write) {
                            return super.isCopy(region, false);
                        }
                    }));

    private PinEdgeFaults() {}
}
