package org.memtck.faults.treewalk;

import static org.memtck.faults.treewalk.TreeWalk.fault;

import java.util.List;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Regions that are reached after they were hidden, or destroyed wrongly (rules LIFE-6 to LIFE-10). */
final class DestroyFaults {
    static final List<Fault> ALL = List.of(
            fault("hidden-reached-once-more", Rule.LIFE_6)
                    .what("the next access to a device after it was taken out of its container still reaches it")
                    .with(parts -> {
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
                    }),
            fault("destroy-container-refused", Rule.LIFE_7)
                    .what("a container cannot be destroyed")
                    .with(parts -> parts.destruction = new Destruction(parts) {
                        @Override
                        void destroy(Region region) {
                            Refusal.unless(region.kind != Kind.CONTAINER, Rule.LIFE_8);
                            super.destroy(region);
                        }
                    }),
            fault("ref-of-structure", Rule.LIFE_7)
                    .what("an alias or container can be noted as in use")
                    .with(parts -> parts.useGuard = new UseGuard() {
                        @Override
                        void ref(Region region) {}
                    }),
            fault("destroy-mapped", Rule.LIFE_8)
                    .what("a region that is mapped can be destroyed")
                    .with(parts -> parts.destruction = new Destruction(parts) {
                        @Override
                        boolean isMapped(Region region) {
                            return false;
                        }
                    }),
            fault("destroy-used", Rule.LIFE_8)
                    .what("a region that a device or a CPU uses can be destroyed")
                    .with(parts -> parts.destruction = new Destruction(parts) {
                        @Override
                        boolean isUsed(Region region) {
                            return false;
                        }
                    }),
            fault("destroy-unowned", Rule.LIFE_9)
                    .what("a region that belongs to the machine can be destroyed")
                    .with(parts -> parts.destruction = new Destruction(parts) {
                        @Override
                        void refuseUnowned(Region region) {}
                    }),
            fault("destroy-unowned-alias-refused", Rule.LIFE_9)
                    .what("an alias that belongs to the machine cannot be destroyed")
                    .with(parts -> parts.destruction = new Destruction(parts) {
                        @Override
                        void destroy(Region region) {
                            Refusal.unless(region.kind != Kind.ALIAS || region.owner != null, Rule.LIFE_9);
                            super.destroy(region);
                        }
                    }),
            fault("unowned-finalized-when-removed", Rule.LIFE_9)
                    .what("a region that belongs to the machine is finalised when it is taken out of its container")
                    .with(parts -> parts.changes = new Changes(parts) {
                        @Override
                        void delete(Region region) {
                            super.delete(region);
                            if (region.owner == null) {
                                parts.finalizer.report(region.name);
                            }
                        }
                    }),
            fault("destroy-mapped-structure-refused", Rule.LIFE_10)
                    .what("an alias or container cannot be destroyed as long as it is mapped")
                    .with(parts -> parts.destruction = new Destruction(parts) {
                        @Override
                        void destroy(Region region) {
                            Refusal.unless(region.kind.isLeaf() || region.next.container == null, Rule.LIFE_8);
                            super.destroy(region);
                        }
                    }),
            fault("destroy-leaves-mapped", Rule.LIFE_10)
                    .what("an alias or container that is destroyed stays visible")
                    .with(parts -> parts.finalizer = new Finalizer(parts) {
                        @Override
                        void leave(Region region) {}
                    }),
            fault("destroy-holds-subregions", Rule.LIFE_7)
                    .what("the subregions of a destroyed container cannot be added again")
                    .with(parts -> parts.finalizer = new Finalizer(parts) {
                        @Override
                        void leaveDying(Region region) {}
                    }));

    private DestroyFaults() {}
}
