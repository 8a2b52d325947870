package org.memtck.agent;

import org.memtck.spec.Api;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.target.TargetUnavailableException;

/** Opens {@code agent:COMMAND}: an implementation in another process. */
@Api
public final class AgentProvider implements TargetProvider {
    /** For the service loader. */
    public AgentProvider() {}

    @Override
    public String name() {
        return "agent";
    }

    @Override
    public String help() {
        return "agent:COMMAND runs a program that speaks the scenario language on its standard input and output.";
    }

    @Override
    public Target open(String argument) throws TargetUnavailableException {
        return AgentTarget.open(CommandLine.split(argument));
    }
}
