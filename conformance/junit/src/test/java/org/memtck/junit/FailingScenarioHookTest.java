package org.memtck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.memtck.spec.scenario.Scenario;

/** What a property failed with is there as long as it fails. */
class FailingScenarioHookTest {
    private static boolean holds = true;

    @TempDir
    Path folder;

    @BeforeEach
    void output() {
        System.setProperty(Settings.OUTPUT, folder.toString());
    }

    @AfterEach
    void restore() {
        System.clearProperty(Settings.OUTPUT);
        holds = true;
    }

    /** A property of a scenario, or of two. */
    static final class Subject {
        @Provide
        Arbitrary<Scenario> scenarios() {
            return Arbitraries.just(new Scenario(List.of()));
        }

        @Property(tries = 1)
        boolean one(@ForAll("scenarios") Scenario scenario) {
            return holds;
        }

        @Property(tries = 1)
        boolean two(@ForAll("scenarios") Scenario first, @ForAll("scenarios") Scenario second) {
            return holds;
        }
    }

    private void run(boolean holding) {
        holds = holding;
        EngineTestKit.engine("jqwik")
                .selectors(selectClass(Subject.class))
                .configurationParameter(
                        "jqwik.database", folder.resolve("database").toString())
                .execute();
    }

    @Test
    void aSavedScenarioIsRemovedWhenThePropertyPassesAgain() {
        Path saved = folder.resolve(Subject.class.getName());

        run(false);
        assertThat(saved.resolve("one.mem")).hasContent("memtck 1");
        assertThat(saved.resolve("two.mem")).exists();
        assertThat(saved.resolve("two-2.mem")).exists();

        run(true);
        assertThat(Files.exists(saved) ? saved.toFile().list() : new String[0]).isEmpty();
    }
}
