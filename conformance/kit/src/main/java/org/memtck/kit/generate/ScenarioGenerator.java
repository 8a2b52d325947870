package org.memtck.kit.generate;

import java.util.List;
import java.util.Set;
import org.memtck.kit.avoid.Watch;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.kit.gate.Declaration;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.Api;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/**
 * Draws scenarios. The reference runs in lockstep, so that every operation that is kept is legal and specified, and what is
 * expected of it and which rules it hits is known.
 */
@Api
public final class ScenarioGenerator {
    private final Set<Capability> capabilities;
    private final Parameters parameters;
    private final Declaration declared;

    /**
     * A generator for what a target offers.
     *
     * @param capabilities what may be used
     * @param parameters the bounds to keep within
     */
    public ScenarioGenerator(Set<Capability> capabilities, Parameters parameters) {
        this.capabilities = Set.copyOf(capabilities);
        this.parameters = parameters;
        this.declared = new Declaration(capabilities, parameters);
    }

    /**
     * Draws one scenario.
     *
     * @param veto which steps are left out
     * @return the steps: operations, and what is expected of them
     */
    public List<Step> generate(ChoiceSource choices, Veto veto) {
        return writer(choices, veto, Focus.NONE, parameters).write(stopped -> List.of());
    }

    /**
     * Draws one scenario that turns to what was hit seldom.
     *
     * @param watch which steps are left out, or left to the end
     * @param focus what to turn to
     * @return the steps: operations, and what is expected of them
     */
    public List<Step> generate(ChoiceSource choices, Watch watch, Focus focus) {
        ScenarioWriter writer = writer(choices, watch, focus, watch.seenOf(parameters));
        List<Step> steps = writer.write(watch::relent);
        int within = within(steps, writer.drawn());
        watch.leftOut(steps.subList(within, steps.size()));
        return steps.subList(0, within);
    }

    /**
     * Returns how many steps there are up to one that goes beyond what was declared. What was drawn never does; but what was
     * stopped finds other circumstances at the end.
     *
     * @param drawn how many steps are not at the end
     */
    private int within(List<Step> steps, int drawn) {
        return drawn == steps.size()
                ? drawn
                : declared.excess(steps)
                        .map(excess -> Math.max(drawn, excess.index()))
                        .orElse(steps.size());
    }

    private ScenarioWriter writer(ChoiceSource choices, Veto veto, Focus focus, Parameters seen) {
        return new ScenarioWriter(new Drawers(choices, capabilities, seen, focus, new Reference(veto, seen)));
    }
}
