package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** ROM devices that call back in ROM mode, or do not off it (rules ROMD-1 and ROMD-3). */
final class RomModeFaults {
    private RomModeFaults() {}

    static List<Fault> all() {
        return List.of(
                readsCallBack(),
                blockReadsCallBack(),
                readsObeyValid(),
                contentForgotten(),
                modeOfOthers(),
                modeStaysOn(),
                modeOnForBlocks(),
                modeOnThroughAlias());
    }

    private static Fault readsCallBack() {
        return TreeWalk.fault(
                "romd-reads-call-back",
                Rule.ROMD_1,
                "reads of a ROM device in ROM mode are callbacks",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    boolean callsBack(Region region, boolean write) {
                        return region.kind.isDevice();
                    }
                });
    }

    private static Fault blockReadsCallBack() {
        return TreeWalk.fault(
                "romd-block-reads-call-back",
                Rule.ROMD_1,
                "block reads of a ROM device in ROM mode are callbacks",
                parts -> parts.block = new Block(parts) {
                    @Override
                    Status move(Found found, long address, byte[] bytes, int from, int length, boolean write) {
                        Region region = found.region();

                        return region != null && region.kind == Kind.ROM_DEVICE
                                ? moveDevice(found, region, address, bytes, from, length, write)
                                : super.move(found, address, bytes, from, length, write);
                    }
                });
    }

    private static Fault readsObeyValid() {
        return TreeWalk.fault(
                "romd-reads-obey-valid",
                Rule.ROMD_1,
                "reads in ROM mode are refused where the device does not accept their size",
                parts -> parts.guest = new Guest(parts) {
                    @Override
                    Reply readRegion(Region region, long offset, long address, int size) {
                        boolean single = Integer.bitCount(size) == 1 && size <= 8;
                        boolean refused = region.kind == Kind.ROM_DEVICE
                                && single
                                && !parts.gate.accepts(region.spec.valid(), offset, address, size);
                        return refused ? Reply.rejected(size) : super.readRegion(region, offset, address, size);
                    }
                });
    }

    private static Fault contentForgotten() {
        return TreeWalk.fault(
                        "romd-content-forgotten",
                        Rule.ROMD_1,
                        "a ROM device that comes back to ROM mode is empty",
                        parts -> parts.attributes = new Attributes(parts) {
                            @Override
                            void setRomMode(Region region, boolean on) {
                                if (on && !region.romMode) {
                                    region.content.memory().clear();
                                }
                                super.setRomMode(region, on);
                            }
                        })
                .onlySeldom();
    }

    private static Fault modeOfOthers() {
        return TreeWalk.fault(
                "romd-mode-of-others",
                Rule.ROMD_1,
                "what is no ROM device takes a ROM mode, without effect",
                parts -> parts.attributeGuard = new AttributeGuard() {
                    @Override
                    void romMode(Region region) {}
                });
    }

    private static Fault modeStaysOn() {
        return TreeWalk.fault(
                "romd-mode-stays-on",
                Rule.ROMD_3,
                "a ROM device never leaves ROM mode",
                parts -> parts.attributes = new Attributes(parts) {
                    @Override
                    void setRomMode(Region region, boolean on) {
                        super.setRomMode(region, on || region.kind == Kind.ROM_DEVICE);
                    }
                });
    }

    private static Fault modeOnForBlocks() {
        return TreeWalk.fault(
                "romd-mode-on-for-blocks",
                Rule.ROMD_3,
                "off ROM mode block reads still come from the content",
                parts -> parts.block = new Block(parts) {
                    @Override
                    Status move(Found found, long address, byte[] bytes, int from, int length, boolean write) {
                        Region region = found.region();

                        if (region == null || region.kind != Kind.ROM_DEVICE || write) {
                            return super.move(found, address, bytes, from, length, write);
                        }
                        byte[] content =
                                parts.store.read(region, found.offset(), length).bytes();
                        System.arraycopy(content, 0, bytes, from, length);
                        return Status.OK;
                    }
                });
    }

    private static Fault modeOnThroughAlias() {
        return TreeWalk.fault(
                        "romd-mode-on-through-alias",
                        Rule.ROMD_3,
                        "off ROM mode reads through an alias still come from the content",
                        parts -> {
                            AliasSense sense = AliasSense.in(parts);
                            parts.guest = new Guest(parts) {
                                @Override
                                boolean callsBack(Region region, boolean write) {
                                    boolean stale =
                                            region.kind == Kind.ROM_DEVICE && !write && sense.wentThroughAlias();
                                    return super.callsBack(region, write) && !stale;
                                }
                            };
                        })
                .onlySeldom();
    }
}
