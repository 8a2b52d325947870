package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** ROM that can be written, or not be read. */
final class RomFaults {
    private RomFaults() {}

    static List<Fault> all() {
        return List.of(readsZero(), readsBehind(), writable(), refusedButWritten(), writableByBlock());
    }

    private static Fault readsZero() {
        return TreeWalk.fault(
                "rom-reads-zero",
                Rule.ROM_1,
                "reads of ROM answer zero whatever it was filled with",
                parts -> parts.store = new Store() {
                    @Override
                    Reply read(Region region, long offset, int size) {
                        return region.kind == Kind.ROM
                                ? new Reply(Status.OK, new byte[size])
                                : super.read(region, offset, size);
                    }
                });
    }

    private static Fault readsBehind() {
        return TreeWalk.fault(
                "rom-reads-aligned",
                Rule.ROM_1,
                "reads of ROM drop the lowest bits of an unaligned offset",
                parts -> parts.store = new Store() {
                    @Override
                    Reply read(Region region, long offset, int size) {
                        boolean single = Integer.bitCount(size) == 1 && size <= 8;
                        return super.read(region, region.kind == Kind.ROM && single ? offset & -size : offset, size);
                    }
                });
    }

    private static Fault writable() {
        return TreeWalk.fault(
                "rom-writable",
                Rule.ROM_2,
                "guest writes change ROM",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    boolean refusesWrite(Found found, Region region, int size) {
                        return found.readOnly();
                    }
                });
    }

    private static Fault refusedButWritten() {
        return TreeWalk.fault(
                "rom-refuses-too-late",
                Rule.ROM_2,
                "a write to ROM is answered as refused, but has changed the content",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    Status writeRegion(Found found, Region region, long address, byte[] bytes) {
                        if (region.kind == Kind.ROM) {
                            parts.store.write(region, found.offset(), bytes);
                        }
                        return super.writeRegion(found, region, address, bytes);
                    }
                });
    }

    private static Fault writableByBlock() {
        return TreeWalk.fault(
                "rom-writable-by-block",
                Rule.ROM_2,
                "single writes to ROM are refused, block writes are not",
                parts -> parts.block = new Block(parts) {
                    @Override
                    Status moveMemory(
                            Found found,
                            Region region,
                            long address,
                            byte[] bytes,
                            int from,
                            int length,
                            boolean write) {
                        if (write && region.kind == Kind.ROM) {
                            return parts.store.write(region, found.offset(), slice(bytes, from, length));
                        }
                        return super.moveMemory(found, region, address, bytes, from, length, write);
                    }
                });
    }
}
