package org.memtck.kit.vectors;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.memtck.kit.generate.UsedCapabilities;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.target.Capability;

/** What a scenario needs of a target. */
final class Needs {
    private Needs() {}

    static Set<Capability> of(List<Step> steps) {
        Set<Capability> needs = EnumSet.copyOf(UsedCapabilities.of(steps));
        if (hasOtherRoot(steps)) {
            needs.add(Capability.NESTING);
        }
        return needs;
    }

    /** Whether a space shows what is no container: a bus of one level does not know of such roots. */
    private static boolean hasOtherRoot(List<Step> steps) {
        Set<String> containers = new HashSet<>();
        for (Step step : steps) {
            if (step.operation() instanceof Operation.Create create && create.spec() instanceof RegionSpec.Container) {
                containers.add(create.region());
            } else if (step.operation() instanceof Operation.OpenSpace open && !containers.contains(open.root())) {
                return true;
            }
        }
        return false;
    }
}
