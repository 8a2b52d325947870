package org.memtck.kit.generate;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.kit.gate.Declaration;
import org.memtck.reference.Veto;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.TargetInfo;

/**
 * Scenarios as jqwik draws them, for properties. Every one of them, shrunk or not, is legal and specified, and stays within what
 * it was drawn for. They shrink as the reducer makes counterexamples small.
 */
@Api
public final class Scenarios {
    private Scenarios() {}

    /**
     * Scenarios for what a target offers.
     *
     * @param capabilities what may be used
     * @param parameters the bounds to keep within
     */
    public static Arbitrary<Scenario> arbitrary(Set<Capability> capabilities, Parameters parameters) {
        ScenarioGenerator generator = new ScenarioGenerator(capabilities, parameters);
        Declaration declared = new Declaration(capabilities, parameters);
        return Arbitraries.fromGenerator(
                random -> ShrinkableScenario.of(generator.generate(SeededChoices.of(random), Veto.NONE), declared));
    }

    /** Scenarios for what a profile certifies of a target. */
    public static Arbitrary<Scenario> arbitrary(TargetInfo target, Profile profile) {
        return arbitrary(profile.of(target.capabilities()), target.parameters());
    }
}
