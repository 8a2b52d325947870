package org.memtck.agent;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A program that opens an agent and then waits to be ended. Its arguments are the agent's command. */
final class AgentHolder {
    private AgentHolder() {}

    public static void main(String[] command) throws Exception {
        AgentTarget.open(List.of(command));
        new CountDownLatch(1).await();
    }
}
