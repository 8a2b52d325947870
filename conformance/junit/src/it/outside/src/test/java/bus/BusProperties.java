package bus;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.memtck.junit.ScenarioAssertions;
import org.memtck.kit.generate.Scenarios;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;

class BusProperties {
    private final Target target = new BusTest().target();

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.arbitrary(target.info(), Profile.FULL);
    }

    @Property(tries = 200, seed = "1")
    void everyScenarioConforms(@ForAll("scenarios") Scenario scenario) {
        ScenarioAssertions.assertConforms(target, scenario);
    }
}
