package org.memtck.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Settles;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** Makes changes of the map and of what keeps owners alive, with all that follows: deaths, and late writes that arrive. */
final class MapChanges {
    private final World world;
    private final Avoided avoided;

    MapChanges(World world, Avoided avoided) {
        this.world = world;
        this.avoided = avoided;
    }

    /** Makes another tree the one to build on. */
    Answer change(RegionTree next, Rule rule, int region) throws Misuse {
        RuleSet rules = world.drawingRules(next, Region.NOWHERE);
        RegionTree visible = world.openTransaction() == 0 ? next : world.visible();
        Deaths deaths = world.lifecycle().deaths(visible, next, world.spaces().all());
        return finish(deaths, rules, List.of(), settles(visible), () -> world.change(next, rule, region));
    }

    /** Ends a level of the transaction (rule TXN-1). */
    Answer commit() throws Misuse {
        RegionTree visible = world.isOutermost() ? world.pending() : world.visible();
        Deaths deaths = world.lifecycle()
                .deaths(visible, world.pending(), world.spaces().all());
        return finish(deaths, RuleSet.NONE, List.of(), settles(visible), world::commit);
    }

    /** Whether late writes have to arrive because what some space shows changes (rule COAL-1). */
    private boolean settles(RegionTree visible) {
        return world.lateWrites().areLate() && !world.isShownAlike(visible);
    }

    /**
     * Closes a space: its regions may be seen nowhere any more.
     *
     * @param rules the rules that say of something that it makes no difference to that
     */
    Answer close(Spaces.Space space, RuleSet rules) throws Misuse {
        List<Spaces.Space> rest = new ArrayList<>(world.spaces().all());
        rest.remove(space);
        Deaths deaths = world.lifecycle().deaths(world.visible(), world.pending(), rest);
        boolean settles = world.lateWrites().areLate()
                && !FlatViewRenderer.render(world.visible(), space.root()).isEmpty();
        return finish(deaths, rules, List.of(), settles, () -> world.spaces().close(space));
    }

    /**
     * Destroys a region, and whoever lived of it.
     *
     * @param next the tree without it
     * @param rules the rules that allow it
     */
    Answer destroy(RegionTree next, Region region, RuleSet rules) throws Misuse {
        RegionTree visible = world.openTransaction() == 0 ? next : world.visible();
        Deaths deaths = world.lifecycle().deaths(visible, next, world.spaces().all());
        RuleSet all = rules.union(world.drawingRules(next, Region.NOWHERE));
        return finish(deaths, all, List.of(region.name), settles(visible), () -> {
            if (region.owner != null) {
                region.owner.regions.remove(Integer.valueOf(region.id));
            }
            world.change(next, Rule.LIFE_10, region.id);
        });
    }

    /**
     * Ends some use of an owner, and whoever lived of it.
     *
     * @param change what an owner's life hangs on
     * @param takenBack how the change is taken back if it is not to be done after all
     * @param last what is done before somebody dies
     */
    Answer release(Runnable change, Runnable takenBack, Supplier<Answer> last) throws Misuse {
        change.run();
        Deaths deaths = world.lifecycle()
                .deaths(world.visible(), world.pending(), world.spaces().all());
        Answer answer = deaths.open()
                ? Answer.open(OpenClause.LIFE_4_MAPPED)
                : avoided.stops(deaths.rules()) ? Answer.AVOIDED : last.get();
        if (answer.kind() != Step.Kind.DONE) {
            takenBack.run();
            return answer;
        }
        world.destroy(world.lifecycle().bury(deaths));
        return Answer.done(
                answer.expectation().finalizing(deaths.names()), answer.rules().union(deaths.rules()));
    }

    /** What changes the map. */
    private interface Change {
        void make() throws Misuse;
    }

    private Answer finish(Deaths deaths, RuleSet rules, List<String> destroyed, boolean settles, Change change)
            throws Misuse {
        RuleSet all = rules.union(deaths.rules());
        if (deaths.open()) {
            return Answer.open(OpenClause.LIFE_4_MAPPED);
        }
        if (avoided.stops(all)) {
            return Answer.AVOIDED;
        }
        change.make();
        world.destroy(world.lifecycle().bury(deaths));
        Expectation expectation = Expectation.ok();
        if (!destroyed.isEmpty() || !deaths.names().isEmpty()) {
            List<String> names = new ArrayList<>(destroyed);
            names.addAll(deaths.names());
            expectation = expectation.finalizing(names);
        }
        if (settles) {
            world.lateWrites().endAll();
            expectation = expectation.settling(Settles.CALLS);
            all = all.with(Rule.COAL_1);
        }
        return Answer.done(expectation, all);
    }
}
