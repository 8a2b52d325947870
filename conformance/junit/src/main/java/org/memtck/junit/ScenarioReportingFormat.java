package org.memtck.junit;

import net.jqwik.api.SampleReportingFormat;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.text.ScenarioText;

/** Shows a scenario in jqwik's reports as text that can be replayed. jqwik finds it as a service. */
@Api
public final class ScenarioReportingFormat implements SampleReportingFormat {
    /** Made by jqwik. */
    public ScenarioReportingFormat() {}

    /** A text that is shown as it is, its lines one below the other. */
    private record Lines(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof Scenario;
    }

    @Override
    public Object report(Object value) {
        return new Lines("\n" + ScenarioText.print((Scenario) value).stripTrailing());
    }
}
