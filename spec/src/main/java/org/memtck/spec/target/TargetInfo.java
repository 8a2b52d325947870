package org.memtck.spec.target;

import java.util.Set;
import org.memtck.spec.Api;

/**
 * Who a target is and what it offers.
 *
 * @param name a word
 * @param version the version of what is certified, such as a program's own
 * @param capabilities what it offers, closed under implication
 * @param parameters its bounds
 */
@Api
public record TargetInfo(String name, String version, Set<Capability> capabilities, Parameters parameters) {
    /** Adds what the capabilities imply. */
    public TargetInfo {
        capabilities = Set.copyOf(Capability.closure(capabilities));
    }
}
