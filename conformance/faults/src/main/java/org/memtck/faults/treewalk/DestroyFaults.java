package org.memtck.faults.treewalk;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Regions that are reached after they were hidden, or destroyed wrongly (rules LIFE-6 to LIFE-10). */
final class DestroyFaults {
    private DestroyFaults() {}

    static List<Fault> all() {
        return List.of(
                reachedOnceMore(),
                containerRefused(),
                refOfStructure(),
                mapped(),
                used(),
                unowned(),
                unownedAlias(),
                unownedDies(),
                mappedRefused(),
                staysMapped(),
                subregionsHeld());
    }

    private static Fault reachedOnceMore() {
        return TreeWalk.fault(
                "hidden-reached-once-more",
                Rule.LIFE_6,
                "the next access to a device after it was taken out of its container still reaches it",
                parts -> {
                    Ghost ghost = new Ghost();
                    parts.changes = new Changes(parts) {
                        @Override
                        void delete(Region region) {
                            ghost.remember(region, region.next.container);
                            super.delete(region);
                        }
                    };
                    parts.coalescing = new Coalescing(parts) {
                        @Override
                        void beforeChange() {
                            ghost.forget();
                            super.beforeChange();
                        }
                    };
                    parts.guest = new Guest(parts) {
                        @Override
                        Found find(Region root, long at, boolean write) {
                            Found found = ghost.findOnce(root, at);
                            return found == null ? super.find(root, at, write) : found;
                        }
                    };
                });
    }

    private static Fault containerRefused() {
        return TreeWalk.fault(
                "destroy-container-refused",
                Rule.LIFE_7,
                "a container cannot be destroyed",
                parts -> parts.destruction = new Destruction(parts) {
                    @Override
                    void destroy(Region region) {
                        Refusal.unless(region.kind != Kind.CONTAINER, Rule.LIFE_8);
                        super.destroy(region);
                    }
                });
    }

    private static Fault refOfStructure() {
        return TreeWalk.fault(
                "ref-of-structure",
                Rule.LIFE_7,
                "an alias or container can be noted as in use",
                parts -> parts.useGuard = new UseGuard() {
                    @Override
                    void ref(Region region) {}
                });
    }

    private static Fault mapped() {
        return TreeWalk.fault(
                "destroy-mapped",
                Rule.LIFE_8,
                "a region that is mapped can be destroyed",
                parts -> parts.destruction = new Destruction(parts) {
                    @Override
                    boolean isMapped(Region region) {
                        return false;
                    }
                });
    }

    private static Fault used() {
        return TreeWalk.fault(
                "destroy-used",
                Rule.LIFE_8,
                "a region that a device or a CPU uses can be destroyed",
                parts -> parts.destruction = new Destruction(parts) {
                    @Override
                    boolean isUsed(Region region) {
                        return false;
                    }
                });
    }

    private static Fault unowned() {
        return TreeWalk.fault(
                "destroy-unowned",
                Rule.LIFE_9,
                "a region that belongs to the machine can be destroyed",
                parts -> parts.destruction = new Destruction(parts) {
                    @Override
                    void refuseUnowned(Region region) {}
                });
    }

    private static Fault unownedAlias() {
        return TreeWalk.fault(
                "destroy-unowned-alias-refused",
                Rule.LIFE_9,
                "an alias that belongs to the machine cannot be destroyed",
                parts -> parts.destruction = new Destruction(parts) {
                    @Override
                    void destroy(Region region) {
                        Refusal.unless(region.kind != Kind.ALIAS || region.owner != null, Rule.LIFE_9);
                        super.destroy(region);
                    }
                });
    }

    private static Fault unownedDies() {
        return TreeWalk.fault(
                "unowned-finalized-when-removed",
                Rule.LIFE_9,
                "a region that belongs to the machine is finalised when it is taken out of its container",
                parts -> parts.changes = new Changes(parts) {
                    @Override
                    void delete(Region region) {
                        super.delete(region);
                        if (region.owner == null) {
                            parts.finalizer.report(region.name);
                        }
                    }
                });
    }

    private static Fault mappedRefused() {
        return TreeWalk.fault(
                "destroy-mapped-structure-refused",
                Rule.LIFE_10,
                "an alias or container cannot be destroyed as long as it is mapped",
                parts -> parts.destruction = new Destruction(parts) {
                    @Override
                    void destroy(Region region) {
                        Refusal.unless(region.kind.isLeaf() || region.next.container == null, Rule.LIFE_8);
                        super.destroy(region);
                    }
                });
    }

    private static Fault staysMapped() {
        return TreeWalk.fault(
                "destroy-leaves-mapped",
                Rule.LIFE_10,
                "an alias or container that is destroyed stays visible",
                parts -> parts.finalizer = new Finalizer(parts) {
                    @Override
                    void leave(Region region) {}
                });
    }

    private static Fault subregionsHeld() {
        return TreeWalk.fault(
                        "destroy-holds-subregions",
                        Rule.LIFE_7,
                        "the subregions of a destroyed container cannot be added again",
                        parts -> parts.finalizer = new Finalizer(parts) {
                            @Override
                            void leaveDying(Region region) {}
                        })
                .onlySeldom();
    }
}
