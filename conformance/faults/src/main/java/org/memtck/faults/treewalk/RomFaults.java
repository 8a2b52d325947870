package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** ROM that can be written, or not be read. */
final class RomFaults {
    static final List<Fault> ALL = List.of(
            fault("rom-reads-zero", Rule.ROM_1)
                    .what("reads of ROM answer zero whatever it was filled with")
                    .with(parts -> parts.store = new Store() {
                        @Override
                        Reply read(Region region, long offset, int size) {
                            return region.kind == Kind.ROM
                                    ? new Reply(Status.OK, new byte[size])
                                    : super.read(region, offset, size);
                        }
                    }),
            fault("rom-reads-aligned", Rule.ROM_1)
                    .what("reads of ROM drop the lowest bits of an unaligned offset")
                    .with(parts -> parts.store = new Store() {
                        @Override
                        Reply read(Region region, long offset, int size) {
                            boolean single = Integer.bitCount(size) == 1 && size <= 8;
                            return super.read(
                                    region, region.kind == Kind.ROM && single ? offset & -size : offset, size);
                        }
                    }),
            fault("rom-writable", Rule.ROM_2)
                    .what("guest writes change ROM")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        boolean refusesWrite(Found found, Region region, int size) {
                            return found.readOnly();
                        }
                    }),
            fault("rom-refuses-too-late", Rule.ROM_2)
                    .what("a write to ROM is answered as refused, but has changed the content")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Status writeRegion(Found found, Region region, long address, byte[] bytes) {
                            if (region.kind == Kind.ROM) {
                                parts.store.write(region, found.offset(), bytes);
                            }
                            return super.writeRegion(found, region, address, bytes);
                        }
                    }),
            fault("rom-writable-by-block", Rule.ROM_2)
                    .what("single writes to ROM are refused, block writes are not")
                    .with(parts -> parts.block = new Block(parts) {
                        @Override
                        Status moveMemory(Found found, Region region, long address, Chunk chunk, boolean write) {
                            if (write && region.kind == Kind.ROM) {
                                return parts.store.write(region, found.offset(), chunk.bytes());
                            }
                            return super.moveMemory(found, region, address, chunk, write);
                        }
                    }));

    private RomFaults() {}
}
