package org.memtck.kit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.avoid.Watch;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.kit.generate.Focus;
import org.memtck.kit.generate.ScenarioGenerator;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/** Cases that are drawn at random, each from the seed and its number. */
@Api
public final class GeneratedCases implements CaseSource {
    private final ScenarioGenerator generator;
    private final long seed;
    private final List<Finding> found;

    /**
     * Cases of what a target offers.
     *
     * @param capabilities what may be used
     * @param parameters the bounds to keep within
     */
    public GeneratedCases(Set<Capability> capabilities, Parameters parameters, long seed) {
        this(capabilities, parameters, seed, List.of());
    }

    /**
     * Cases of what a target offers, in some of which others found something.
     *
     * @param capabilities what may be used
     * @param parameters the bounds to keep within
     * @param found what other parts of the campaign found
     */
    GeneratedCases(Set<Capability> capabilities, Parameters parameters, long seed, List<Finding> found) {
        this.generator = new ScenarioGenerator(capabilities, parameters);
        this.seed = seed;
        this.found = List.copyOf(found);
    }

    @Override
    public List<Finding> found() {
        return found;
    }

    @Override
    public List<Case> cases(long from, long to, Avoidance avoidance) {
        return cases(from, to, avoidance, Focus.NONE);
    }

    @Override
    public List<Case> cases(long from, long to, Avoidance avoidance, Focus focus) {
        List<Case> cases = new ArrayList<>((int) (to - from));
        for (long i = from; i < to; i++) {
            Watch watch = avoidance.steering();
            List<Step> steps = generator.generate(SeededChoices.ofCase(seed, i), watch, focus);
            cases.add(new Case(steps, watch.stopped()));
        }
        return cases;
    }
}
