package org.memtck.kit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Case;
import org.memtck.kit.exhaustive.ExhaustiveCases;
import org.memtck.kit.exhaustive.Scope;
import org.memtck.kit.exhaustive.ScopeException;
import org.memtck.kit.gate.UsedCapabilities;
import org.memtck.reference.Step;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/** An exhaustive run keeps to what a target offers, as drawn cases do. */
class ExhaustiveCapabilitiesProperties {
    private static final int SAMPLE = 400;

    @Property(seed = "3", tries = 100)
    void noMoreIsNeededThanIsOffered(@ForAll Set<Capability> some, @ForAll int start) throws ScopeException {
        Set<Capability> offered = Capability.closure(some);
        offered.add(Capability.RAM);
        ExhaustiveCases cases =
                new ExhaustiveCases(Scope.parse("trees=3x2,changes=2x2"), offered, Parameters.UNBOUNDED);

        int from = Math.floorMod(start, cases.count());
        int to = Math.min(cases.count(), from + SAMPLE);
        for (Case each : cases.cases(from, to, Avoidance.NONE)) {
            List<Step> steps = each.steps();
            assertThat(offered).containsAll(UsedCapabilities.of(steps));
        }
    }
}
