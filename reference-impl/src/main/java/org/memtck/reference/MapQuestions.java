package org.memtck.reference;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;

/** The questions for the map: the whole flat view, and what one address decodes to (rule VIS-1). */
final class MapQuestions {
    private final World world;
    private final Avoided avoided;

    MapQuestions(World world, Avoided avoided) {
        this.world = world;
        this.avoided = avoided;
    }

    Answer flatView(String name) throws Misuse {
        Spaces.Space space = world.spaces().get(name);
        AddressMap map = world.visible().map(space.root());
        RuleSet rules = RuleSet.NONE;
        boolean open = false;
        for (int i = 0; i < map.count(); i++) {
            open |= map.decode(i).isRightOpen();
            rules = rules.union(rulesAt(space, map.edge(i), map.decode(i)));
        }
        if (avoided.stops(rules)) {
            return Answer.AVOIDED;
        }
        List<MappedRange> ranges = FlatViewRenderer.render(world.visible(), space.root());
        Expectation expectation = Expectation.exactly(Observation.ranges(ranges));
        return Answer.done(orEmpty(space, open ? expectation.or(otherViews(space)) : expectation), rules);
    }

    /** The same, or nothing is shown where a space may show nothing (rule TXN-1). */
    private Expectation orEmpty(Spaces.Space space, Expectation expectation) {
        return world.isUnsettled(space) ? expectation.or(Expectation.ok()) : expectation;
    }

    /** The views where it is open what is read-only (rule ROM-2). */
    private List<Expectation> otherViews(Spaces.Space space) {
        List<Expectation> others = new ArrayList<>();
        for (boolean withinRom : new boolean[] {false, true}) {
            for (boolean unlocked : new boolean[] {false, true}) {
                others.add(Expectation.exactly(Observation.ranges(
                        FlatViewRenderer.render(world.visible(), space.root(), withinRom, unlocked))));
            }
        }
        others.add(Expectation.exactly(
                Observation.ranges(FlatViewRenderer.renderUnlockedAsRam(world.visible(), space.root()))));
        return others;
    }

    Answer find(String name, long at) throws Misuse {
        Spaces.Space space = world.spaces().get(name);
        Decode decode = world.visible().map(space.root()).at(at);
        Region region = decode.region();
        RuleSet rules = rulesAt(space, at, decode);
        if (region == null) {
            rules = rules.with(Rule.VIS_2);
        }
        if (avoided.stops(rules)) {
            return Answer.AVOIDED;
        }
        if (region == null) {
            return Answer.done(Expectation.rejected(), rules);
        }
        Expectation found = found(region, decode.offsetOf(at), at, decode.refusesWrites());
        if (decode.isRightOpen()) {
            found = found.or(found(region, decode.offsetOf(at), at, !decode.refusesWrites()));
        }
        return Answer.done(world.isUnsettled(space) ? found.or(Expectation.rejected()) : found, rules);
    }

    private static Expectation found(Region region, long offset, long at, boolean readOnly) {
        return Expectation.exactly(Observation.ranges(List.of(new MappedRange(at, at, region.name, offset, readOnly))));
    }

    private RuleSet rulesAt(Spaces.Space space, long at, Decode decode) {
        RuleSet rules = decode.rules().union(world.comparedRules(space, at, decode, true));
        if (decode.way() == null) {
            return rules;
        }
        rules = rules.with(Rule.VIS_1).union(Guest.refusal(decode));
        if (decode.way().region().kind == Kind.RESERVATION) {
            rules = rules.with(Rule.RESV_1);
        }
        return decode.way().hasChangedAttribute() ? rules.with(Rule.ATTR_1) : rules;
    }
}
