package org.memtck.kit.campaign;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.gate.Excess;
import org.memtck.kit.generate.Focus;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/** Where the cases of a campaign come from: drawn at random, or enumerated. */
@Api
@FunctionalInterface
public interface CaseSource {
    /**
     * The cases with these numbers. The same arguments give the same cases. Several threads may call it at once, and again for
     * cases that turn out not to be wanted as they were.
     *
     * @param from the number of the first case, from 0
     * @param to the number after the last one
     * @param avoidance what to steer around: it is known to be violated
     * @return each case, and what was left out of it
     */
    List<Case> cases(long from, long to, Avoidance avoidance);

    /**
     * The cases with these numbers, which may turn to what was hit seldom so far. What is enumerated does not, and needs not
     * implement this.
     *
     * @param focus what to turn to
     */
    default List<Case> cases(long from, long to, Avoidance avoidance, Focus focus) {
        return cases(from, to, avoidance);
    }

    /**
     * Hears which cases were compared. The campaign is done with them, and tells so in ascending order.
     *
     * @param from the number of the first case
     * @param to the number after the last one
     * @param avoidance with what was to be avoided
     */
    default void compared(long from, long to, Avoidance avoidance) {}

    /**
     * What others found in cases of the same campaign. Before its first case the campaign looks for each of them, and steers
     * around those that it sees itself. These scenarios are no cases: nothing in them counts for any verdict. A campaign that goes on
     * at a checkpoint has done so.
     */
    default List<Finding> found() {
        return List.of();
    }

    /** The operations that every case begins with, which nothing may change: the map of a board. */
    default List<Operation> given() {
        return List.of();
    }

    /** The operations without those that go beyond what the cases keep to. */
    default List<Operation> fit(List<Operation> operations) {
        return operations;
    }

    /** What of a scenario goes beyond what the cases keep to, besides what the target declared. */
    default Optional<Excess> excess(List<Step> steps) {
        return Optional.empty();
    }

    /**
     * Cases of the same sort that the campaign does not run.
     *
     * @param capabilities what may be used
     * @param parameters the bounds to keep within
     */
    default CaseSource fresh(Set<Capability> capabilities, Parameters parameters, long seed) {
        return new GeneratedCases(capabilities, parameters, seed);
    }
}
