package org.memtck.reference.trace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Region;
import org.memtck.spec.rule.RuleSet;

/** What is remembered of the steps so far to name the rules that decide the next one. */
public final class Trace {
    /** The reasons of all regions, by the id of the region. */
    private final List<Reasons> reasons = new ArrayList<>();

    private @Nullable LastChange lastChange;
    private RuleSet deaths = RuleSet.NONE;

    /** Notes a new region, and the rules that explain its bytes as long as nobody has written them. */
    public void noteFirst(Region region, RuleSet rules) {
        reasons.add(region.id, new Reasons(rules));
    }

    /** Returns why the bytes of a region are what they are. */
    public Reasons reasons(Region region) {
        return reasons.get(region.id);
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
