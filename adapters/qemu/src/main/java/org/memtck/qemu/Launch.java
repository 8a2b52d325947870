package org.memtck.qemu;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.memtck.agent.AgentTarget;
import org.memtck.spec.target.TargetUnavailableException;

/** Starts the agent inside a QEMU, with the version of the interface for plugins that this QEMU asks for. */
final class Launch {
    /** The variable that tells the plugin which version to state; {@code versions.h} knows it too. */
    private static final String PLUGIN_VERSION = "MEMTCK_QEMU_PLUGIN_VERSION";

    private final QemuProgram program;
    private final Path plugin;

    Launch(QemuProgram program, Path plugin) {
        this.program = program;
        this.plugin = plugin;
    }

    /** The agent; the message of the exception says what QEMU lacks, and what to do. */
    AgentTarget agent() throws TargetUnavailableException {
        List<String> command = program.command(plugin);
        try {
            return AgentTarget.open(command);
        } catch (TargetUnavailableException e) {
            Optional<LoadFailure> failure = trial(command);
            Optional<String> version = failure.flatMap(LoadFailure::pluginVersion);
            if (version.isPresent()) {
                return agent(withVersion(command, version.get()));
            }
            throw refusal(failure, e);
        }
    }

    private AgentTarget agent(List<String> command) throws TargetUnavailableException {
        try {
            return AgentTarget.open(command);
        } catch (TargetUnavailableException e) {
            throw refusal(trial(command), e);
        }
    }

    private static List<String> withVersion(List<String> command, String version) {
        List<String> words = new ArrayList<>(List.of("env", PLUGIN_VERSION + "=" + version));
        words.addAll(command);
        return List.copyOf(words);
    }

    /** Runs QEMU without input, which ends it at once. Nothing if it ends as it should. */
    private static Optional<LoadFailure> trial(List<String> command) {
        try {
            Tool.Result result = Tool.run(command);
            return result.status() == 0 ? Optional.empty() : Optional.of(new LoadFailure(command, result));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private TargetUnavailableException refusal(Optional<LoadFailure> failure, TargetUnavailableException cause) {
        return new TargetUnavailableException(
                "QEMU " + program.version() + " is there, but the plugin, which is made for 7.2 to 11.1, does not run"
                        + " in it.\n"
                        + failure.map(LoadFailure::explanation).orElseGet(() -> String.valueOf(cause.getMessage())),
                cause);
    }
}
