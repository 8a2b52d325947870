package org.memtck.spec.operation;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;

/**
 * A component of an operation.
 *
 * @param role what it says
 * @param key its key in the language; empty for the name behind the keyword, for a switch that the keyword says, and for a device,
 *     which has several
 * @param named what it is the name of; null if it is no name
 * @param use what is done with what it names; null if it is no name
 * @param isOptional whether the language leaves it out where it is the default
 */
@Api
public record Field(
        Role role,
        String key,
        @Nullable Namespace named,
        @Nullable Use use,
        boolean isOptional) {
    /** Returns what an optional one is where nothing is said. */
    public @Nullable Object missing() {
        return switch (role) {
            case ORDER -> Endian.LITTLE;
            case SWITCH -> false;
            case SEED -> 0L;
            case DEVICE -> DeviceSpec.PLAIN;
            default -> null;
        };
    }
}
