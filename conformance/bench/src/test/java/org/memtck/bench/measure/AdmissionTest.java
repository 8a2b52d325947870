package org.memtck.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.memtck.bench.workload.Workload;
import org.memtck.bench.workload.Workloads;
import org.memtck.example.ExampleProvider;
import org.memtck.example.simple.SimpleProvider;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.reference.ReferenceTarget;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetUnavailableException;
import org.memtck.spec.timing.Repetition;
import org.memtck.spec.timing.SelfTiming;

class AdmissionTest {
    static Stream<Workload> all() {
        return Workloads.all().stream().filter(workload -> workload.size() <= 100);
    }

    private static Workload workload(String id) {
        return Workloads.withId(id).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theExampleConforms(Workload workload) throws TargetUnavailableException {
        try (Target example = new ExampleProvider().open("")) {
            assertThat(Admission.refusal(workload, example)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theReferenceAgreesWithItself(Workload workload) {
        Target reference = new ReferenceTarget();
        List<Operation> operations = Probe.of(workload, EnumSet.allOf(Capability.class));
        Trial trial = Trial.of(reference, operations, Avoidance.NONE, false);

        assertThat(trial.steps()).hasSameSizeAs(operations);
        assertThat(trial.fails()).isFalse();
    }

    @Test
    void whatIsNotOfferedIsNamed() throws TargetUnavailableException {
        try (Target simple = new SimpleProvider().open("")) {
            assertThat(Admission.refusal(workload("overlay-10"), simple))
                    .isEqualTo("not offered: alias, enable, overlap");
            assertThat(Admission.refusal(workload("ram-read-4-random"), simple))
                    .isEqualTo("not offered: RAM of 65536 KiB");
            assertThat(Admission.refusal(workload("ram-read-4-hot"), simple)).isEmpty();
        }
    }

    @Test
    void theRuleThatIsViolatedIsNamed() {
        assertThat(Admission.refusal(workload("overlay-10"), new Broken()))
                .isEqualTo("not comparable: VIS-5 is violated");
        assertThat(Admission.refusal(workload("move-10"), new Broken())).isEmpty();
    }

    /** A target that measures itself, and does not disable regions. */
    private static final class Broken implements Target, SelfTiming {
        private final Target reference = new ReferenceTarget();

        @Override
        public TargetInfo info() {
            return reference.info();
        }

        @Override
        public Outcome run(Scenario scenario) {
            List<Operation> heard = scenario.operations().stream()
                    .map(operation -> operation instanceof Operation.SetEnabled change
                            ? new Operation.SetEnabled(change.region(), true)
                            : operation)
                    .toList();
            return reference.run(new Scenario(heard));
        }

        @Override
        public List<Long> time(List<Operation> before, List<Repetition> repetitions) {
            return List.of();
        }
    }

    @Test
    void whoDoesNotMeasureItselfIsRefused() {
        Target mute = new Target() {
            @Override
            public TargetInfo info() {
                return new Clockwork(1).info();
            }

            @Override
            public Outcome run(Scenario scenario) {
                return Outcome.complete(List.of(Observation.ok()));
            }
        };

        assertThat(Admission.refusal(workload("mmio-read"), mute)).isEqualTo("does not measure itself");
    }
}
