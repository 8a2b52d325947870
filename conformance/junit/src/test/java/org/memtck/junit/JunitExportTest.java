package org.memtck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.kit.export.Expectations;
import org.memtck.kit.export.JunitExporter;
import org.memtck.spec.text.ScenarioText;

/** An exported test class compiles where a project extends it, passes for a bus that conforms, and fails for another. */
class JunitExportTest {
    /** A project with a bus of its own, whose priorities can be turned round. */
    private static final Path BUS = Path.of("src/it/outside/src/test/java/bus");

    private static final String SCENARIO = """
            memtck 1
            container C size=0x20
            ram A size=0x10
            ram B size=0x10
            add A in=C at=0x0 prio=1
            add B in=C at=0x8
            fill A at=0x8 bytes=a0
            fill B at=0x0 bytes=b0
            space S root=C
            read S at=0x8 size=1
            """;

    private static final String EXTENDED = """
            package bus;

            import java.util.HashMap;
            import org.memtck.spec.target.MemorySubsystem;

            class OverlapTest extends OverlapScenario {
                @Override
                protected MemorySubsystem create() {
                    return new BusAdapter(new Bus(REVERSED), new HashMap<>());
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void itPassesForABusThatConforms() throws Exception {
        Ran ran = run(false);

        assertThat(ran.that("successful")).containsExactly("conforms()");
        assertThat(ran.tests()).hasSize(1);
    }

    @Test
    void itFailsForABusThatDoesNotAndExplains() throws Exception {
        Ran ran = run(true);

        assertThat(ran.that("failed")).containsExactly("conforms()");
        assertThat(ran.of("conforms").message())
                .contains("OverlapTest differs")
                .contains("read S at=0x8 size=1")
                .contains("PRIO-1");
    }

    private Ran run(boolean reversed) throws Exception {
        String exported = new JunitExporter()
                .export(Expectations.of(ScenarioText.parseTranscript(SCENARIO), "overlap", "a title"));
        compile(
                BUS.resolve("Bus.java"),
                BUS.resolve("BusAdapter.java"),
                Files.writeString(folder.resolve("OverlapScenario.java"), "package bus;\n\n" + exported),
                Files.writeString(
                        folder.resolve("OverlapTest.java"), EXTENDED.replace("REVERSED", String.valueOf(reversed))));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            return Ran.of(loader.loadClass("bus.OverlapTest"), folder.resolve("output"));
        }
    }

    private void compile(Path... sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean done = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of(
                                    "-proc:none",
                                    "-Xlint:all,-serial",
                                    "-Werror",
                                    "-d",
                                    folder.toString(),
                                    "-cp",
                                    System.getProperty("java.class.path")),
                            null,
                            files.getJavaFileObjects(sources))
                    .call();
            assertThat(done).as(said.toString()).isTrue();
        }
    }
}
