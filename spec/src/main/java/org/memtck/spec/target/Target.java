package org.memtck.spec.target;

import java.util.List;
import java.util.Optional;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Scenario;

/** An implementation under test. Each scenario starts from nothing. A target is used by one thread at a time. */
@Api
public interface Target extends AutoCloseable {
    /** Returns its name, version, capabilities and parameters. */
    TargetInfo info();

    /** Runs one scenario. Whatever the target does, this answers: a broken target is an outcome, not an exception. */
    Outcome run(Scenario scenario);

    /**
     * Runs one scenario, and waits no longer than the caller does. A target that has no limits of its own does not know
     * how to, and ignores it.
     */
    default Outcome run(Scenario scenario, Patience patience) {
        return run(scenario);
    }

    /**
     * Runs several scenarios, each from nothing. A target that talks to another process may send them ahead.
     *
     * @return an outcome per scenario, in order
     */
    default List<Outcome> runAll(List<Scenario> scenarios) {
        return scenarios.stream().map(this::run).toList();
    }

    /**
     * Runs several scenarios, and waits no longer than the caller does. A target that has no limits of its own ignores it.
     *
     * @return an outcome per scenario, in order
     */
    default List<Outcome> runAll(List<Scenario> scenarios, Patience patience) {
        return runAll(scenarios);
    }

    /** How many scenarios it is best given at a time: more than 1 if they are sent ahead. */
    default int batch() {
        return 1;
    }

    /**
     * Whether the target lives in a process of its own, which ends when it dies, hangs or answers what is no answer, and which
     * {@link #restart} ends. What scenarios leave behind ends with it. Otherwise only a new target may be without it.
     */
    default boolean isProcess() {
        return false;
    }

    /**
     * Ends the target's current life; the next scenario starts a new one. A target whose instances each serve one scenario
     * has nothing to end.
     */
    default void restart() {}

    /**
     * Tries whether the target is there at all, before anything is made of its answers.
     *
     * @throws TargetUnavailableException if something that it needs is missing
     */
    default void requireAvailable() throws TargetUnavailableException {}

    /**
     * Asks a machine whose map is fixed whether it has the map of a board.
     *
     * @param name the name of the board
     * @param hash a number that changes with the map, in hexadecimal digits
     * @return whether it says so, or empty if it does not know the question
     */
    default Optional<Boolean> hasBoard(String name, String hash) {
        return Optional.empty();
    }

    /** Lets go of whatever the target holds. */
    @Override
    default void close() {}
}
