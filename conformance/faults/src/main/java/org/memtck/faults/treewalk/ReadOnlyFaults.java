package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.observation.Status;
import org.memtck.spec.rule.Rule;

/** Writes that reach what is read-only (rules RO-1 and RO-2). */
final class ReadOnlyFaults {
    private ReadOnlyFaults() {}

    static List<Fault> all() {
        return List.of(
                ignored(),
                ignoredByBlock(),
                ignoredByLongWrites(),
                aliasIgnored(),
                containerIgnored(),
                nearestDecides(),
                rootShortcut(),
                viewIgnoresWay());
    }

    private static Fault ignored() {
        return TreeWalk.fault(
                "readonly-ignored",
                Rule.RO_1,
                "writes change RAM that is read-only",
                parts -> parts.walk = new Walk() {
                    @Override
                    boolean readOnly(Region region, boolean inherited) {
                        return inherited || (region.visible.readOnly && !region.kind.isLeaf());
                    }
                });
    }

    private static Fault ignoredByBlock() {
        return TreeWalk.fault(
                "readonly-ignored-by-block",
                Rule.RO_1,
                "block writes change RAM that is read-only",
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
                        if (write && region.kind == Kind.RAM) {
                            return parts.guest.writeMemory(region, found.offset(), address, slice(bytes, from, length));
                        }
                        return super.moveMemory(found, region, address, bytes, from, length, write);
                    }
                });
    }

    private static Fault ignoredByLongWrites() {
        return TreeWalk.fault(
                        "readonly-ignored-by-long-writes",
                        Rule.RO_1,
                        "8-byte writes change RAM that is read-only",
                        parts -> parts.guest = new Guest(parts) {
                            @Override
                            boolean refusesWrite(Found found, Region region, int size) {
                                return super.refusesWrite(found, region, size)
                                        && (size != 8 || region.kind == Kind.ROM);
                            }
                        })
                .onlySeldom();
    }

    private static Fault aliasIgnored() {
        return TreeWalk.fault(
                        "readonly-alias-ignored",
                        Rule.RO_2,
                        "writes pass through a read-only alias",
                        parts -> parts.walk = new Walk() {
                            @Override
                            boolean readOnly(Region region, boolean inherited) {
                                return inherited || (region.visible.readOnly && region.kind != Kind.ALIAS);
                            }
                        })
                .seenIn("QEMU address_space_write");
    }

    private static Fault containerIgnored() {
        return TreeWalk.fault(
                "readonly-container-ignored",
                Rule.RO_2,
                "writes pass a read-only container",
                parts -> parts.walk = new Walk() {
                    @Override
                    boolean readOnly(Region region, boolean inherited) {
                        return inherited || (region.visible.readOnly && region.kind != Kind.CONTAINER);
                    }
                });
    }

    private static Fault nearestDecides() {
        return TreeWalk.fault(
                "readonly-not-inherited-twice",
                Rule.RO_2,
                "a container in between makes what is below a read-only region writable again",
                parts -> parts.walk = new Walk() {
                    @Override
                    boolean readOnly(Region region, boolean inherited) {
                        boolean passed = inherited && region.kind != Kind.CONTAINER;
                        return passed || region.visible.readOnly;
                    }
                });
    }

    private static Fault rootShortcut() {
        return TreeWalk.fault(
                        "readonly-lost-in-root-shortcut",
                        Rule.RO_2,
                        "a root that only holds one alias from end to end is replaced by what the alias shows",
                        parts -> parts.walk = new Walk() {
                            @Override
                            Found find(Region root, long address) {
                                Found found = super.find(root, address);
                                List<Region> subs = candidates(root);
                                boolean shortcut = subs.size() == 1
                                        && subs.get(0).kind == Kind.ALIAS
                                        && subs.get(0).visible.at == 0
                                        && root.visible.size.fitsIn(subs.get(0).visible.size);
                                boolean readOnly = found.region() != null && found.region().visible.readOnly;
                                return shortcut
                                        ? new Found(found.region(), found.offset(), found.last(), readOnly)
                                        : found;
                            }
                        })
                .seenIn("QEMU memory_region_get_flatview_root")
                .onlySeldom();
    }

    private static Fault viewIgnoresWay() {
        return TreeWalk.fault(
                "readonly-not-shown",
                Rule.RO_2,
                "the flat view shows as read-only only what is so by itself",
                parts -> parts.view = new MapView(parts) {
                    @Override
                    boolean isReadOnly(Found found) {
                        Region region = found.region();
                        return region != null && (region.kind == Kind.ROM || region.visible.readOnly);
                    }
                });
    }
}
