package org.memtck.kit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.memtck.kit.choice.SeededChoices;
import org.memtck.kit.gate.UsedCapabilities;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

class CapabilitiesProperties {
    private static final int CASES = 200;

    private static List<Step> generate(Set<Capability> offered, long seed, int index) {
        return new ScenarioGenerator(offered, Parameters.UNBOUNDED)
                .generate(SeededChoices.ofCase(seed, index), Veto.NONE);
    }

    /** Everything but a capability and those that imply it. */
    private static Set<Capability> without(Capability absent) {
        Set<Capability> rest = EnumSet.noneOf(Capability.class);
        for (Capability each : Capability.values()) {
            if (!Capability.closure(List.of(each)).contains(absent)) {
                rest.add(each);
            }
        }
        return rest;
    }

    @Property(seed = "1")
    void whatIsAbsentIsNeverNeeded(@ForAll Capability absent) {
        if (absent == Capability.RAM) {
            return;
        }
        for (int i = 0; i < CASES; i++) {
            assertThat(UsedCapabilities.of(generate(without(absent), 1, i)))
                    .as("case %d", i)
                    .doesNotContain(absent);
        }
    }

    @Property(seed = "2", tries = 1000)
    void noMoreIsNeededThanIsOffered(@ForAll Set<Capability> some, @ForAll long seed) {
        Set<Capability> offered = Capability.closure(some);
        offered.add(Capability.RAM);

        assertThat(offered).containsAll(UsedCapabilities.of(generate(offered, seed, 0)));
    }

    @Example
    void everythingThatIsOfferedIsUsed() {
        Set<Capability> used = EnumSet.noneOf(Capability.class);
        for (int i = 0; i < CASES; i++) {
            used.addAll(UsedCapabilities.of(generate(EnumSet.allOf(Capability.class), 1, i)));
        }

        assertThat(used).containsExactlyInAnyOrder(Capability.values());
    }
}
