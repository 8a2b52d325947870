package org.memtck.kit.avoid;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.rule.RuleSet;

/**
 * Joins the triggers of one finding. Two become what they have in common, if that still names the violated rule or the kind
 * of operation, and does not match many steps that agreed.
 */
final class Widening {
    /** A trigger may match this many steps that agreed and are matched by neither of the two that it replaces. */
    private static final long FEW = 10;

    private final RuleSet core;
    private final ToLongFunction<Trigger> agreed;

    Widening(RuleSet core, ToLongFunction<Trigger> agreed) {
        this.core = core;
        this.agreed = agreed;
    }

    /** Adds a trigger, or widens one so that it matches what the added one does. */
    void add(List<Trigger> triggers, Trigger added) {
        for (int i = 0; i < triggers.size(); i++) {
            Trigger joined = join(triggers.get(i), added);
            if (joined != null && isPrecise(joined, triggers.get(i), added)) {
                triggers.remove(i);
                triggers.removeIf(joined::covers);
                triggers.add(joined);
                return;
            }
        }
        triggers.add(added);
    }

    private boolean isPrecise(Trigger joined, Trigger one, Trigger other) {
        long gained = agreed.applyAsLong(joined) - Math.max(agreed.applyAsLong(one), agreed.applyAsLong(other));
        return gained <= FEW;
    }

    /** Joins the two that match the fewest other steps then; if no two can be joined, drops the last. */
    void joinClosest(List<Trigger> triggers) {
        Trigger best = null;
        for (int i = 0; i < triggers.size(); i++) {
            for (int j = 0; j < i; j++) {
                Trigger joined = join(triggers.get(i), triggers.get(j));
                boolean closer =
                        joined != null && (best == null || agreed.applyAsLong(joined) < agreed.applyAsLong(best));
                best = closer ? joined : best;
            }
        }
        if (best == null) {
            triggers.remove(triggers.size() - 1);
        } else {
            triggers.removeIf(best::covers);
            triggers.add(best);
        }
    }

    private @Nullable Trigger join(Trigger one, Trigger other) {
        Trigger joined = one.and(other);
        boolean named = core.isEmpty()
                ? joined.kind() != null
                : core.minus(joined.rules()).isEmpty();
        return named ? joined : null;
    }
}
