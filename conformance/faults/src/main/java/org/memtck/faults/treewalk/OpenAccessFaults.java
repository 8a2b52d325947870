package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Size;

/** Single accesses that leave the bounds of what the specification leaves open; each fault has the name of its clause. */
final class OpenAccessFaults {
    /** Far from whatever an access addresses. */
    static final long FAR = 0x1000;

    static final List<Fault> ALL = List.of(
            fault("open-ram-1-unknown", Rule.RAM_1)
                    .what("single reads of bytes that growing brought back are rejected")
                    .with(parts -> {
                        Map<Region, Size> least = new HashMap<>();
                        parts.attributes = new Attributes(parts) {
                            @Override
                            void setSize(Region region, Size size) {
                                Size before = least.getOrDefault(region, region.next.size);
                                least.put(region, size.fitsIn(before) ? size : before);
                                super.setSize(region, size);
                            }
                        };
                        parts.guest = new Guest(parts) {
                            @Override
                            Observation read(Region root, long at, int size, Endian order) {
                                Found found = find(root, at, false);
                                Size kept = least.get(found.region());
                                return kept == null || kept.contains(found.offset())
                                        ? super.read(root, at, size, order)
                                        : Observation.rejected();
                            }
                        };
                    }),
            fault("open-iommu-1-read-only-way", Rule.IOMMU_1)
                    .what("a write over a read-only way to an IOMMU region is a fault")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Observation write(Region root, long at, int size, long value, Endian order) {
                            Found found = parts.walk.find(root, at);
                            return isIommu(found.region()) && found.readOnly()
                                    ? Observation.fault()
                                    : super.write(root, at, size, value, order);
                        }
                    }),
            fault("open-iommu-4-depth", Rule.IOMMU_4)
                    .what("the fifth translation of an access stops the machine")
                    .with(parts -> parts.translation = new Translation(parts) {
                        @Override
                        boolean translates(Region region, int hops) {
                            if (hops >= 4 && isIommu(region)) {
                                throw new IllegalStateException("more than four translations");
                            }
                            return super.translates(region, hops);
                        }
                    }),
            fault("open-vis-9-inexact", Rule.VIS_9)
                    .what("a write that ends in a device with large callbacks writes far behind it, too")
                    .with(parts -> parts.guest = new Astride(parts) {
                        @Override
                        void endsIn(Region device, long offset, boolean write) {
                            if (write && device.spec.impl().min() > 1) {
                                device.device.write(
                                        offset + FAR, device.spec.impl().min(), 0);
                            }
                        }
                    }),
            fault("open-vis-9-late", Rule.VIS_9)
                    .what("a read that ends in a device with coalesced ranges reads far behind it, too")
                    .with(parts -> parts.guest = new Astride(parts) {
                        @Override
                        void endsIn(Region device, long offset, boolean write) {
                            if (!write && !device.zones.isEmpty()) {
                                device.device.read(
                                        offset + FAR, device.spec.impl().min());
                            }
                        }
                    }),
            fault("open-vis-9-eventfd", Rule.VIS_9)
                    .what("a write that ends in a device signals twice what listens to the first bytes there")
                    .with(parts -> parts.guest = new Astride(parts) {
                        @Override
                        void endsIn(Region device, long offset, boolean write) {
                            for (Eventfd eventfd : write ? device.eventfds : List.<Eventfd>of()) {
                                boolean within = eventfd.at() + eventfd.size() - 1 == offset;
                                if (within && eventfd.match() == null) {
                                    parts.eventfds.signal(eventfd);
                                    parts.eventfds.signal(eventfd);
                                }
                            }
                        }
                    }),
            fault("open-txn-1-space", Rule.TXN_1)
                    .what("through a space that was opened in the open transaction all bytes are 0xff")
                    .with(parts -> {
                        Set<Region> fresh = new HashSet<>();
                        parts.spaces = new Spaces() {
                            @Override
                            void open(String space, Region root) {
                                super.open(space, root);
                                if (parts.stage.isOpen()) {
                                    fresh.add(root);
                                }
                            }
                        };
                        parts.guest = new Guest(parts) {
                            @Override
                            Observation read(Region root, long at, int size, Endian order) {
                                return parts.stage.isOpen() && fresh.contains(root)
                                        ? Observation.ok(-1L >>> (Long.SIZE - Byte.SIZE * size))
                                        : super.read(root, at, size, order);
                            }
                        };
                    }),
            fault("open-attr-1-pending", Rule.ATTR_1)
                    .what("a write that matches an eventfd of the open transaction is lost")
                    .with(parts -> parts.eventfds = new Eventfds(parts) {
                        private final Set<Eventfd> pending = new HashSet<>();

                        @Override
                        void attach(Eventfd eventfd) {
                            super.attach(eventfd);
                            if (parts.stage.isOpen()) {
                                pending.add(eventfd);
                            }
                        }

                        @Override
                        void signal(Eventfd eventfd) {
                            if (!parts.stage.isOpen() || !pending.contains(eventfd)) {
                                super.signal(eventfd);
                            }
                        }
                    }),
            fault("open-ro-1-coalesced", Rule.RO_1)
                    .what("a write to a read-only device with coalesced ranges writes far behind it")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Status writeRegion(Found found, Region region, long address, byte[] bytes) {
                            if (found.readOnly() && !region.zones.isEmpty()) {
                                region.device.write(
                                        found.offset() + FAR, region.spec.impl().min(), 0);
                            }
                            return super.writeRegion(found, region, address, bytes);
                        }
                    }),
            fault("open-coal-1-errors", Rule.COAL_1)
                    .what("writes to a coalesced range of a device that reports errors are rejected")
                    .with(parts -> parts.port = new Port(parts) {
                        @Override
                        Status writeOnce(Region region, long offset, long address, byte[] bytes) {
                            return region.spec.errors() != null && isCoalesced(parts, region, offset, bytes.length)
                                    ? Status.REJECTED
                                    : super.writeOnce(region, offset, address, bytes);
                        }
                    }),
            fault("open-coal-1-inexact", Rule.COAL_1)
                    .what("a write to a coalesced range that is smaller than its callback is done far behind it")
                    .with(parts -> parts.port = new Port(parts) {
                        @Override
                        Status writeOnce(Region region, long offset, long address, byte[] bytes) {
                            int least = region.spec.impl().min();
                            boolean valid = parts.gate.accepts(region.spec.valid(), offset, address, bytes.length);
                            if (valid && bytes.length < least && isCoalesced(parts, region, offset, bytes.length)) {
                                region.device.write(offset + FAR, least, 0);
                                return Status.OK;
                            }
                            return super.writeOnce(region, offset, address, bytes);
                        }
                    }));

    private OpenAccessFaults() {}

    /** Hears of single accesses that begin in one range and end in a device. */
    private abstract static class Astride extends Guest {
        Astride(Parts parts) {
            super(parts);
        }

        abstract void endsIn(Region device, long offset, boolean write);

        @Override
        Observation read(Region root, long at, int size, Endian order) {
            look(root, at, size, false);
            return super.read(root, at, size, order);
        }

        @Override
        Observation write(Region root, long at, int size, long value, Endian order) {
            look(root, at, size, true);
            return super.write(root, at, size, value, order);
        }

        private void look(Region root, long at, int size, boolean write) {
            Found first = find(root, at, write);
            Found last = find(root, at + size - 1, write);
            Region device = last.region();
            if (device != null && device != first.region() && callsBack(device, write)) {
                endsIn(device, last.offset(), write);
            }
        }
    }

    static boolean isIommu(@Nullable Region region) {
        return region != null && region.kind == Kind.IOMMU;
    }

    private static boolean isCoalesced(Parts parts, Region region, long offset, int size) {
        return region.eventfds.isEmpty()
                && region.zones.stream().anyMatch(zone -> parts.coalescing.holds(zone, offset, size));
    }
}
