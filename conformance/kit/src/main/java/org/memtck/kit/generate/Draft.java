package org.memtck.kit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;

/** A scenario as far as it is written. Operations are attempted: the reference says which of them are legal and specified. */
final class Draft {
    /** How many operations are drawn at the most in place of one that is to be avoided. */
    private static final int REDRAWS = 6;

    private final Features features;
    private final Reference reference;
    private final Sketch sketch;
    private final Endings endings;
    private final List<Step> steps = new ArrayList<>();
    /** What was drawn and is to be avoided. */
    private final List<Operation> stopped = new ArrayList<>(0);

    private boolean ended;

    Draft(Drawers drawers) {
        this.features = drawers.features;
        this.reference = drawers.reference;
        this.sketch = drawers.sketch;
        this.endings = new Endings(drawers.choices);
    }

    /** The steps that were kept. */
    List<Step> steps() {
        return steps;
    }

    /** What was drawn and is to be avoided. */
    List<Operation> stopped() {
        return stopped;
    }

    /** Whether the last operation is one that the specification leaves open, so that nothing can follow. */
    boolean hasEnded() {
        return ended;
    }

    /** Attempts one operation, and others in its place while what is drawn is to be avoided. */
    void attempt(Supplier<@Nullable Operation> draw) {
        for (int i = 0; i < REDRAWS; i++) {
            if (take(draw.get(), i == 0) != Step.Kind.AVOIDED) {
                return;
            }
        }
    }

    /**
     * Takes the operation to the reference; if it is legal and specified it is kept.
     *
     * @return what became of it, or null if there is none
     */
    Step.@Nullable Kind attempt(@Nullable Operation operation) {
        return take(operation, true);
    }
    /** The same; what is to be avoided is kept for the end if that is wanted. */
    private Step.@Nullable Kind take(@Nullable Operation operation, boolean keep) {
        if (operation == null || ended) {
            return null;
        }
        Step step = reference.step(operation);
        if (step.open() != null && endings.choose(step.open())) {
            step = reference.last(operation);
            ended = step.kind() == Step.Kind.DONE;
        }
        if (step.kind() == Step.Kind.AVOIDED && keep) {
            stopped.add(operation);
        }
        if (step.kind() == Step.Kind.DONE) {
            steps.add(step);
            Bookkeeping.note(sketch, step);
        } else if (step.isDiagnosed() && features.has(Capability.DIAGNOSES_MISUSE)) {
            steps.add(step);
        }
        return step.kind();
    }
}
