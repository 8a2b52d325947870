package org.memtck.kit.generate;

import java.util.List;
import java.util.Set;
import org.memtck.kit.choice.ChoiceSource;
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

    /**
     * A generator for what a target offers.
     *
     * @param capabilities what may be used
     * @param parameters the bounds to keep within
     */
    public ScenarioGenerator(Set<Capability> capabilities, Parameters parameters) {
        this.capabilities = Set.copyOf(capabilities);
        this.parameters = parameters;
    }

    /**
     * Draws one scenario.
     *
     * @param veto which steps are left out
     * @return the steps: operations, and what is expected of them
     */
    public List<Step> generate(ChoiceSource choices, Veto veto) {
        return generate(choices, veto, Focus.NONE);
    }

    /**
     * Draws one scenario that turns to what was hit seldom.
     *
     * @param veto which steps are left out
     * @param focus what to turn to
     * @return the steps: operations, and what is expected of them
     */
    public List<Step> generate(ChoiceSource choices, Veto veto, Focus focus) {
        return new ScenarioWriter(choices, capabilities, parameters, focus, new Reference(veto, parameters)).write();
    }
}
