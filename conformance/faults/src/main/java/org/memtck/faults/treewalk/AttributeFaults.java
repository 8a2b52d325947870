package org.memtck.faults.treewalk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Attributes that change too late or not at all (rule ATTR-1). */
final class AttributeFaults {
    private AttributeFaults() {}

    static List<Fault> all() {
        return List.of(fixedOnceMapped(), neverCleared(), lostOnMove());
    }

    private static Fault fixedOnceMapped() {
        return TreeWalk.fault(
                        "readonly-fixed-once-mapped",
                        Rule.ATTR_1,
                        "read-only has no effect on a region that is mapped already",
                        parts -> parts.changes = new Changes(parts) {
                            @Override
                            void setReadOnly(Region region, boolean on) {
                                if (region.next.container == null) {
                                    super.setReadOnly(region, on);
                                }
                            }
                        })
                .alsoBreaks(RuleSet.of(Rule.RO_1));
    }

    private static Fault neverCleared() {
        return TreeWalk.fault(
                "readonly-never-cleared",
                Rule.ATTR_1,
                "a region that was read-only cannot be made writable again",
                parts -> parts.changes = new Changes(parts) {
                    @Override
                    void setReadOnly(Region region, boolean on) {
                        super.setReadOnly(region, on || region.next.readOnly);
                    }
                });
    }

    private static Fault lostOnMove() {
        return TreeWalk.fault(
                        "readonly-lost-on-move",
                        Rule.ATTR_1,
                        "a region that is moved has the attribute that it had when it was added",
                        parts -> parts.changes = new Changes(parts) {
                            private final Map<Region, Boolean> atFirst = new HashMap<>();

                            @Override
                            void add(Region container, Region region, long at, int priority) {
                                super.add(container, region, at, priority);
                                atFirst.put(region, region.next.readOnly);
                            }

                            @Override
                            void move(Region region, long at) {
                                super.move(region, at);
                                setReadOnly(region, atFirst.getOrDefault(region, false));
                            }
                        })
                .onlySeldom()
                .alsoBreaks(RuleSet.of(Rule.RO_1));
    }
}
