package org.memtck.reference.verdict;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Observation;

/**
 * The ruling on one answer.
 *
 * @param canonical whether it is the canonical answer; if not, and nothing differs, it uses a freedom
 * @param differs the first part that the rules do not allow, or null if they allow all of it
 * @param expected the answer to which it comes closest, with what had to come by now
 */
@Api
public record Ruling(boolean canonical, @Nullable Part differs, Observation expected) {}
