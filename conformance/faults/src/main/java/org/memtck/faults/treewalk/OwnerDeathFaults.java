package org.memtck.faults.treewalk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Owners whose regions do not die with them, or die again (rule LIFE-4). */
final class OwnerDeathFaults {
    private OwnerDeathFaults() {}

    static List<Fault> all() {
        return List.of(regionsLeft(), regionsTwice(), destroyedAgain());
    }

    private static Fault regionsLeft() {
        return TreeWalk.fault(
                "owner-leaves-regions",
                Rule.LIFE_4,
                "of a dead owner's regions only the first one is finalised",
                parts -> parts.finalizer = new Finalizer(parts) {
                    @Override
                    void die(Owner owner) {
                        owner.regions.removeIf(region -> owner.regions.indexOf(region) > 0);
                        super.die(owner);
                    }
                });
    }

    private static Fault regionsTwice() {
        return TreeWalk.fault(
                "owner-finalizes-twice",
                Rule.LIFE_4,
                "regions are finalised again when their owner is",
                parts -> parts.finalizer = new Finalizer(parts) {
                    @Override
                    void die(Owner owner) {
                        List<Region> regions = List.copyOf(owner.regions);
                        super.die(owner);
                        regions.forEach(region -> report(region.name));
                    }
                });
    }

    private static Fault destroyedAgain() {
        return TreeWalk.fault(
                        "owner-finalizes-destroyed",
                        Rule.LIFE_4,
                        "a region that was destroyed is finalised again with the other ones of its owner",
                        parts -> parts.finalizer = new Finalizer(parts) {
                            private final Map<Owner, List<String>> ended = new HashMap<>();

                            @Override
                            void end(Region region) {
                                super.end(region);
                                if (region.owner != null) {
                                    ended.computeIfAbsent(region.owner, key -> new ArrayList<>())
                                            .add(region.name);
                                }
                            }

                            @Override
                            void die(Owner owner) {
                                List<String> again = List.copyOf(ended.getOrDefault(owner, List.of()));
                                boolean others = !owner.regions.isEmpty();
                                super.die(owner);
                                if (others) {
                                    again.forEach(this::report);
                                }
                            }
                        })
                .onlySeldom();
    }
}
