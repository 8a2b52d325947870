package org.memtck.reference;

import java.util.List;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.OpenClause;
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
        for (int i = 0; i < map.count(); i++) {
            if (map.decode(i).isWithinRom()) {
                return Answer.open(OpenClause.ROM_2_WITHIN);
            }
            rules = rules.union(rulesAt(space, map.edge(i), map.decode(i)));
        }
        if (avoided.stops(rules)) {
            return Answer.AVOIDED;
        }
        List<MappedRange> ranges = FlatViewRenderer.render(world.visible(), space.root());
        return Answer.done(Expectation.exactly(Observation.ranges(ranges)), rules);
    }

    Answer find(String name, long at) throws Misuse {
        Spaces.Space space = world.spaces().get(name);
        Decode decode = world.visible().map(space.root()).at(at);
        Region region = decode.region();
        RuleSet rules = rulesAt(space, at, decode);
        if (region == null) {
            rules = rules.with(Rule.VIS_2);
        }
        if (decode.isWithinRom()) {
            return Answer.open(OpenClause.ROM_2_WITHIN);
        }
        if (avoided.stops(rules)) {
            return Answer.AVOIDED;
        }
        if (region == null) {
            return Answer.done(Expectation.rejected(), rules);
        }
        MappedRange range = new MappedRange(at, at, region.name, decode.offsetOf(at), decode.refusesWrites());
        return Answer.done(Expectation.exactly(Observation.ranges(List.of(range))), rules);
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
