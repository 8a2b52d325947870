package org.memtck.reference.rules;

import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Kind;
import org.memtck.reference.model.Region;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.rule.Variant;

/** Memory that the guest cannot change (family ROM). */
final class Rom {
    private Rom() {}

    /** Returns the rule by which ROM shows its bytes. */
    static RuleSet ofRead() {
        return RuleSet.of(Rule.ROM_1);
    }

    /** Returns the rules that refuse a write to ROM, or leave open whether it is refused; none elsewhere. */
    static RuleSet refusal(Decode decode) {
        boolean rom = decode.isRightOpen() || refusesWrites(decode.region());
        return rom ? ReadOnly.ofWay(decode).with(Rule.ROM_2) : RuleSet.NONE;
    }

    static boolean refusesWrites(@Nullable Region region) {
        return region != null && region.kind == Kind.ROM;
    }

    /** Returns whether a guest's write may be refused or not: the map leaves it open, and no variant lets all writes land. */
    static boolean leavesOpen(Dialect dialect, Decode decode) {
        boolean open = decode.isRightOpen() || ReadOnly.leavesToRom(dialect, decode);
        return open && !dialect.has(Variant.ROM_2_LANDS);
    }

    /**
     * Returns whether guest writes may be refused or not (rule ROM-2): the region lies within ROM, or is ROM whose read-only
     * attribute was taken off.
     */
    static boolean leavesOpen(Way way) {
        if (way.region().kind == Kind.ROM) {
            return way.region().unlocked;
        }
        for (Way each = way.before(); each != null; each = each.before()) {
            if (each.region().kind == Kind.ROM) {
                return true;
            }
        }
        return false;
    }
}
