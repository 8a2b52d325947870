package org.memtck.faults.interval;

import java.util.List;
import java.util.function.BiPredicate;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Changes after which too little is drawn anew. */
final class DamageFaults {
    private DamageFaults() {}

    static List<Fault> all() {
        return List.of(
                oldPlace(),
                newPlace(),
                growth(),
                rest(),
                retarget(),
                readOnly(),
                containerSwitched(),
                disabledTarget());
    }

    /** Changes that damage nothing before or after they are made. */
    private static Fault undamaged(
            String id, Rule breaks, String what, BiPredicate<Cause, Region> before, BiPredicate<Cause, Region> after) {
        return Interval.fault(
                id,
                breaks,
                what,
                parts -> parts.transaction = new Transaction(parts) {
                    @Override
                    void damageBefore(Cause cause, Region region) {
                        if (!before.test(cause, region)) {
                            super.damageBefore(cause, region);
                        }
                    }

                    @Override
                    void damageAfter(Cause cause, Region region) {
                        if (!after.test(cause, region)) {
                            super.damageAfter(cause, region);
                        }
                    }
                });
    }

    private static Fault oldPlace() {
        return undamaged(
                "move-leaves-old-place",
                Rule.TREE_2,
                "a region that is moved shows at its old place, too",
                (cause, region) -> cause == Cause.MOVE,
                (cause, region) -> false);
    }

    private static Fault newPlace() {
        return undamaged(
                "move-not-drawn-at-new-place",
                Rule.TREE_2,
                "a region that is moved shows nowhere until its new place is drawn for another reason",
                (cause, region) -> false,
                (cause, region) -> cause == Cause.MOVE);
    }

    private static Fault growth() {
        return undamaged(
                "resize-growth-not-drawn",
                Rule.TREE_2,
                "what a region has become larger by does not show",
                (cause, region) -> false,
                (cause, region) -> cause == Cause.RESIZE);
    }

    private static Fault rest() {
        return undamaged(
                "resize-rest-stays",
                Rule.TREE_2,
                "what a region has become smaller by shows still",
                (cause, region) -> cause == Cause.RESIZE,
                (cause, region) -> false);
    }

    private static Fault retarget() {
        return undamaged(
                "retarget-not-drawn",
                Rule.TREE_2,
                "a new offset of an alias shows when something else has changed there",
                (cause, region) -> cause == Cause.RETARGET,
                (cause, region) -> cause == Cause.RETARGET);
    }

    private static Fault readOnly() {
        return undamaged(
                "readonly-not-drawn",
                Rule.ATTR_1,
                "whether a region is read-only shows when something else has changed there",
                (cause, region) -> cause == Cause.READ_ONLY,
                (cause, region) -> cause == Cause.READ_ONLY);
    }

    private static Fault containerSwitched() {
        return undamaged(
                "disabled-container-not-erased",
                Rule.VIS_5,
                "what is in a container that is disabled shows until something else has changed there",
                (cause, region) -> cause == Cause.ENABLE && region.kind == Kind.CONTAINER,
                (cause, region) -> false);
    }

    private static Fault disabledTarget() {
        return Interval.fault(
                        "disabled-target-not-erased",
                        Rule.ALIAS_6,
                        "an alias shows a target that was disabled until something else has changed there",
                        parts -> {
                            Whereabouts direct = new Whereabouts(parts) {
                                @Override
                                boolean looksThrough(int aliases) {
                                    return aliases == 0;
                                }
                            };
                            Whereabouts correct = parts.whereabouts;
                            parts.transaction = new Transaction(parts) {
                                @Override
                                void damageBefore(Cause cause, Region region) {
                                    parts.whereabouts = cause == Cause.ENABLE ? direct : correct;
                                    super.damageBefore(cause, region);
                                    parts.whereabouts = correct;
                                }
                            };
                        })
                .onlySeldom()
                .alsoBreaks(RuleSet.of(Rule.ALIAS_5));
    }
}
