package org.memtck.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.spec.target.TargetUnavailableException;

/** What is said when something is missing. QEMU and the compiler are scripts here. */
@DisabledOnOs(OS.WINDOWS)
class QemuUnavailableTest {
    @TempDir
    private Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void makeSandbox() throws IOException {
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
    void aPluginThatDoesNotSpeakIsReportedWithQemusLastWords() throws IOException {
        sandbox.script(
                QemuProgram.DEFAULT,
                "[ \"$1\" = --version ] && exec echo 'QEMU emulator version 9.0.0'\n"
                        + "echo 'Could not load plugin: undefined symbol' >&2; exit 1");
        sandbox.script("cc", "while [ \"$1\" != -o ]; do shift; done; echo so > \"$2\"");
        refused("")
                .hasMessageContaining("QEMU 9.0.0 is there")
                .hasMessageContaining("made for QEMU 7.2")
                .hasMessageContaining("Could not load plugin: undefined symbol");
        assertThat(sandbox.cache())
                .isDirectoryContaining(file -> file.toString().endsWith(".so"));
    }

    private AbstractThrowableAssert<?, ?> refused(String argument) {
        QemuProvider provider = new QemuProvider(sandbox.host(), PluginSource.of("int nothing;\n"));
        return assertThatThrownBy(() -> provider.open(argument).close()).isInstanceOf(TargetUnavailableException.class);
    }
}
