package org.memtck.kit.describe;

import java.util.List;
import java.util.stream.Stream;
import org.memtck.spec.Api;
import org.memtck.spec.target.TargetInfo;

/**
 * What a target appears to be.
 *
 * @param declared what it says of itself
 * @param seen what it would say if it declared what was seen; of what was not asked it has what was declared
 * @param capabilities what was seen of each capability, in the order of the specification
 * @param bounds what was seen of each parameter
 * @param dialect what was seen of each variant
 * @param unexplained answers that are wrong in the dialect that was found, in words
 * @param broken where the target died, kept silent or answered what is no answer, in words
 * @param asked the number of scenarios
 * @param over why it was not asked to the end; nothing if it was
 * @param createsNothing whether it makes no regions: its map is fixed
 */
@Api
public record Description(
        TargetInfo declared,
        TargetInfo seen,
        List<Trait> capabilities,
        List<Trait> bounds,
        List<Trait> dialect,
        List<String> unexplained,
        List<String> broken,
        int asked,
        String over,
        boolean createsNothing) {
    /** Copies the lists. */
    public Description {
        capabilities = List.copyOf(capabilities);
        bounds = List.copyOf(bounds);
        dialect = List.copyOf(dialect);
        unexplained = List.copyOf(unexplained);
        broken = List.copyOf(broken);
    }

    /** Returns all that was seen. */
    public List<Trait> traits() {
        return Stream.of(capabilities, bounds, dialect).flatMap(List::stream).toList();
    }

    /** Returns whether something was seen to be other than declared. */
    public boolean differs() {
        return traits().stream().anyMatch(Trait::differs);
    }
}
