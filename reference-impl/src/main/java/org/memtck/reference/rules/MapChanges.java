package org.memtck.reference.rules;

import java.util.List;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.reference.model.Space;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Changes of the map, whichever rule makes them, with all that follows: deaths, and late writes that arrive. */
final class MapChanges {
    private final Machine machine;
    private final Coalescing coalescing;
    private final Visibility visibility;
    private final Deaths deaths;

    MapChanges(Machine machine, Coalescing coalescing, Visibility visibility, Deaths deaths) {
        this.machine = machine;
        this.coalescing = coalescing;
        this.visibility = visibility;
        this.deaths = deaths;
    }

    /** Makes a new tree the one that changes build on, because of a rule. */
    Plan change(RegionTree next, Rule rule, int region) throws Misuse {
        return change(next, RuleSet.NONE, List.of(), () -> machine.change(next, rule, region));
    }

    /**
     * Makes a new tree the one that changes build on.
     *
     * @param rules the rules that allow it
     * @param destroyed what is destroyed by it
     */
    Plan change(RegionTree next, RuleSet rules, List<String> destroyed, Runnable change) throws Misuse {
        RegionTree shown = machine.openTransaction() == 0 ? next : machine.visible();
        RuleSet all = rules.union(visibility.drawing(next, Region.NOWHERE));
        Deaths.Toll toll = deaths.in(shown, next, machine.world().spaces().all());
        return plan(toll, all, destroyed, coalescing.arriveWith(shown), change);
    }

    /** Shows a tree that was built before. */
    Plan show(RegionTree shown, RegionTree pending, Runnable change) throws Misuse {
        Deaths.Toll toll = deaths.in(shown, pending, machine.world().spaces().all());
        return plan(toll, RuleSet.NONE, List.of(), coalescing.arriveWith(shown), change);
    }

    /**
     * Closes a space: its regions may be seen nowhere any more.
     *
     * @param rules the rules by which something is left as it is
     */
    Plan close(Space space, RuleSet rules, Runnable change) throws Misuse {
        List<Space> rest = machine.world().spaces().all().stream()
                .filter(each -> !each.equals(space))
                .toList();
        Deaths.Toll toll = deaths.in(machine.visible(), machine.pending(), rest);
        return plan(toll, rules, List.of(), coalescing.arriveWithClosing(space), change);
    }

    private Plan plan(Deaths.Toll toll, RuleSet rules, List<String> destroyed, boolean arrive, Runnable change) {
        if (toll.open()) {
            return Plan.open(OpenClause.LIFE_4_MAPPED);
        }
        Expectation expectation = Expectation.ok().finalizing(toll.namesAfter(destroyed));
        Plan plan = Plan.of(expectation, rules.union(toll.rules())).then(change).then(() -> deaths.bury(toll));
        return arrive ? coalescing.arriving(plan) : plan;
    }

    /**
     * Ends some use of an owner, which may die of it.
     *
     * @param change what an owner's life depends on
     * @param takenBack takes the change back, since it is only planned
     * @param last what is done before anybody dies
     */
    Plan release(Runnable change, Runnable takenBack, Plan last) throws Misuse {
        change.run();
        Deaths.Toll toll = deaths.in(
                machine.visible(), machine.pending(), machine.world().spaces().all());
        takenBack.run();
        if (toll.open()) {
            return Plan.open(OpenClause.LIFE_4_MAPPED);
        }
        return last.expecting(last.expectation().finalizing(toll.names()))
                .naming(last.rules().union(toll.rules()))
                .after(toll.rules())
                .then(change)
                .then(() -> deaths.bury(toll));
    }
}
