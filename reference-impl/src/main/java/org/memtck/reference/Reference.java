package org.memtck.reference;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.World;
import org.memtck.reference.rules.Operations;
import org.memtck.spec.Api;
import org.memtck.spec.limits.Limit;
import org.memtck.spec.limits.LimitGuard;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Parameters;

/**
 * The executable specification. It takes operations one by one and says of each what is expected and which rules decided.
 * It serves one scenario; an operation that is misuse, unspecified, to be avoided or beyond
 * a limit changes nothing.
 */
@Api
public final class Reference {
    private final Operations rules;
    private final Performer performer;
    private final LimitGuard guard = new LimitGuard();

    /** A reference with no regions. */
    public Reference() {
        this(Veto.NONE);
    }

    /**
     * A reference that leaves out some steps.
     *
     * @param veto which steps are not done
     */
    public Reference(Veto veto) {
        this(veto, Parameters.UNBOUNDED);
    }

    /**
     * A reference for a target, that leaves out some steps.
     *
     * @param veto which steps are not done
     * @param target the bounds of the target. Its page changes no answer, only what is said to have decided it (rule VIS-7);
     *     in its dirty pages it is answered what is dirty, and its dirty window is what a question clears (rule DIRTY-1)
     */
    public Reference(Veto veto, Parameters target) {
        this.rules = new Operations(new World(target));
        this.performer = new Performer(rules, veto);
    }

    /** Takes the next operation. */
    public Step step(Operation operation) {
        return step(operation, performer::perform);
    }

    /**
     * Takes the last operation. If it is unspecified what it does it is done nevertheless, within the bounds that the
     * specification gives; nothing may come after it.
     */
    public Step last(Operation operation) {
        return step(operation, performer::last);
    }

    private Step step(Operation operation, Function<Operation, Step> taking) {
        Limit exceeded = guard.exceededBy(operation);
        if (exceeded != null) {
            return Performer.beyond(operation, exceeded);
        }
        Step step = taking.apply(operation);
        if (step.kind() == Step.Kind.DONE) {
            guard.note(operation, step.expectation().canonical());
        }
        return step;
    }

    /**
     * The addresses at which what a space shows can change: the edges of all regions below its root, the first one 0, in
     * ascending unsigned order. They are where mistakes live.
     *
     * @throws IllegalArgumentException if there is no such space
     */
    public long[] edges(String space) {
        return rules.maps().edges(space);
    }

    /**
     * Whether an address of a space decodes to a region.
     *
     * @throws IllegalArgumentException if there is no such space
     */
    public boolean isMapped(String space, long address) {
        return rules.maps().isMapped(space, address);
    }

    /**
     * An address at which a space shows an offset of a region, or null if it does not show it.
     *
     * @throws IllegalArgumentException if there is no such space
     */
    public @Nullable Long addressOf(String space, String region, long offset) {
        return rules.maps().addressOf(space, region, offset);
    }

    /** Takes all operations of a scenario, the last one as the last. */
    public static List<Step> run(Scenario scenario) {
        Reference reference = new Reference();
        List<Step> steps = new ArrayList<>(scenario.length());
        for (Iterator<Operation> operations = scenario.operations().iterator(); operations.hasNext(); ) {
            Operation operation = operations.next();
            steps.add(operations.hasNext() ? reference.step(operation) : reference.last(operation));
        }
        return steps;
    }
}
