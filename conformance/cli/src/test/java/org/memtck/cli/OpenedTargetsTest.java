package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.memtck.cli.console.UserException;
import org.memtck.cli.option.JobCount;
import org.memtck.cli.target.OpenedTargets;
import org.memtck.cli.target.Targets;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.target.TargetUnavailableException;

class OpenedTargetsTest {
    private final List<String> closed = new ArrayList<>();

    private record Opened(String name, String version, List<String> closed) implements Target {
        @Override
        public TargetInfo info() {
            return new TargetInfo(name, version, Set.of(Capability.RAM), Parameters.UNBOUNDED);
        }

        @Override
        public Outcome run(Scenario scenario) {
            return Outcome.complete(List.of());
        }

        @Override
        public void close() {
            closed.add(version);
        }
    }

    /** Can be opened so many times, and may be of another version each time. */
    private Targets targets(int times, boolean alike, boolean independent) {
        TargetProvider provider = new TargetProvider() {
            private int opened;

            @Override
            public String name() {
                return "chip";
            }

            @Override
            public String help() {
                return "chip";
            }

            @Override
            public Target open(String argument) throws TargetUnavailableException {
                if (opened == times) {
                    throw new TargetUnavailableException("the port is in use");
                }
                opened++;
                return new Opened("chip", alike ? "1" : String.valueOf(opened), closed);
            }

            @Override
            public boolean areIndependent() {
                return independent;
            }
        };
        return new Targets(List.of(provider));
    }

    @Test
    void thereIsOneForEachJob() throws UserException, TargetUnavailableException {
        try (OpenedTargets opened = OpenedTargets.open(targets(9, true, false), "chip", 3)) {
            assertThat(opened.all()).hasSize(3);
        }
        assertThat(closed).hasSize(3);
    }

    @Test
    void withoutANumberOfJobsOneIsOpenedUnlessSeveralAreKnownToDo() throws UserException, TargetUnavailableException {
        try (OpenedTargets one = OpenedTargets.open(targets(9, true, false), "chip", null);
                OpenedTargets several = OpenedTargets.open(targets(99, true, true), "chip", null)) {
            assertThat(one.all()).hasSize(1);
            assertThat(several.all()).hasSize(JobCount.ofCores());
        }
    }

    @Test
    void oneThatCanBeOpenedOnceIsToldOf() {
        assertThatThrownBy(() -> OpenedTargets.open(targets(1, true, false), "chip", 2))
                .isInstanceOf(TargetUnavailableException.class)
                .hasMessage(
                        "the target chip cannot be opened 2 times, once for each job; --jobs 1 opens it once. The 2."
                                + " time: the port is in use");
        assertThat(closed).hasSize(1);
    }

    @Test
    void oneThatCannotBeOpenedAtAllSaysWhatItEverSays() {
        assertThatThrownBy(() -> OpenedTargets.open(targets(0, true, false), "chip", 2))
                .hasMessage("the port is in use");
    }

    @Test
    void thoseThatAreNotTheSameAreRefused() {
        assertThatThrownBy(() -> OpenedTargets.open(targets(9, false, false), "chip", 2))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("is not the same each time");
        assertThat(closed).hasSize(2);
    }
}
