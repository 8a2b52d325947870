package org.memtck.agent;

import org.memtck.spec.Api;
import org.memtck.spec.export.ExpectedScenario;
import org.memtck.spec.export.ExportException;
import org.memtck.spec.export.ScenarioExporter;
import org.memtck.spec.text.ScenarioText;

/** Writes a scenario as the lines that an agent reads. The protocol knows no comments, so what is expected is apart. */
@Api
public final class SessionExporter implements ScenarioExporter {
    /** Made by {@link java.util.ServiceLoader}. */
    public SessionExporter() {}

    @Override
    public String form() {
        return "agent-session";
    }

    @Override
    public String help() {
        return "agent-session: the lines to pipe into an agent, from hello to bye. It answers with its greeting and then a"
                + " line for each, which agent-replies has as the rules expect them.";
    }

    @Override
    public String export(ExpectedScenario scenario) throws ExportException {
        StringBuilder out = new StringBuilder("hello memtck=1\nreset\n");
        for (ExpectedScenario.Step step : scenario.steps()) {
            ScenarioText.print(step.operation(), out).append('\n');
            Sessions.requireRoom(out, step);
        }
        return out.append("bye\n").toString();
    }
}
