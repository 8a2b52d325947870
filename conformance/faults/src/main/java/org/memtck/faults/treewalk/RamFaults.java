package org.memtck.faults.treewalk;

import java.util.Arrays;
import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.RegionSpec;

/** RAM that does not remember. */
final class RamFaults {
    private RamFaults() {}

    static List<Fault> all() {
        return List.of(dirtyAtFirst(), halfOfLongWrites(), pageIndexTooShort(), fillLost(), forgetsWhenReadded());
    }

    private static Fault dirtyAtFirst() {
        return TreeWalk.fault(
                "ram-dirty-at-first",
                Rule.RAM_1,
                "RAM that was never written reads as ones",
                parts -> parts.store = new Store() {
                    @Override
                    Memory memory(RegionSpec spec, Memory behind) {
                        return spec instanceof RegionSpec.Ram ? new Memory((byte) 0xff) : super.memory(spec, behind);
                    }
                });
    }

    private static Fault halfOfLongWrites() {
        return TreeWalk.fault(
                "ram-keeps-four-bytes",
                Rule.RAM_1,
                "of an 8-byte write to RAM only the first four bytes are kept",
                parts -> parts.store = new Store() {
                    @Override
                    Status write(Region region, long offset, byte[] bytes) {
                        boolean cut = bytes.length == 8 && region.kind == Kind.RAM;
                        return super.write(region, offset, cut ? Arrays.copyOf(bytes, 4) : bytes);
                    }
                });
    }

    private static Fault pageIndexTooShort() {
        return TreeWalk.fault(
                        "ram-page-index-16-bits",
                        Rule.RAM_1,
                        "offsets in RAM that differ above bit 15 share their bytes",
                        parts -> parts.store = new Store() {
                            @Override
                            Memory memory(RegionSpec spec, Memory behind) {
                                return !(spec instanceof RegionSpec.Ram)
                                        ? super.memory(spec, behind)
                                        : new Memory((byte) 0) {
                                            @Override
                                            byte get(long offset) {
                                                return super.get(offset & 0xffff);
                                            }

                                            @Override
                                            void put(long offset, byte value) {
                                                super.put(offset & 0xffff, value);
                                            }
                                        };
                            }
                        })
                .onlySeldom();
    }

    private static Fault fillLost() {
        return TreeWalk.fault(
                "ram-fill-not-seen",
                Rule.RAM_1,
                "the guest does not see what the host side writes into RAM",
                parts -> parts.store = new Store() {
                    @Override
                    void fill(Region region, long at, Bytes bytes) {
                        if (region.kind != Kind.RAM) {
                            super.fill(region, at, bytes);
                        }
                    }
                });
    }

    private static Fault forgetsWhenReadded() {
        return TreeWalk.fault(
                        "ram-forgets-when-added-again",
                        Rule.RAM_1,
                        "RAM that is taken out of its container and added again is empty",
                        parts -> parts.changes = new Changes(parts) {
                            @Override
                            void delete(Region region) {
                                super.delete(region);
                                if (region.kind == Kind.RAM) {
                                    region.content.memory().clear();
                                }
                            }
                        })
                .onlySeldom();
    }
}
