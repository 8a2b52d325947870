package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.RegionSpec;

/** RAM in a file or over the caller's memory that shares too few bytes, or too many (rules RAM-3 and RAM-4). */
final class HostRamFaults {
    static final List<Fault> ALL = List.of(
            fault("file-ram-starts-empty", Rule.RAM_3)
                    .what("file-backed RAM does not show the file")
                    .with(memoryOf(RegionSpec.FileRam.class, behind -> new Memory((byte) 0))),
            fault("file-ram-never-shared", Rule.RAM_3)
                    .what("what is written to shared file-backed RAM does not reach the file")
                    .with(memoryOf(RegionSpec.FileRam.class, Store::copyOnWrite)),
            fault("file-ram-always-shared", Rule.RAM_3)
                    .what("what is written to private file-backed RAM reaches the file")
                    .with(memoryOf(RegionSpec.FileRam.class, behind -> behind)),
            fault("file-ram-block-not-shared", Rule.RAM_3)
                    .what("what a block of more than 8 bytes writes to shared file-backed RAM does not reach the file")
                    .with(parts -> parts.store = new Store() {
                        private boolean isLong;

                        @Override
                        Memory memory(RegionSpec spec, Memory behind) {
                            boolean shared = spec instanceof RegionSpec.FileRam file && file.shared();
                            return shared ? cache(behind) : super.memory(spec, behind);
                        }

                        private Memory cache(Memory behind) {
                            return new Memory((byte) 0) {
                                @Override
                                byte initial(long offset) {
                                    return behind.get(offset);
                                }

                                @Override
                                void put(long offset, byte value) {
                                    super.put(offset, value);
                                    if (!isLong) {
                                        behind.put(offset, value);
                                    }
                                }
                            };
                        }

                        @Override
                        Status write(Region region, long offset, byte[] bytes) {
                            isLong = bytes.length > 8;
                            return super.write(region, offset, bytes);
                        }
                    }),
            fault("file-ram-first-page-only", Rule.RAM_3)
                    .what("pages of a file after the first one are read as the first one")
                    .with(parts -> parts.store = new Store() {
                        @Override
                        Memory file(RegionSpec.FileRam spec) {
                            Memory file = super.file(spec);
                            return new Memory((byte) 0) {
                                @Override
                                byte initial(long offset) {
                                    return file.get(offset & (Limits.FILE_PAGE - 1));
                                }
                            };
                        }
                    }),
            fault("caller-ram-copied", Rule.RAM_4)
                    .what("RAM over the caller's memory works on a copy of it")
                    .with(memoryOf(RegionSpec.CallerRam.class, Store::copyOnWrite)),
            fault("caller-ram-kept-by-guest", Rule.RAM_4)
                    .what("what the caller writes into RAM that the guest wrote to before is lost")
                    .with(parts -> parts.store = new Store() {
                        private final Set<Region> written = new HashSet<>();

                        @Override
                        Status write(Region region, long offset, byte[] bytes) {
                            written.add(region);
                            return super.write(region, offset, bytes);
                        }

                        @Override
                        void fill(Region region, long at, Bytes bytes) {
                            if (!(region.made instanceof RegionSpec.CallerRam) || !written.contains(region)) {
                                super.fill(region, at, bytes);
                                written.remove(region);
                            }
                        }
                    }));

    private HostRamFaults() {}

    /** What guests see of RAM of a kind, made of what is behind it. */
    static Consumer<Parts> memoryOf(Class<? extends RegionSpec> kind, UnaryOperator<Memory> seen) {
        return parts -> parts.store = new Store() {
            @Override
            Memory memory(RegionSpec spec, Memory behind) {
                return kind.isInstance(spec) ? seen.apply(behind) : super.memory(spec, behind);
            }
        };
    }
}
