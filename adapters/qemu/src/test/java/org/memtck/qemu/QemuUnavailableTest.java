package org.memtck.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.spec.target.TargetUnavailableException;

/** What is said when something is missing. QEMU and the compiler are scripts here. */
@DisabledOnOs(OS.WINDOWS)
class QemuUnavailableTest {
    private static final String VERSION = "[ \"$1\" = --version ] && exec echo 'QEMU emulator version 9.0.0'\n";
    private static final String COMPILER = "while [ \"$1\" != -o ]; do shift; done; echo so > \"$2\"";

    @TempDir
    private Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void makeSandbox() throws IOException {
        Assumptions.assumeTrue(System.getProperty(QemuProvider.BINARY) == null, "the property would prevail");
        sandbox = new Sandbox(folder);
    }

    @Test
    void aMissingQemuNamesThePackage() {
        refused("").hasMessageContaining("no program 'qemu-system-x86_64'").hasMessageContaining("qemu-system-x86)");
        refused("/nowhere/qemu").hasMessageContaining("no program '/nowhere/qemu'");
    }

    @Test
    void aProgramThatIsNoQemuIsShown() throws IOException {
        sandbox.script(QemuProgram.DEFAULT, "echo 'I am a teapot'; exit 4");
        refused("").hasMessageContaining("exit status 4 and said:\n  I am a teapot");
    }

    @Test
    void aFileThatMayNotBeExecutedIsToldFromOneThatIsNotThere() throws IOException {
        Path file = Files.createFile(folder.resolve("a qemu"));
        refused(file.toString())
                .hasMessage("QEMU is not available: '" + file
                        + "' may not be executed. If it is a QEMU, make it executable:\n" + "  chmod +x '" + file
                        + "'");
        refused(folder.toString())
                .hasMessage("QEMU is not available: '" + folder + "' is a folder. Name the executable in it: qemu:"
                        + folder + "/qemu-system-x86_64");
    }

    @Test
    void aProgramThatPrintsWithoutEndIsEnded() throws IOException {
        sandbox.script(QemuProgram.DEFAULT, "/usr/bin/head -c 17000000 /dev/zero; exec /bin/sleep 100");
        refused("").hasMessageContaining("cannot be run (it prints more than 16777216 bytes)");
    }

    @Test
    void thePropertyNamesTheProgramAndPrevails() {
        System.setProperty(QemuProvider.BINARY, "/elsewhere/qemu");
        try {
            refused("/nowhere/qemu").hasMessageContaining("no program '/elsewhere/qemu'");
        } finally {
            System.clearProperty(QemuProvider.BINARY);
        }
    }

    @Test
    void aMissingCompilerNamesThePackage() throws IOException {
        sandbox.qemu();
        refused("").hasMessageContaining("no C compiler cc or gcc").hasMessageContaining("gcc libc6-dev");
        sandbox.variable("CC", "clang -m64");
        refused("").hasMessageContaining("no C compiler clang -m64, which CC names");
    }

    @Test
    void aCompileErrorShowsTheCompilersLastLines() throws IOException {
        sandbox.qemu()
                .script(
                        "gcc",
                        "for i in 1 2 3 4 5 6 7 8 9; do echo \"note $i\"; echo \"stdio.h: missing\"; done; exit 1");
        refused("")
                .hasMessageContaining("-O2 -shared -fPIC -o ")
                .hasMessageContaining("exit status 1")
                .hasMessageContaining("\n  note 9\n  stdio.h: missing\n")
                .hasMessageContaining("libc6-dev");
        assertThat(sandbox.cache()).isEmptyDirectory();
    }

    @Test
    void withoutACacheFolderTheTemporaryFolderServes() throws IOException, TargetUnavailableException {
        Files.createFile(folder.resolve("home"));
        assertThat(CacheFolder.find(sandbox.host()))
                .isDirectory()
                .hasParent(sandbox.temporary())
                .hasFileName("memtck-" + System.getProperty("user.name"));
    }

    @Test
    void withoutAnyFolderTheMessageNamesBoth() throws IOException {
        sandbox.qemu().script("cc", "true");
        Path file = Files.createFile(folder.resolve("home"));
        Files.delete(sandbox.temporary());
        refused("")
                .hasMessageContaining(file.toString())
                .hasMessageContaining(sandbox.temporary().toString())
                .hasMessageContaining("Set XDG_CACHE_HOME");
    }

    @Test
    void aPluginThatDoesNotSpeakIsReportedWithQemusLastWordsAndACommand() throws IOException {
        qemuThatSays("Could not load plugin: undefined symbol: " + "long_name_".repeat(30));
        refused("")
                .hasMessageContaining("QEMU 9.0.0 is there")
                .hasMessageContaining("made for 7.2 to 11.1")
                .hasMessageContaining("undefined symbol: " + "long_name_".repeat(30))
                .hasMessageContaining("bin/qemu-system-x86_64 -M none -accel tcg")
                .hasMessageEndingWith(".so < /dev/null");
        assertThat(sandbox.cache())
                .isDirectoryContaining(file -> file.toString().endsWith(".so"));
    }

    @Test
    void aQemuWithoutPluginsIsTold() throws IOException {
        qemuThatSays("qemu: -plugin file=x: plugin interface not enabled in this build");
        refused("").hasMessageContaining("built without plugins").hasMessageContaining("--enable-plugins");
    }

    @Test
    void aQemuThatExportsNothingIsToldWithBothRemedies() throws IOException {
        StringBuilder missing = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            missing.append("memtck-qemu: QEMU does not export function_")
                    .append(i)
                    .append("\n");
        }
        qemuThatSays(missing + "memtck-qemu: QEMU exports next to nothing: it was linked without --export-dynamic");
        refused("")
                .hasMessageContaining("function_1, function_2")
                .hasMessageContaining("function_8 and 52 more")
                .hasMessageContaining("--enable-modules")
                .hasMessageContaining("-Wl,--export-dynamic");
    }

    @Test
    void aQemuThatLacksAFunctionNamesIt() throws IOException {
        qemuThatSays("memtck-qemu: QEMU does not export memory_region_init_alias");
        refused("").hasMessageContaining("does not know: it lacks memory_region_init_alias.");
    }

    @Test
    void theVersionOfTheInterfaceThatQemuAsksForIsStatedTheNextTime() throws IOException {
        sandbox.script("cc", COMPILER)
                .script(
                        QemuProgram.DEFAULT,
                        VERSION
                                + "[ \"$MEMTCK_QEMU_PLUGIN_VERSION\" = 42 ] && { echo 'now it is accepted' >&2; exit 1; }\n"
                                + "echo 'plugin requires API version 7, but this QEMU supports only a minimum version of"
                                + " 42' >&2; exit 1");
        refused("")
                .hasMessageContaining("now it is accepted")
                .hasMessageContaining("env MEMTCK_QEMU_PLUGIN_VERSION=42 ");
    }

    private void qemuThatSays(String lines) throws IOException {
        sandbox.script(QemuProgram.DEFAULT, VERSION + "echo '" + lines + "' >&2; exit 1")
                .script("cc", COMPILER);
    }

    private AbstractThrowableAssert<?, ?> refused(String argument) {
        QemuProvider provider = new QemuProvider(sandbox.host(), PluginSource.of("int nothing;\n"));
        return assertThatThrownBy(() -> provider.open(argument).close()).isInstanceOf(TargetUnavailableException.class);
    }
}
