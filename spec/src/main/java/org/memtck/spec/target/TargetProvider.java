package org.memtck.spec.target;

import org.memtck.spec.Api;

/** Makes targets that are named on the command line as {@code NAME} or {@code NAME:ARGUMENT}. Found as a service. */
@Api
public interface TargetProvider {
    /** The name on the command line, such as {@code example}. */
    String name();

    /** What the help says of it: how it is named, and one sentence. */
    String help();

    /**
     * Opens the target.
     *
     * @param argument what followed the colon, or the empty string
     * @throws TargetUnavailableException if it cannot be had here
     */
    Target open(String argument) throws TargetUnavailableException;

    /**
     * Whether several targets that it opened can be used at the same time, each by a thread of its own. Then a campaign does
     * so without being told.
     */
    default boolean areIndependent() {
        return false;
    }
}
