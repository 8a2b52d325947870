package org.memtck.reference.trace;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Region;
import org.memtck.spec.rule.RuleSet;

/** What is remembered of the steps so far to name the rules that decide the next one. */
public final class Trace {
    private final Map<Integer, Reasons> reasons = new HashMap<>();
    private @Nullable LastChange lastChange;
    private RuleSet deaths = RuleSet.NONE;

    /** Sets the rules that explain the bytes of a region that nobody has written. */
    public void noteFirst(Region region, RuleSet rules) {
        reasons.put(region.id, new Reasons(rules));
    }

    /** Returns why the bytes of a region are what they are. */
    public Reasons reasons(Region region) {
        return reasons.computeIfAbsent(region.id, id -> new Reasons(RuleSet.NONE));
    }

    /** Returns the last change of what spaces show; null if there was none, or something else happened since. */
    public @Nullable LastChange lastChange() {
        return lastChange;
    }

    /** Notes the last change of what spaces show; null for something that is no change. */
    public void noteChange(@Nullable LastChange change) {
        lastChange = change;
    }

    /** Notes that the rules decided that somebody died. */
    public void noteDeaths(RuleSet rules) {
        deaths = deaths.union(rules);
    }

    /** Returns the rules that decided deaths since they were last forgotten. */
    public RuleSet deaths() {
        return deaths;
    }

    public void forgetDeaths() {
        deaths = RuleSet.NONE;
    }
}
