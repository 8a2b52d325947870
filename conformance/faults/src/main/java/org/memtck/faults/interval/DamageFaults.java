package org.memtck.faults.interval;

import static org.memtck.faults.interval.Interval.fault;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.memtck.faults.fault.Fault;
import org.memtck.spec.rule.Rule;

/** Changes after which too little is drawn anew. */
final class DamageFaults {
    static final List<Fault> ALL = List.of(
            fault("move-leaves-old-place", Rule.TREE_2)
                    .what("a region that is moved shows at its old place, too")
                    .with(undamaged((cause, region) -> cause == Cause.MOVE, (cause, region) -> false)),
            fault("move-not-drawn-at-new-place", Rule.TREE_2)
                    .what("a region that is moved shows nowhere until its new place is drawn for another reason")
                    .with(undamaged((cause, region) -> false, (cause, region) -> cause == Cause.MOVE)),
            fault("resize-growth-not-drawn", Rule.TREE_2)
                    .what("what a region has become larger by does not show")
                    .with(undamaged((cause, region) -> false, (cause, region) -> cause == Cause.RESIZE)),
            fault("resize-rest-stays", Rule.TREE_2)
                    .what("what a region has become smaller by shows still")
                    .with(undamaged((cause, region) -> cause == Cause.RESIZE, (cause, region) -> false)),
            fault("retarget-not-drawn", Rule.TREE_2)
                    .what("a new offset of an alias shows when something else has changed there")
                    .with(undamaged(
                            (cause, region) -> cause == Cause.RETARGET, (cause, region) -> cause == Cause.RETARGET)),
            fault("readonly-not-drawn", Rule.ATTR_1)
                    .what("whether a region is read-only shows when something else has changed there")
                    .with(undamaged(
                            (cause, region) -> cause == Cause.READ_ONLY, (cause, region) -> cause == Cause.READ_ONLY)),
            fault("disabled-container-not-erased", Rule.VIS_5)
                    .what("what is in a container that is disabled shows until something else has changed there")
                    .with(undamaged(
                            (cause, region) -> cause == Cause.ENABLE && region.kind == Kind.CONTAINER,
                            (cause, region) -> false)),
            fault("disabled-target-not-erased", Rule.ALIAS_6)
                    .what("an alias shows a target that was disabled until something else has changed there")
                    .alsoBreaks(Rule.ALIAS_5)
                    .with(parts -> {
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
                    }));

    private DamageFaults() {}

    /** Changes that damage nothing before or after they are made. */
    private static Consumer<Parts> undamaged(BiPredicate<Cause, Region> before, BiPredicate<Cause, Region> after) {
        return parts -> parts.transaction = new Transaction(parts) {
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
        };
    }
}
