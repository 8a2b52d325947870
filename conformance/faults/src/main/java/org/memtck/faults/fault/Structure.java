package org.memtck.faults.fault;

import java.util.Set;
import org.memtck.spec.Api;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/**
 * An implementation that conforms, and in which faults are made.
 *
 * @param name its name: a lower-case word
 * @param capabilities what it offers
 * @param parameters the bounds within which it offers it
 */
@Api
public record Structure(String name, Set<Capability> capabilities, Parameters parameters) {
    /** Copies the set. */
    public Structure {
        capabilities = Set.copyOf(capabilities);
    }
}
