package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memtck.cli.console.ExitStatus;

/** What is written for somebody who has no memtck. */
class ExportCommandTest {
    static final String[] READ_ONLY = {
        "# RO-2: read-only holds for all that is seen through it",
        "memtck 1",
        "ram A size=0x1",
        "ram B size=0x1",
        "readonly A on=yes",
        "add B in=A at=0x0",
        "space S root=A",
        "write S at=0x0 size=1 value=0x1",
        "= ok",
        "read S at=0x0 size=1"
    };

    /** A device behind an alias behind an IOMMU region, names that C has for itself, and answers that may differ. */
    static final String[] LARGE = {
        "memtck 1",
        "container bus size=0x10000",
        "mmio uart size=0x100 endian=big impl=1..2 valid=1..4 valid-unaligned=yes seed=0x41 errors=0x80..0x83",
        "alias window of=uart offset=0x10 size=0x80",
        "ram main size=0x1000",
        "add main in=bus at=0x0",
        "add window in=bus at=0x800 prio=1",
        "fill main at=0x7fe bytes=a1a2",
        "space memory root=bus",
        "iommu iommu size=0x2000 target=memory granule=0x1000",
        "space dma root=iommu",
        "iotlb iommu iova=0x1000 to=0x0 perm=r",
        "flatview memory",
        "find dma at=0x1801",
        "read dma at=0x1800 size=4 order=be",
        "read dma at=0x1805 size=2",
        "read dma at=0x1870 size=4",
        "load memory at=0x804 len=6",
        "write dma at=0x1800 size=1 value=0x1",
        "write memory at=0x802 size=2 value=0x1234"
    };

    @TempDir
    private Path folder;

    private Cli export(String form, String... lines) {
        return Cli.run("export", Cli.file(folder.resolve("finding.mem"), lines), "--as", form);
    }

    @ParameterizedTest
    @CsvSource({
        "qemu-c, export-short.c",
        "junit, export-short.java",
        "agent-session, export-short.session",
        "agent-replies, export-short.replies"
    })
    void aShortScenarioReadsAsIfWrittenByHand(String form, String golden) {
        Cli result = export(form, READ_ONLY);

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        Golden.check(golden, result.out());
    }

    @ParameterizedTest
    @CsvSource({"qemu-c, export-large.c", "junit, export-large.java"})
    void aLargerScenarioTakesTheHelpersThatItUses(String form, String golden) {
        Cli result = export(form, LARGE);

        assertThat(result.err()).isEmpty();
        Golden.check(golden, result.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"qemu-c", "junit", "agent-session", "agent-replies"})
    void theSameFileMakesTheSameText(String form) {
        assertThat(export(form, LARGE).out())
                .isEqualTo(export(form, LARGE).out())
                .isNotEmpty();
    }

    @Test
    void aNewFileIsWrittenAndNoneIsOverwritten() throws IOException {
        Path out = folder.resolve("repro.c");
        String file = Cli.file(folder.resolve("finding.mem"), READ_ONLY);

        Cli written = Cli.run("export", file, "--as", "qemu-c", "--out", out.toString());
        String text = Files.readString(out);
        Cli again = Cli.run("export", file, "--as", "junit", "--out", out.toString());

        assertThat(written.out()).isEmpty();
        assertThat(text).contains("cc -shared -fPIC -o repro.so repro.c\n");
        assertThat(again.err()).contains("repro.c: already exists");
        assertThat(again.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(out).hasContent(text);
    }

    @Test
    void whatCannotBeExportedMakesNoFile() {
        Path out = folder.resolve("repro.c");

        Cli result = Cli.run(
                "export",
                Cli.file(folder.resolve("f.mem"), "memtck 1", "del A"),
                "--as",
                "qemu-c",
                "--out",
                out.toString());

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            del A                                         | qemu-c        | line 2: this is misuse
            container A size=0x10; add A in=A at=0x0      | agent-session | line 3: this is misuse (TREE-1)
            container A size=0xffffffffffffffff           | qemu-c        | line 2: QEMU has no way to say a size of 2^64-1
            ram A size=0x80000000                         | qemu-c        | line 2: memory of more than 1 GiB is not written
            ram A size=0x1; log A client=1 on=yes         | qemu-c        | line 3: in QEMU only client 0
            ram A size=0x80000; log A client=0 on=yes; dirty A at=0x1000 len=0x1000 client=0 | qemu-c | line 4: QEMU looks at 64 dirty pages at a time
            """)
    void whatCannotBeSaidNamesTheLine(String lines, String form, String problem) {
        Cli result = export(form, ("memtck 1;" + lines).split("; ?", -1));

        assertThat(result.err())
                .startsWith("memtck: ")
                .contains("finding.mem: cannot be exported as " + form + ": " + problem);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
    }

    @Test
    void whatIsUnspecifiedNamesTheLine() {
        Cli result = export(
                "qemu-c",
                "memtck 1",
                "romd F size=0x10",
                "space S root=F",
                "begin",
                "romdmode F on=no",
                "read S at=0x0 size=1");

        assertThat(result.err()).contains("line 6: it is unspecified what this does");
    }

    @Test
    void nothingIsAnError() {
        assertThat(export("junit", "memtck 1").err()).contains("there is no operation in it");
    }

    /** The file is anybody's: neither its title nor its name may become code. */
    @ParameterizedTest
    @ValueSource(strings = {"qemu-c", "junit"})
    void aHostileTitleStaysWithinItsComment(String form) {
        Cli result = Cli.run(
                "export",
                Cli.file(
                        folder.resolve("a b;$(c)'.mem"),
                        "# x */ int y; /* \\u002a/ \u0007 <b> @see",
                        "memtck 1",
                        "ram A size=0x1"),
                "--as",
                form);

        assertThat(result.status()).isZero();
        assertThat(result.out())
                .doesNotContain("x */")
                .doesNotContain("\\u002a")
                .doesNotContain("\u0007");
        assertThat(result.out().lines().filter(line -> line.contains("int y")))
                .singleElement()
                .asString()
                .contains(" * ");
        assertThat(result.out()).doesNotContain("a b").doesNotContain("$(");
    }

    @Test
    void noNameOfAScenarioMeetsOneOfC() {
        Cli result = export(
                "qemu-c",
                "memtck 1",
                "ram int size=0x1",
                "ram a.b size=0x1",
                "ram a-b size=0x1",
                "ram S size=0x1",
                "space S root=S",
                "space main root=int");

        assertThat(result.out())
                .contains("int_mr")
                .contains("a_b_mr, a_b_mr_2")
                .contains("&S_as, &S,")
                .contains("main_as");
    }

    @Test
    void namesOfTheLibraryAreLeftAlone() {
        Cli result = export(
                "qemu-c", "memtck 1", "mmio CALLS_MAX size=0x1", "space S root=CALLS_MAX", "read S at=0x0 size=1");

        assertThat(result.out()).contains("static Device CALLS_MAX_mr = {").contains("static Call calls[32];");
    }

    @Test
    void aBlockOfTheLargestSizeIsNoTrouble() {
        Cli result = export("qemu-c", "memtck 1", "ram A size=0x10000", "space S root=A", "load S at=0x0 len=65536");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("check(\"ok bytes=" + "00".repeat(65536) + "\");");
    }

    @Test
    void whatIsTooLargeForItsFormIsRefused() {
        String[] lines = new String[60];
        lines[0] = "memtck 1";
        lines[1] = "ram A size=0x10000";
        for (int i = 2; i < lines.length; i++) {
            lines[i] = "fill A at=0x0 bytes=" + "5a".repeat(0x8000);
        }

        assertThat(export("qemu-c", lines).err()).contains("the file would be larger than 1 MiB");
        assertThat(export("junit", lines).err()).contains("line 3: a constant in Java cannot hold all of it");
    }
}
