package org.memtck.spec.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

class InstanceTest {
    private static final TargetInfo INFO = new TargetInfo("bus", "1", Set.of(), Parameters.UNBOUNDED);

    @Test
    void itsDevicesAnswerAndNobodyRecordsIt() throws SyntaxException {
        try (InProcessTarget target = new InProcessTarget(INFO, Bus::new)) {
            Instance instance = target.instance();
            instance.run(ScenarioText.parseOperation("mmio dev size=0x100 seed=0x20"));
            instance.run(ScenarioText.parseOperation("space cpu root=dev"));

            assertThat(ScenarioText.print(instance.run(new Operation.Read("cpu", 0, 8, Endian.LITTLE))))
                    .isEqualTo("ok value=0x836e18e2be3cc745");
            assertThat(instance.subsystem().read("cpu", 0, 8, Endian.LITTLE).value())
                    .isEqualTo(0x836e18e2be3cc745L);
        }
    }

    @Test
    void eachOneIsFresh() {
        try (InProcessTarget target = new InProcessTarget(INFO, Bus::new)) {
            assertThat(target.instance().subsystem())
                    .isNotSameAs(target.instance().subsystem());
        }
    }
}
