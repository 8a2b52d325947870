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
        return target(offered, Parameters.UNBOUNDED, answer);
    }

    private static Target target(
            Set<Capability> offered, Parameters parameters, Function<Operation, Observation> answer) {
        return new Target() {
            @Override
            public TargetInfo info() {
                return new TargetInfo("demo", "1", offered, parameters);
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

    /** What is asked of a target that offers RAM alone, by capability. */
    private static List<AbsentCapability> asked(Parameters parameters) {
        return AbsenceProbe.ask(target(EnumSet.of(Capability.RAM), parameters, operation -> Observation.ok()));
    }

    @Test
    void theSizesAreThoseThatTheTargetHasRoomFor() {
        assertThat(asked(new Parameters(0x8000, 32, 0x4000, 2)))
                .extracting(AbsentCapability::asked)
                .contains(
                        "rom C size=0x4000",
                        "mmio C size=0x4000",
                        "add C in=A at=0x8000",
                        "ram C size=0x4000 backing=resizeable max=0x8000",
                        "eventfd e region=C at=0x0 size=2");
        assertThat(asked(new Parameters(0x18, 8, 1, 1)))
                .extracting(AbsentCapability::asked)
                .contains("rom C size=0x18", "mmio C size=0x10", "iommu C size=0x100 target=S granule=0x100");
    }

    @Test
    void aFileIsWholePagesOfTheTarget() {
        assertThat(asked(new Parameters(0x10_0000, 32, 1, 8, 0x1000, 0x1000, 1, 0x100)))
                .extracting(AbsentCapability::asked)
                .contains("ram C size=0x1000 backing=file");
        assertThat(asked(new Parameters(0x10_0000, 32, 1, 8, 0x1000, 0x1000, 1, 0x4000)))
                .extracting(AbsentCapability::asked)
                .contains("ram C size=0x4000 backing=file");
    }

    @Test
    void whatThereIsNoRoomForIsNotAskedAndItIsSaidWhy() {
        assertThat(asked(new Parameters(0x18, 8, 1, 1)))
                .filteredOn(each -> each.asked().isEmpty() && !each.answer().isEmpty())
                .containsExactly(
                        new AbsentCapability(
                                Capability.BIG_ENDIAN_ORDER,
                                "",
                                "step 5 (read S at=0x0 size=2 order=be) goes beyond max-access=1",
                                false),
                        new AbsentCapability(
                                Capability.FILE_RAM,
                                "",
                                "step 5 (ram C size=0x1000 backing=file) goes beyond max-ram=0x18",
                                false))
                .noneMatch(AbsentCapability::isViolated);
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
