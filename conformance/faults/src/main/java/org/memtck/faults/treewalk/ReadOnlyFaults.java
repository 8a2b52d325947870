package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** Writes to what is read-only, or may be, that do something else than is allowed (rules RO-1, RO-2, ROM-2 and RESV-2). */
final class ReadOnlyFaults {
    static final List<Fault> ALL = List.of(
            fault("readonly-ignored", Rule.RO_1)
                    .what("writes change RAM that is read-only")
                    .with(readOnly(
                            (region, inherited) -> inherited || (region.visible.readOnly && !region.kind.isLeaf()))),
            fault("readonly-ignored-by-block", Rule.RO_1)
                    .what("block writes change RAM that is read-only")
                    .with(parts -> parts.block = new Block(parts) {
                        @Override
                        Status moveMemory(Found found, Region region, long address, Chunk chunk, boolean write) {
                            if (write && region.kind == Kind.RAM) {
                                return parts.guest.writeMemory(region, found.offset(), address, chunk.bytes());
                            }
                            return super.moveMemory(found, region, address, chunk, write);
                        }
                    }),
            fault("readonly-ignored-by-long-writes", Rule.RO_1)
                    .what("8-byte writes change RAM that is read-only")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        boolean refusesWrite(Found found, Region region, int size) {
                            return super.refusesWrite(found, region, size) && (size != 8 || region.kind == Kind.ROM);
                        }
                    }),
            fault("readonly-alias-ignored", Rule.RO_2)
                    .what("writes pass through a read-only alias")
                    .seenIn("QEMU address_space_write")
                    .with(readOnly((region, inherited) ->
                            inherited || (region.visible.readOnly && region.kind != Kind.ALIAS))),
            fault("readonly-container-ignored", Rule.RO_2)
                    .what("writes pass a read-only container")
                    .with(readOnly((region, inherited) ->
                            inherited || (region.visible.readOnly && region.kind != Kind.CONTAINER))),
            fault("readonly-not-inherited-twice", Rule.RO_2)
                    .what("a container in between makes what is below a read-only region writable again")
                    .with(readOnly((region, inherited) ->
                            (inherited && region.kind != Kind.CONTAINER) || region.visible.readOnly)),
            fault("readonly-lost-in-root-shortcut", Rule.RO_2)
                    .what("a root that only holds one alias from end to end is replaced by what the alias shows")
                    .seenIn("QEMU memory_region_get_flatview_root")
                    .with(parts -> parts.walk = new Walk() {
                        @Override
                        Found find(Region root, long address) {
                            Found found = super.find(root, address);
                            List<Region> subs = candidates(root);
                            boolean shortcut = subs.size() == 1
                                    && subs.get(0).kind == Kind.ALIAS
                                    && subs.get(0).visible.at == 0
                                    && root.visible.size.fitsIn(subs.get(0).visible.size);
                            boolean readOnly = found.region() != null && found.region().visible.readOnly;
                            return shortcut ? new Found(found.region(), found.offset(), found.last(), readOnly) : found;
                        }
                    }),
            fault("readonly-not-shown", Rule.RO_2)
                    .what("the flat view shows as read-only only what is so by itself")
                    .with(parts -> parts.view = new MapView(parts) {
                        @Override
                        boolean isReadOnly(Found found) {
                            Region region = found.region();
                            return region != null && (region.kind == Kind.ROM || region.visible.readOnly);
                        }
                    }),
            fault("readonly-device-faults", Rule.RO_1)
                    .what("a write to a device that is read-only is a device error")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Status writeRegion(Found found, Region region, long address, byte[] bytes) {
                            boolean refused = callsBack(region, true) && region.visible.readOnly;
                            return refused ? Status.FAULT : super.writeRegion(found, region, address, bytes);
                        }
                    }),
            fault("readonly-device-called-and-refused", Rule.RO_2)
                    .what("a write to a device through what is read-only reaches the device, and is said to be refused")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Status writeRegion(Found found, Region region, long address, byte[] bytes) {
                            Status status = super.writeRegion(found, region, address, bytes);
                            boolean refused = found.readOnly() && !region.visible.readOnly && callsBack(region, true);
                            return refused ? Status.REJECTED : status;
                        }
                    }),
            fault("rom-changed-by-write-within", Rule.ROM_2)
                    .what("a write to RAM within ROM changes the ROM behind it, too")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Status writeRegion(Found found, Region region, long address, byte[] bytes) {
                            Region around = region.visible.container;
                            if (around != null && around.kind == Kind.ROM && region.kind == Kind.RAM) {
                                parts.store.write(around, found.offset(), bytes);
                            }
                            return super.writeRegion(found, region, address, bytes);
                        }
                    }),
            fault("reservation-readonly-ignores", Rule.RESV_2)
                    .what("a write to a reservation that is read-only is said to be done")
                    .with(parts -> parts.guest = new Guest(parts) {
                        @Override
                        Status writeRegion(Found found, Region region, long address, byte[] bytes) {
                            boolean ignored = region.kind == Kind.RESERVATION && found.readOnly();
                            return ignored ? Status.OK : super.writeRegion(found, region, address, bytes);
                        }
                    }));

    private ReadOnlyFaults() {}

    private static Consumer<Parts> readOnly(BiPredicate<Region, Boolean> readOnly) {
        return parts -> parts.walk = new Walk() {
            @Override
            boolean readOnly(Region region, boolean inherited) {
                return readOnly.test(region, inherited);
            }
        };
    }
}
