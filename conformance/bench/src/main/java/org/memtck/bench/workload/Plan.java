package org.memtck.bench.workload;

import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.timing.Repeated;
import org.memtck.spec.timing.Repetition;

/** What a target does, from nothing, to be measured. */
@Api
public sealed interface Plan {
    /**
     * Some operations in turn, again and again.
     *
     * @param before brings the target into shape; is not measured
     * @param preparation what is repeated next and is not measured either
     * @param known what is done next where the plan is compared with the reference, and only there
     * @param cycle what is measured
     * @param operations how many operations a cycle counts for: the figure is time by operation
     */
    @Api
    record Cycle(
            List<Operation> before,
            List<Repetition> preparation,
            List<Operation> known,
            List<Repeated> cycle,
            int operations)
            implements Plan {
        /** Copies the lists. */
        public Cycle {
            before = List.copyOf(before);
            preparation = List.copyOf(preparation);
            known = List.copyOf(known);
            cycle = List.copyOf(cycle);
        }

        Cycle(List<Operation> before, Repeated access) {
            this(before, List.of(), List.of(), List.of(access), 1);
        }
    }

    /**
     * Everything from nothing on, once; and again on a fresh target. All of it counts for one operation.
     *
     * @param operations what is measured, the end of which asks for what was built
     */
    @Api
    record Build(List<Operation> operations) implements Plan {
        /** Copies the list. */
        public Build {
            operations = List.copyOf(operations);
        }
    }
}
