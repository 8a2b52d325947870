package org.memtck.reference.rules;

import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** When attributes take effect (family ATTR). What a transaction that is still open changed is left open by each attribute. */
final class AttributeTiming {
    private final MapChanges changes;

    AttributeTiming(MapChanges changes) {
        this.changes = changes;
    }

    /** The change of an attribute that the map shows. */
    Plan change(RegionTree next, int region) {
        return changes.change(next, Rule.ATTR_1, region);
    }

    /** Returns the rule where an attribute of a region that the map does not show was ever changed. */
    static RuleSet of(Region region) {
        return region.attributes.isChanged() ? RuleSet.of(Rule.ATTR_1) : RuleSet.NONE;
    }

    /** Returns the rule where the read-only attribute was ever changed on the way, if there is one. */
    static RuleSet ofWay(Decode decode) {
        for (Way way = decode.way(); way != null; way = way.before()) {
            if (way.region().attributeChanged) {
                return RuleSet.of(Rule.ATTR_1);
            }
        }
        return RuleSet.NONE;
    }

    /** Returns the rule where an attribute that decides over a write was ever changed. */
    static RuleSet ofWrite(Decode decode) {
        Region region = decode.region();
        return region == null ? ofWay(decode) : ofWay(decode).union(of(region));
    }
}
