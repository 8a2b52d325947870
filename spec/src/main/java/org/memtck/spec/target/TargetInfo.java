package org.memtck.spec.target;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Dialect;

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

    /**
     * Returns what there is to say of an adapter in Java. Its capabilities follow from the methods that it overrides: {@code
     * begin} and {@code commit} make {@link Capability#TRANSACTIONS}.
     *
     * @param declared the capabilities that show in no method: {@link Capability#NESTING}, {@link
     *     Capability#BACKED_CONTAINER}, {@link Capability#OVERLAP}, {@link Capability#EQUAL_PRIORITY_OVERLAP}, {@link
     *     Capability#ACCESS_CONSTRAINTS}, {@link Capability#BIG_ENDIAN_DEVICE}, {@link Capability#DEVICE_ERRORS}, {@link
     *     Capability#BIG_ENDIAN_ORDER} and {@link Capability#DIAGNOSES_MISUSE}; the kinds of regions, too, if the adapter
     *     overrides {@code createRegion}
     * @throws IllegalArgumentException if the adapter declares what it does not implement, or overrides one of several
     *     methods that only together are a capability
     */
    public static TargetInfo of(
            String name,
            String version,
            Class<? extends MemorySubsystem> adapter,
            Set<Capability> declared,
            Parameters parameters) {
        return new TargetInfo(name, version, Implemented.by(adapter, declared), parameters);
    }

    /** Returns the same, in another dialect. */
    public TargetInfo in(Dialect dialect) {
        return new TargetInfo(name, version, capabilities, parameters.in(dialect));
    }

    private static void require(@Nullable Object value, String holder, String what, String expected) {
        if (value == null) {
            throw new IllegalArgumentException(holder + " has null for its " + what + "; expected is " + expected);
        }
    }
}
