package org.memtck.spec.target;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;

/**
 * What a target is and what it offers.
 *
 * @param name a word
 * @param version the version of what is certified, such as a program's own
 * @param capabilities what it offers, closed under implication
 * @param parameters its bounds
 */
@Api
public record TargetInfo(String name, String version, Set<Capability> capabilities, Parameters parameters) {
    /**
     * Adds what the capabilities imply.
     *
     * @throws IllegalArgumentException if something is null: adapters are written in languages that do not check that
     */
    public TargetInfo {
        require(name, "a target", "name", "a word");
        require(version, name, "version", "a text, which may be empty");
        require(capabilities, name, "capabilities", "a set, which may be empty");
        require(parameters, name, "parameters", "Parameters.UNBOUNDED or the bounds of the implementation");
        capabilities = Set.copyOf(Capability.closure(capabilities));
    }

    private static void require(@Nullable Object value, String holder, String what, String expected) {
        if (value == null) {
            throw new IllegalArgumentException(holder + " has null for its " + what + "; expected is " + expected);
        }
    }
}
