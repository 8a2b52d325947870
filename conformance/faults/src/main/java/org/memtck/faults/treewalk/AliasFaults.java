package org.memtck.faults.treewalk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Aliases that show the wrong part of their target (rules ALIAS-1 and ALIAS-2). */
final class AliasFaults {
    private AliasFaults() {}

    static List<Fault> all() {
        return List.of(offsetLost(), outerOffsetLost(), offsetHalved(), mirrorsMissing(), unclipped(), oneByteMore());
    }

    private static Fault offsetLost() {
        return TreeWalk.fault(
                        "alias-offset-lost",
                        Rule.ALIAS_1,
                        "an alias always starts at its target's start",
                        parts -> parts.walk = new Walk() {
                            @Override
                            long targetOffset(Region alias) {
                                return 0;
                            }
                        })
                .seenIn("QEMU a2d335214a");
    }

    private static Fault outerOffsetLost() {
        return TreeWalk.fault(
                "alias-of-alias-offset-lost",
                Rule.ALIAS_1,
                "the offset of an alias that shows another alias is lost",
                parts -> parts.walk = new Walk() {
                    @Override
                    long targetOffset(Region alias) {
                        return alias.target().kind == Kind.ALIAS ? 0 : super.targetOffset(alias);
                    }
                });
    }

    private static Fault offsetHalved() {
        return TreeWalk.fault(
                        "alias-offset-32-bits",
                        Rule.VIS_4,
                        "of an alias' offset only the lower 32 bits count",
                        parts -> parts.walk = new Walk() {
                            @Override
                            long targetOffset(Region alias) {
                                return super.targetOffset(alias) & 0xffff_ffffL;
                            }
                        })
                .onlySeldom()
                .alsoBreaks(RuleSet.of(Rule.ALIAS_1, Rule.ALIAS_3));
    }

    private static Fault mirrorsMissing() {
        return TreeWalk.fault(
                        "alias-second-mirror-missing",
                        Rule.ALIAS_1,
                        "of several aliases of one region only the first one that is used shows it",
                        parts -> parts.walk = new Walk() {
                            private final Map<Region, Region> firsts = new HashMap<>();

                            @Override
                            Found throughAlias(Region alias, long at, long last, boolean readOnly) {
                                boolean first = firsts.computeIfAbsent(alias.target(), target -> alias) == alias;
                                return first ? super.throughAlias(alias, at, last, readOnly) : Found.hole(last);
                            }
                        })
                .seenIn("rp2040js 7b4ee3f");
    }

    private static Fault unclipped() {
        return TreeWalk.fault(
                "alias-unclipped",
                Rule.ALIAS_2,
                "an alias shows its target beyond its own size",
                parts -> parts.walk = new Walk() {
                    @Override
                    long lastOf(Region sub) {
                        return sub.kind == Kind.ALIAS ? -1 : super.lastOf(sub);
                    }
                });
    }

    private static Fault oneByteMore() {
        return TreeWalk.fault(
                "alias-one-byte-more",
                Rule.ALIAS_2,
                "an alias shows one byte too many",
                parts -> parts.walk = new Walk() {
                    @Override
                    long lastOf(Region sub) {
                        long last = super.lastOf(sub);
                        return sub.kind == Kind.ALIAS && last != -1 ? last + 1 : last;
                    }
                });
    }
}
