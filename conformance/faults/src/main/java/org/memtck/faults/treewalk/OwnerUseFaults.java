package org.memtck.faults.treewalk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Owners that die although their regions are in use (rule LIFE-3). */
final class OwnerUseFaults {
    private OwnerUseFaults() {}

    static List<Fault> all() {
        return List.of(
                dyingWhileReferenced(),
                dyingWhilePinned(),
                dyingWhileAliasPinned(),
                referencesNotCounted(),
                unrefWithoutRef());
    }

    private static Fault dyingWhileReferenced() {
        return TreeWalk.fault(
                "owner-dies-while-referenced",
                Rule.LIFE_3,
                "an owner dies although one of its regions is noted as in use",
                parts -> parts.owners = new Owners(parts) {
                    @Override
                    boolean isInUse(Region region) {
                        return region.windows > 0;
                    }
                });
    }

    private static Fault dyingWhilePinned() {
        return TreeWalk.fault(
                "owner-dies-while-pinned",
                Rule.LIFE_3,
                "an owner dies although there is a window on one of its regions",
                parts -> parts.owners = new Owners(parts) {
                    @Override
                    boolean isInUse(Region region) {
                        return region.refs > 0;
                    }
                });
    }

    private static Fault dyingWhileAliasPinned() {
        return TreeWalk.fault(
                        "owner-dies-while-alias-pinned",
                        Rule.LIFE_3,
                        "an owner dies although a window shows one of its regions through an alias",
                        parts -> {
                            AliasSense sense = AliasSense.in(parts);
                            Set<Window> uncounted = new HashSet<>();
                            parts.windows = new Windows(parts) {
                                @Override
                                void use(Window window, int change) {
                                    if (change > 0 && sense.wentThroughAlias()) {
                                        uncounted.add(window);
                                    }
                                    if (!uncounted.contains(window)) {
                                        super.use(window, change);
                                    }
                                }
                            };
                        })
                .onlySeldom();
    }

    private static Fault referencesNotCounted() {
        return TreeWalk.fault(
                        "owner-references-not-counted",
                        Rule.LIFE_3,
                        "a region that is in use twice counts as unused after the first end",
                        parts -> parts.owners = new Owners(parts) {
                            @Override
                            void unref(Region region) {
                                super.unref(region);
                                region.refs = 0;
                            }
                        })
                .onlySeldom();
    }

    private static Fault unrefWithoutRef() {
        return TreeWalk.fault(
                "owner-unref-without-ref", Rule.LIFE_3, "the use of a region can end that has not begun", parts -> {
                    parts.useGuard = new UseGuard() {
                        @Override
                        void unref(Region region) {}
                    };
                    parts.owners = new Owners(parts) {
                        @Override
                        void unref(Region region) {
                            if (region.refs > 0) {
                                super.unref(region);
                            }
                        }
                    };
                });
    }
}
