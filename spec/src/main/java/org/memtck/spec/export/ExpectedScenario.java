package org.memtck.spec.export;

import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;

/**
 * A scenario with what the rules expect of each operation. None of them is misuse, unspecified or outside the limits.
 *
 * @param name what its file is called, without folder and ending
 * @param title one line for people, of printable ASCII: what it is about
 * @param steps the operations in order
 * @param needs the capabilities that it takes, in the order of their constants
 */
@Api
public record ExpectedScenario(String name, String title, List<Step> steps, List<Capability> needs) {
    /** Copies the lists. */
    public ExpectedScenario {
        steps = List.copyOf(steps);
        needs = List.copyOf(needs);
    }

    /** The operations alone. */
    public Scenario scenario() {
        return new Scenario(steps.stream().map(Step::operation).toList());
    }

    /**
     * One operation.
     *
     * @param line its line in the file, from 1
     * @param expectation what the rules expect of it
     */
    @Api
    public record Step(int line, Operation operation, Expectation expectation) {}
}
