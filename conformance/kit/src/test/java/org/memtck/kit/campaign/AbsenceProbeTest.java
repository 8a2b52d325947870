package org.memtck.kit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

class AbsenceProbeTest {
    private static final Set<Capability> WITHOUT_QUESTION =
            EnumSet.of(Capability.EQUAL_PRIORITY_OVERLAP, Capability.DIAGNOSES_MISUSE);

    /** A target that offers RAM and says that it does, to each operation, what the function says. */
    private static Target target(Set<Capability> offered, Function<Operation, Observation> answer) {
        return new Target() {
            @Override
            public TargetInfo info() {
                return new TargetInfo("demo", "1", offered, Parameters.UNBOUNDED);
            }

            @Override
            public Outcome run(Scenario scenario) {
                List<Observation> observations = new ArrayList<>();
                scenario.operations().forEach(operation -> observations.add(answer.apply(operation)));
                return Outcome.complete(observations);
            }
        };
    }

    @Test
    void everythingThatIsNotOfferedIsAskedForOnce() {
        List<AbsentCapability> absent =
                AbsenceProbe.ask(target(EnumSet.of(Capability.RAM), operation -> Observation.unsupported()));

        assertThat(absent)
                .extracting(AbsentCapability::capability)
                .doesNotContain(Capability.RAM)
                .doesNotHaveDuplicates();
        assertThat(absent).hasSize(Capability.values().length - 1);
        assertThat(absent).noneMatch(AbsentCapability::isViolated);
        assertThat(absent)
                .filteredOn(each -> !each.refused())
                .extracting(AbsentCapability::capability)
                .containsExactlyInAnyOrderElementsOf(WITHOUT_QUESTION);
    }

    @Test
    void whatIsDoneAlthoughItIsNotOfferedIsAViolation() {
        List<AbsentCapability> absent =
                AbsenceProbe.ask(target(EnumSet.of(Capability.RAM), operation -> Observation.ok()));

        assertThat(absent)
                .filteredOn(AbsentCapability::isViolated)
                .hasSize(Capability.values().length - 1 - WITHOUT_QUESTION.size());
    }

    @Test
    void whatIsOfferedIsNotAskedFor() {
        assertThat(AbsenceProbe.ask(target(EnumSet.allOf(Capability.class), operation -> Observation.ok())))
                .isEmpty();
    }

    @Test
    void theOperationThatAskedAndItsAnswerAreNamed() {
        Set<Capability> offered = EnumSet.complementOf(EnumSet.of(Capability.DIRTY_LOG));
        Target target = target(
                offered,
                operation -> operation instanceof AttributeOperation ? Observation.rejected() : Observation.ok());

        assertThat(AbsenceProbe.ask(target))
                .containsExactly(
                        new AbsentCapability(Capability.DIRTY_LOG, "log B client=0 on=yes", "rejected", false));
    }
}
