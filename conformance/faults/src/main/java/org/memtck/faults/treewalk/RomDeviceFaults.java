package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** ROM devices that can be written, or not be called (rule ROMD-2). */
final class RomDeviceFaults {
    private RomDeviceFaults() {}

    static List<Fault> all() {
        return List.of(writesContent(), writesBoth(), blockWritesContent(), writesRefused());
    }

    private static Fault writesContent() {
        return TreeWalk.fault(
                "romd-writes-content",
                Rule.ROMD_2,
                "in ROM mode writes change the content instead of being callbacks",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    boolean callsBack(Region region, boolean write) {
                        return super.callsBack(region, false);
                    }
                });
    }

    private static Fault writesBoth() {
        return TreeWalk.fault(
                "romd-writes-both",
                Rule.ROMD_2,
                "writes are callbacks and change the content, too",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    Status writeRegion(Found found, Region region, long address, byte[] bytes) {
                        if (region.kind == Kind.ROM_DEVICE) {
                            parts.store.write(region, found.offset(), bytes);
                        }
                        return super.writeRegion(found, region, address, bytes);
                    }
                });
    }

    private static Fault blockWritesContent() {
        return TreeWalk.fault(
                        "romd-block-writes-content",
                        Rule.ROMD_2,
                        "block writes to a ROM device in ROM mode go past the callback",
                        parts -> parts.block = new Block(parts) {
                            @Override
                            Status move(Found found, long address, byte[] bytes, int from, int length, boolean write) {
                                Region region = found.region();

                                return region != null && region.kind == Kind.ROM_DEVICE && region.romMode && write
                                        ? parts.store.write(region, found.offset(), slice(bytes, from, length))
                                        : super.move(found, address, bytes, from, length, write);
                            }
                        })
                .seenIn("QEMU d489ae4ac5");
    }

    private static Fault writesRefused() {
        return TreeWalk.fault(
                "romd-writes-refused",
                Rule.ROMD_2,
                "in ROM mode writes are refused as those to ROM",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    Status writeRegion(Found found, Region region, long address, byte[] bytes) {
                        return region.kind == Kind.ROM_DEVICE && region.romMode
                                ? refusedWrite()
                                : super.writeRegion(found, region, address, bytes);
                    }
                });
    }
}
