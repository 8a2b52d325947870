package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.OpenAccessFaults.FAR;
import static org.memtck.faults.treewalk.OpenAccessFaults.isIommu;
import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Range;

/** Blocks, windows and questions that leave the bounds of what the specification leaves open. */
final class OpenBlockFaults {
    static final List<Fault> ALL = List.of(
            fault("open-blk-2-cut", Rule.BLK_2)
                    .what("a block to a device that does not accept single bytes goes on far behind it")
                    .alsoBreaks(Rule.PIN_2)
                    .with(parts -> parts.block = new Block(parts) {
                        @Override
                        Status moveDevice(Found found, Region region, long address, Chunk chunk, boolean write) {
                            int least = region.spec.valid().min();
                            if (least > 1) {
                                region.device.read(found.offset() + FAR, least);
                            }
                            return super.moveDevice(found, region, address, chunk, write);
                        }
                    }),
            fault("open-evt-1-block", Rule.EVT_1)
                    .what("a block signals twice what listens to some of its bytes")
                    .with(parts -> parts.block = new Block(parts) {
                        @Override
                        Status moveDevice(Found found, Region region, long address, Chunk chunk, boolean write) {
                            Range block = new Range(found.offset(), found.offset() + chunk.length - 1);
                            for (Eventfd eventfd : write ? region.eventfds : List.<Eventfd>of()) {
                                long last = eventfd.at() + eventfd.size() - 1;
                                if (eventfd.match() == null && block.contains(eventfd.at()) && block.contains(last)) {
                                    parts.eventfds.signal(eventfd);
                                    parts.eventfds.signal(eventfd);
                                }
                            }
                            return super.moveDevice(found, region, address, chunk, write);
                        }
                    }),
            fault("open-dirty-3-off", Rule.DIRTY_3)
                    .what("where logging is off all pages of the region are reported, whichever are asked for")
                    .with(parts -> parts.dirtyLog = new DirtyLog(parts) {
                        @Override
                        Observation take(Region region, long at, long length, int client) {
                            Observation pages = super.take(region, at, length, client);
                            return log(region, client).on
                                    ? pages
                                    : Observation.pages(List.of(new Range(0, region.visible.size.last())));
                        }
                    }),
            fault("open-pin-1-iommu", Rule.PIN_1)
                    .what("a window on an IOMMU region is longer than was asked for")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        Observation pin(String handle, Region root, long at, int most, boolean write) {
                            return isIommu(parts.walk.find(root, at).region())
                                    ? Observation.window(most + 1)
                                    : super.pin(handle, root, at, most, write);
                        }
                    }),
            fault("open-pin-1-owned", Rule.PIN_1)
                    .what("a window to be written on protected memory of an owner is longer than was asked for")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        Observation pin(String handle, Region root, long at, int most, boolean write) {
                            Found found = parts.walk.find(root, at);
                            Region region = found.region();
                            boolean owned = region != null
                                    && region.owner != null
                                    && region.kind.hasContent()
                                    && !region.kind.isDevice();
                            return write && owned && found.refusesWrites()
                                    ? Observation.window(most + 1)
                                    : super.pin(handle, root, at, most, write);
                        }
                    }),
            fault("open-pin-2-second", Rule.PIN_2)
                    .what("a second window on a device of an owner reads far behind its place")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        void use(Window window, int change) {
                            if (change > 0 && window.copy != null && window.region.owner != null && isAnotherOpen()) {
                                readFar(window);
                            }
                            super.use(window, change);
                        }

                        private boolean isAnotherOpen() {
                            return parts.registry.regions.all().stream()
                                    .anyMatch(region -> region.kind.isDevice() && region.windows > 0);
                        }
                    }),
            fault("open-pin-2-late", Rule.PIN_2)
                    .what("a window on a device reads far behind its place while writes are late")
                    .with(parts -> {
                        parts.coalescing = new LazyCoalescing(parts);
                        parts.windows = new Windows(parts) {
                            @Override
                            Observation pin(String handle, Region root, long at, int most, boolean write) {
                                boolean late = !parts.coalescing.queue.isEmpty();
                                Observation seen = super.pin(handle, root, at, most, write);
                                Integer length = seen.length();
                                Window window = length == null ? null : window(handle);
                                if (late && window != null && window.copy != null && window.length < most) {
                                    readFar(window);
                                }
                                return seen;
                            }
                        };
                    }),
            fault("open-pin-2-read-only", Rule.PIN_2)
                    .what("a window to be written on a read-only device is longer than was asked for")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        Observation pin(String handle, Region root, long at, int most, boolean write) {
                            Found found = parts.walk.find(root, at);
                            Region region = found.region();
                            return write && region != null && region.kind.isDevice() && found.readOnly()
                                    ? Observation.window(most + 1)
                                    : super.pin(handle, root, at, most, write);
                        }
                    }),
            fault("open-pin-2-cut", Rule.PIN_2)
                    .what("a window on a device that does not accept single bytes is read far behind its place, too")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        void fetch(Window window, byte[] copy) {
                            super.fetch(window, copy);
                            if (window.region.spec.valid().min() > 1) {
                                readFar(window);
                            }
                        }
                    }),
            fault("open-pin-2-unpoked", Rule.PIN_2)
                    .what("what was never poked into a window is written far behind its place")
                    .with(parts -> parts.windows = new Windows(parts) {
                        private final Set<Window> poked = new HashSet<>();

                        @Override
                        void poke(Window window, long at, Bytes bytes) {
                            super.poke(window, at, bytes);
                            poked.add(window);
                        }

                        @Override
                        void writeBack(Window window, byte[] copy, int written) {
                            if (written > 0 && !poked.contains(window)) {
                                writeFar(window);
                            }
                            super.writeBack(window, copy, written);
                        }
                    }),
            fault("open-pin-2-moved", Rule.PIN_2)
                    .what("a window on a device that has left its container is written far behind its place")
                    .with(parts -> parts.windows = new Windows(parts) {
                        @Override
                        void writeBack(Window window, byte[] copy, int written) {
                            boolean isRoot = parts.spaces.roots().contains(window.region);
                            if (written > 0 && window.region.visible.container == null && !isRoot) {
                                writeFar(window);
                            }
                            super.writeBack(window, copy, written);
                        }
                    }));

    private OpenBlockFaults() {}

    private static void readFar(Window window) {
        window.region.device.read(window.found.offset() + FAR, 1);
    }

    private static void writeFar(Window window) {
        window.region.device.write(window.found.offset() + FAR, 1, 0);
    }
}
