package org.memtck.kit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.memtck.kit.generate.Scenarios;
import org.memtck.reference.Reference;
import org.memtck.reference.ReferenceTarget;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Profile;

/** As a target the reference goes fast ways. They lead to what it expects of others, to the letter and without any freedom. */
class ReferenceTargetProperties {
    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.arbitrary(new ReferenceTarget().info(), Profile.FULL);
    }

    @Property(tries = 1500, seed = "70")
    void itAnswersWhatItExpects(@ForAll("scenarios") Scenario scenario) {
        List<Step> steps = Reference.run(scenario);
        List<Observation> expected =
                steps.stream().map(step -> step.expectation().canonical()).toList();
        List<Observation> observed = new ReferenceTarget().run(scenario).observations();
        CaseResult result = CaseResult.of(steps, Outcome.complete(observed), Parameters.UNBOUNDED);

        assertThat(result.failure()).isNull();
        int specified = steps.stream().allMatch(step -> step.open() == null) ? expected.size() : expected.size() - 1;
        assertThat(observed.subList(0, specified)).isEqualTo(expected.subList(0, specified));
    }
}
