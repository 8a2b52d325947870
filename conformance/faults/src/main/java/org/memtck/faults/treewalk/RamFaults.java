package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.HostRamFaults.memoryOf;
import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.Arrays;
import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/** RAM, and RAM that can be resized, whose bytes or size are wrong (rules RAM-1 and RAM-2). */
final class RamFaults {
    static final List<Fault> ALL = List.of(
            fault("ram-dirty-at-first", Rule.RAM_1)
                    .what("RAM that was never written reads as ones")
                    .with(memoryOf(RegionSpec.Ram.class, behind -> new Memory((byte) 0xff))),
            fault("ram-keeps-four-bytes", Rule.RAM_1)
                    .what("of an 8-byte write to RAM only the first four bytes are kept")
                    .with(parts -> parts.store = new Store() {
                        @Override
                        Status write(Region region, long offset, byte[] bytes) {
                            boolean cut = bytes.length == 8 && region.kind == Kind.RAM;
                            return super.write(region, offset, cut ? Arrays.copyOf(bytes, 4) : bytes);
                        }
                    }),
            fault("ram-page-index-16-bits", Rule.RAM_1)
                    .what("offsets in RAM that differ above bit 15 share their bytes")
                    .with(memoryOf(RegionSpec.Ram.class, behind -> new Memory((byte) 0) {
                        @Override
                        byte get(long offset) {
                            return super.get(offset & 0xffff);
                        }

                        @Override
                        void put(long offset, byte value) {
                            super.put(offset & 0xffff, value);
                        }
                    })),
            fault("ram-fill-not-seen", Rule.RAM_1)
                    .what("the guest does not see what the host side writes into RAM")
                    .with(parts -> parts.store = new Store() {
                        @Override
                        void fill(Region region, long at, Bytes bytes) {
                            if (region.kind != Kind.RAM) {
                                super.fill(region, at, bytes);
                            }
                        }
                    }),
            fault("ram-forgets-when-added-again", Rule.RAM_1)
                    .what("RAM that is taken out of its container and added again is empty")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void delete(Region region) {
                            super.delete(region);
                            if (region.kind == Kind.RAM) {
                                region.content.memory().clear();
                            }
                        }
                    }),
            fault("ramresize-ignored", Rule.RAM_2)
                    .what("resizeable RAM keeps its size")
                    .with(parts -> parts.attributes = new Attributes(parts) {
                        @Override
                        void setSize(Region region, Size size) {}
                    }),
            fault("ramresize-never-shrinks", Rule.RAM_2)
                    .what("what resizeable RAM has given up stays mapped")
                    .with(parts -> parts.attributes = new Attributes(parts) {
                        @Override
                        void setSize(Region region, Size size) {
                            super.setSize(region, region.next.size.fitsIn(size) ? size : region.next.size);
                        }
                    }),
            fault("ramresize-beyond-max", Rule.RAM_2)
                    .what("resizeable RAM can become larger than its largest size")
                    .with(parts -> parts.attributes = new Attributes(parts) {
                        @Override
                        boolean fits(Region region, Size size) {
                            return true;
                        }
                    }),
            fault("ramresize-beyond-max-in-transaction", Rule.RAM_2)
                    .what("within a transaction resizeable RAM can become larger than its largest size")
                    .with(parts -> parts.attributes = new Attributes(parts) {
                        @Override
                        boolean fits(Region region, Size size) {
                            return parts.stage.isOpen() || super.fits(region, size);
                        }
                    }),
            fault("ramresize-refused-too-late", Rule.RAM_2)
                    .what("a size beyond the largest one is refused, but the RAM has it")
                    .with(parts -> parts.attributes = new Attributes(parts) {
                        @Override
                        boolean fits(Region region, Size size) {
                            boolean fits = super.fits(region, size);
                            if (!fits) {
                                setSize(region, size);
                            }
                            return fits;
                        }
                    }),
            fault("ramresize-of-others", Rule.RAM_2)
                    .what("a new used size is taken, without effect, by what is no resizeable RAM")
                    .with(parts -> {
                        parts.attributeGuard = new AttributeGuard() {
                            @Override
                            void resizeRam(Region region) {}
                        };
                        parts.attributes = new Attributes(parts) {
                            @Override
                            void resizeRam(Region region, Size size) {
                                if (region.made instanceof RegionSpec.ResizeableRam) {
                                    super.resizeRam(region, size);
                                }
                            }
                        };
                    }));

    private RamFaults() {}
}
