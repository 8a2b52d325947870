package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** ROM devices that read or write the wrong way, or change their mode wrongly (rules ROMD-1 to ROMD-3). */
final class RomDeviceFaults {
    static final List<Fault> ALL = List.of(
            fault("romd-reads-call-back", Rule.ROMD_1)
                    .what("reads of a ROM device in ROM mode are callbacks")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        boolean callsBack(Region region, boolean write) {
                            return region.kind.isDevice();
                        }
                    }),
            fault("romd-block-reads-call-back", Rule.ROMD_1)
                    .what("block reads of a ROM device in ROM mode are callbacks")
                    .with(parts -> parts.block = new Block(parts) {
                        @Override
                        Status move(Found found, long address, Chunk chunk, boolean write) {
                            Region region = found.region();

                            return region != null && region.kind == Kind.ROM_DEVICE
                                    ? moveDevice(found, region, address, chunk, write)
                                    : super.move(found, address, chunk, write);
                        }
                    }),
            fault("romd-reads-obey-valid", Rule.ROMD_1)
                    .what("reads in ROM mode are refused where the device does not accept their size")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Reply readRegion(Region region, long offset, long address, int size) {
                            boolean single = Integer.bitCount(size) == 1 && size <= 8;
                            boolean refused = region.kind == Kind.ROM_DEVICE
                                    && single
                                    && !parts.gate.accepts(region.spec.valid(), offset, address, size);
                            return refused ? Reply.rejected(size) : super.readRegion(region, offset, address, size);
                        }
                    }),
            fault("romd-content-forgotten", Rule.ROMD_1)
                    .what("a ROM device that comes back to ROM mode is empty")
                    .with(parts -> parts.attributes = new Attributes(parts) {
                        @Override
                        void setRomMode(Region region, boolean on) {
                            if (on && !region.romMode) {
                                region.content.memory().clear();
                            }
                            super.setRomMode(region, on);
                        }
                    }),
            fault("romd-mode-of-others", Rule.ROMD_1)
                    .what("what is no ROM device takes a ROM mode, without effect")
                    .with(parts -> parts.attributeGuard = new AttributeGuard() {
                        @Override
                        void romMode(Region region) {}
                    }),
            fault("romd-mode-stays-on", Rule.ROMD_3)
                    .what("a ROM device never leaves ROM mode")
                    .with(parts -> parts.attributes = new Attributes(parts) {
                        @Override
                        void setRomMode(Region region, boolean on) {
                            super.setRomMode(region, on || region.kind == Kind.ROM_DEVICE);
                        }
                    }),
            fault("romd-mode-on-for-blocks", Rule.ROMD_3)
                    .what("off ROM mode block reads still come from the content")
                    .with(parts -> parts.block = new Block(parts) {
                        @Override
                        Status move(Found found, long address, Chunk chunk, boolean write) {
                            Region region = found.region();

                            if (region == null || region.kind != Kind.ROM_DEVICE || write) {
                                return super.move(found, address, chunk, write);
                            }
                            return chunk.take(parts.store.read(region, found.offset(), chunk.length));
                        }
                    }),
            fault("romd-mode-on-through-alias", Rule.ROMD_3)
                    .what("off ROM mode reads through an alias still come from the content")
                    .with(parts -> {
                        AliasSense sense = AliasSense.in(parts);
                        parts.guest = new Guest(parts) {
                            @Override
                            boolean callsBack(Region region, boolean write) {
                                boolean stale = region.kind == Kind.ROM_DEVICE && !write && sense.wentThroughAlias();
                                return super.callsBack(region, write) && !stale;
                            }
                        };
                    }),
            fault("romd-writes-content", Rule.ROMD_2)
                    .what("in ROM mode writes change the content instead of being callbacks")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        boolean callsBack(Region region, boolean write) {
                            return super.callsBack(region, false);
                        }
                    }),
            fault("romd-writes-both", Rule.ROMD_2)
                    .what("writes are callbacks and change the content, too")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Status writeRegion(Found found, Region region, long address, byte[] bytes) {
                            if (region.kind == Kind.ROM_DEVICE) {
                                parts.store.write(region, found.offset(), bytes);
                            }
                            return super.writeRegion(found, region, address, bytes);
                        }
                    }),
            fault("romd-block-writes-content", Rule.ROMD_2)
                    .what("block writes to a ROM device in ROM mode go past the callback")
                    .seenIn("QEMU d489ae4ac5")
                    .with(parts -> parts.block = new Block(parts) {
                        @Override
                        Status move(Found found, long address, Chunk chunk, boolean write) {
                            Region region = found.region();

                            return region != null && region.kind == Kind.ROM_DEVICE && region.romMode && write
                                    ? parts.store.write(region, found.offset(), chunk.bytes())
                                    : super.move(found, address, chunk, write);
                        }
                    }),
            fault("romd-writes-refused", Rule.ROMD_2)
                    .what("in ROM mode writes are refused as those to ROM")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Status writeRegion(Found found, Region region, long address, byte[] bytes) {
                            return region.kind == Kind.ROM_DEVICE && region.romMode
                                    ? refusedWrite()
                                    : super.writeRegion(found, region, address, bytes);
                        }
                    }));

    private RomDeviceFaults() {}
}
