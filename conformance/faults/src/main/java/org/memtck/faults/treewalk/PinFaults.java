package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Bytes;

/** Host windows on memory that show something else, or too much of it (rules PIN-1 and PIN-3). */
final class PinFaults {
    static final List<Fault> ALL = List.of(
            fault("pin-copied", Rule.PIN_1)
                    .what("a window on memory is a copy that is written back at the end")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        boolean isCopy(Region region, boolean write) {
                            return true;
                        }

                        @Override
                        void fetch(Window window, byte[] copy) {
                            if (window.region.kind.hasContent()) {
                                byte[] bytes = parts.store
                                        .read(window.region, offset(window), copy.length)
                                        .bytes();
                                System.arraycopy(bytes, 0, copy, 0, copy.length);
                            }
                            if (super.isCopy(window.region, window.write)) {
                                super.fetch(window, copy);
                            }
                        }

                        @Override
                        void writeBack(Window window, byte[] copy, int written) {
                            if (super.isCopy(window.region, true)) {
                                super.writeBack(window, copy, written);
                            } else {
                                parts.store.write(window.region, offset(window), Arrays.copyOf(copy, written));
                            }
                        }
                    }),
            fault("pin-to-end-of-region", Rule.PIN_3)
                    .what("a window goes on to the end of the region, beyond what is visible of it")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        int length(Region root, Found first, long at, int most) {
                            Region region = first.region();
                            long rest = region == null ? 0 : region.visible.size.last() - first.offset();
                            return Unsigned.less(rest, most) ? (int) rest + 1 : most;
                        }
                    }),
            fault("pin-over-two-regions", Rule.PIN_3)
                    .what("memory behind the first region is taken for more of it")
                    .seenIn("cloud-hypervisor CVE-2019-18960")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        boolean continues(Found first, Found found, long distance) {
                            Region region = found.region();
                            return (region != null && region.kind == Kind.RAM)
                                    || super.continues(first, found, distance);
                        }
                    }),
            fault("pin-from-beginning", Rule.PIN_1)
                    .what("a window on memory begins with the first byte of the region")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        long offset(Window window) {
                            return 0;
                        }
                    }),
            fault("pin-pokes-seen-late", Rule.PIN_1)
                    .what("what is written into a window is seen when it is closed")
                    .with(parts -> parts.windows = new Windows(parts) {
                        private final Map<Window, List<Runnable>> late = new HashMap<>();

                        @Override
                        void poke(Window window, long at, Bytes bytes) {
                            parts.useGuard.poke(window, at, bytes.length());
                            if (window.copy == null) {
                                late.computeIfAbsent(window, key -> new ArrayList<>())
                                        .add(() -> super.poke(window, at, bytes));
                            } else {
                                super.poke(window, at, bytes);
                            }
                        }

                        @Override
                        void use(Window window, int change) {
                            late.getOrDefault(window, List.of()).forEach(Runnable::run);
                            late.remove(window);
                            super.use(window, change);
                        }
                    }),
            fault("pin-follows-address", Rule.PIN_1)
                    .what("a window shows what is at its address now, not what was there when it was opened")
                    .with(parts -> parts.windows = new Windows(parts) {
                        private final Map<Window, Region> roots = new HashMap<>();

                        @Override
                        Observation pin(String handle, Region root, long at, int most, boolean write) {
                            Observation pinned = super.pin(handle, root, at, most, write);
                            if (pinned.length() != null) {
                                roots.put(window(handle), root);
                            }
                            return pinned;
                        }

                        @Override
                        Bytes peek(Window window, long at, int length) {
                            Bytes bytes = super.peek(window, at, length);
                            Found now = parts.walk.find(roots.getOrDefault(window, window.region), window.address + at);
                            Region region = now.region();
                            return window.copy != null || region == null || region.kind != Kind.RAM
                                    ? bytes
                                    : Bytes.copyOf(parts.store
                                            .read(region, now.offset(), length)
                                            .bytes());
                        }
                    }),
            fault("pin-of-rom-refused", Rule.PIN_1)
                    .what("there is no window on ROM, not even one for reading")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        boolean isOffered(Found found, Region region, boolean write) {
                            return region.kind != Kind.ROM && super.isOffered(found, region, write);
                        }
                    }));

    private PinFaults() {}
}
