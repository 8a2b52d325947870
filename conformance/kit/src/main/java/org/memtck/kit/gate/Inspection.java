package org.memtck.kit.gate;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.Step;
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
}
