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
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Profile;

/** As a target the reference goes fast ways. They lead to what it expects of others, to the letter and without any freedom. */
class ReferenceTargetProperties {
    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.arbitrary(new ReferenceTarget().info(), Profile.FULL);
    }

    @Property(tries = 1500, seed = "70")
    void itAnswersWhatItExpects(@ForAll("scenarios") Scenario scenario) {
        List<Observation> expected = Reference.run(scenario).stream()
                .map(step -> step.expectation().canonical())
                .toList();
        assertThat(new ReferenceTarget().run(scenario).observations()).isEqualTo(expected);
    }
}
