package org.memtck.agent;

import org.memtck.spec.Api;
import org.memtck.spec.export.ExpectedScenario;
import org.memtck.spec.export.ExportException;
import org.memtck.spec.export.ScenarioExporter;
import org.memtck.spec.text.ScenarioText;

/** Writes the replies of a conforming agent to what {@link SessionExporter} writes, without its greeting. */
@Api
public final class RepliesExporter implements ScenarioExporter {
    /** Made by {@link java.util.ServiceLoader}. */
    public RepliesExporter() {}

    @Override
    public String form() {
        return "agent-replies";
    }

    @Override
    public String help() {
        return "agent-replies: the replies of a conforming agent to agent-session, without its greeting:"
                + " ./my-agent < session | tail -n +2 | diff replies - tells what differs. Where the rules leave a"
                + " freedom, this is the strict answer.";
    }

    @Override
    public String export(ExpectedScenario scenario) throws ExportException {
        StringBuilder out = new StringBuilder("ok\n");
        for (ExpectedScenario.Step step : scenario.steps()) {
            out.append(ScenarioText.print(step.expectation().canonical())).append('\n');
            Sessions.requireRoom(out, step);
        }
        return out.toString();
    }
}
