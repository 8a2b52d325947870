package org.memtck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** What is not there, or not any more, fails with a reason, and never passes. */
class BrokenTargetTest {
    @TempDir
    private Path folder;

    private static List<String> failures(Ran ran) {
        return ran.tests().values().stream()
                .filter(result -> result.how().equals("failed"))
                .map(Ran.Result::message)
                .toList();
    }

    @Test
    void aMissingLibraryIsNamed() {
        assertThat(failures(Ran.of(Subjects.IncompleteSubject.class, folder)))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message)
                        .startsWith("target IncompleteSubject is not available: ")
                        .contains("NoClassDefFoundError: emu/Bus"));
    }

    @Test
    void capabilitiesThatAreNullAreNamed() {
        assertThat(failures(Ran.of(Subjects.SilentSubject.class, folder)))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message).contains("SilentSubject has null for its capabilities"));
    }

    @Test
    void aPropertyOfATargetThatIsGoneFails() {
        Target gone = new Target() {
            @Override
            public TargetInfo info() {
                return new TargetInfo("bus", "1", Set.of(Capability.RAM), Parameters.UNBOUNDED);
            }

            @Override
            public Outcome run(Scenario scenario) {
                return Outcome.gone("it hung too often");
            }
        };
        assertThatThrownBy(() -> ScenarioAssertions.assertConforms(gone, new Scenario(List.of())))
                .isInstanceOf(AssertionError.class)
                .hasMessage("bus was not asked: it hung too often");
    }

    @Test
    void aReadThatDoesNotEndFailsWithItsPlace() {
        String before = System.setProperty("memtck.target.timeout", "1");
        try {
            Ran ran = Ran.of(Subjects.HangingSubject.class, folder, Settings.CASES, "1");
            assertThat(failures(ran))
                    .isNotEmpty()
                    .anySatisfy(message ->
                            assertThat(message).contains("not done within 1000 ms", "Subjects$HangingSubject"));
        } finally {
            if (before == null) {
                System.clearProperty("memtck.target.timeout");
            } else {
                System.setProperty("memtck.target.timeout", before);
            }
        }
    }
}
