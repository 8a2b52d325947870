package org.memtck.kit.gate;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/**
 * Looks through one scenario for what goes beyond a declaration, in one pass. It stands in front of every case, so it looks for
 * nothing that cannot be there: where everything is offered, no capability is missing, whatever the scenario does.
 */
final class Inspection {
    private static final int EVERYTHING = Capability.values().length;

    private final Set<Capability> offered;
    private final Bounds bounds;
    private final List<Step> steps;
    private final @Nullable CapabilityScan scan;

    Inspection(Set<Capability> offered, Parameters parameters, List<Step> steps) {
        this.offered = offered;
        this.bounds = new Bounds(parameters);
        this.steps = steps;
        this.scan = offered.size() == EVERYTHING
                ? null
                : new CapabilityScan(
                        !offered.contains(Capability.EQUAL_PRIORITY_OVERLAP), !offered.contains(Capability.OWNERS));
    }

    Optional<Excess> excess() {
        for (int i = 0; i < steps.size(); i++) {
            String bound = broken(i);
            if (bound != null) {
                return Optional.of(new Excess(i, steps.get(i).operation(), bound));
            }
        }
        return Optional.empty();
    }

    private @Nullable String broken(int index) {
        Step step = steps.get(index);
        if (!Declaration.mayBeAsked(step)) {
            return "what is specified";
        }
        String bound = bounds.broken(step.operation());
        AttributeOperation.TakeDirty part = bounds.partOfWindow();
        if (bound == null && part != null && !endsWithItsRegion(index, part)) {
            bound = bounds.window();
        }
        return bound == null && scan != null ? missing(scan, step) : bound;
    }

    private @Nullable String missing(CapabilityScan capabilities, Step step) {
        capabilities.take(step);
        if (offered.containsAll(capabilities.used())) {
            return null;
        }
        Set<Capability> missing = EnumSet.copyOf(capabilities.used());
        missing.removeAll(offered);
        return Declaration.words(missing);
    }

    /** Whether a question for dirty pages reaches just to the end of its region, as large as that is by then. */
    private boolean endsWithItsRegion(int index, AttributeOperation.TakeDirty question) {
        Size size = null;
        for (int i = index - 1; i >= 0 && size == null; i--) {
            size = steps.get(i).kind() == Step.Kind.DONE ? sized(steps.get(i), question.region()) : null;
        }
        return size != null && question.at() + question.length() == size.last() + 1;
    }

    /** The size that a step gives to a region, or null if it leaves it as it is. */
    private static @Nullable Size sized(Step step, String region) {
        Operation operation = step.operation();
        if (operation instanceof Operation.Create create && create.region().equals(region)) {
            return create.spec().size();
        }
        boolean resized = operation instanceof KindOperation.ResizeRam resize
                && resize.region().equals(region)
                && step.expectation().canonical().status() == Status.OK;
        return resized ? ((KindOperation.ResizeRam) operation).size() : null;
    }
}
