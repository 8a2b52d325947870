package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.target.Targets;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetProvider;

class ReplayCommandTest {
    private static final String[] READ_ONLY = {
        "memtck 1",
        "# a comment",
        "ram main size=0x10",
        "= ok",
        "space cpu root=main",
        "readonly main on=yes",
        "write cpu at=0x0 size=1 value=0x1",
        "read cpu at=0x0 size=1",
        "= ok value=0x0"
    };

    @TempDir
    Path folder;

    private Cli replay(String target, String... lines) {
        return Cli.run("replay", Cli.file(folder.resolve("replayed.mem"), lines), target);
    }

    @Test
    void everyStepIsPrintedWithItsLine() {
        Cli result = replay("example", READ_ONLY);

        assertThat(result.status()).isEqualTo(ExitStatus.CONFORMANT);
        Golden.check("replay-agrees.txt", result.out());
    }

    @Test
    void whereATargetDiffersIsMarked() {
        Cli result = replay("forgetful", READ_ONLY);

        assertThat(result.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        Golden.check("replay-differs.txt", result.out());
    }

    @Test
    void aFileIsJudgedInADialectIfThatIsSaid() {
        String[] nothing = {"memtck 1", "container board size=0x10", "space cpu root=board", "read cpu at=0x0 size=1"};

        assertThat(replay("example", nothing).status()).isEqualTo(ExitStatus.CONFORMANT);
        String file = Cli.file(folder.resolve("replayed.mem"), nothing);
        Cli result = Cli.run("replay", file, "example", "--dialect", "VIS-2/open-bus=0xff");
        assertThat(result.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(result.out()).contains("expected = ok value=0xff").contains("observed = rejected");
    }

    @Test
    void aTargetThatDiesDiffers() {
        Cli result = replay("mortal", "memtck 1", "ram main size=0x10", "disable main", "enable main");

        assertThat(result.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        Golden.check("replay-died.txt", result.out());
    }

    @Test
    void aSessionIsPrintedScenarioByScenario() {
        Cli result = replay(
                "forgetful",
                Stream.concat(Stream.of("memtck 1", "ram other size=0x10", "= ok"), Stream.of(READ_ONLY))
                        .toArray(String[]::new));

        assertThat(result.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        Golden.check("replay-session.txt", result.out());
    }

    @Test
    void aSessionAgreesIfAllOfItsScenariosDo() {
        Cli result = replay("example", "memtck 1", "ram A size=0x10", "memtck 1", "ram A size=0x10", "= ok");

        assertThat(result.status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(result.lastLine()).isEqualTo("example 1.0 agrees in 2 steps of 2 scenarios");
    }

    @Test
    void aSessionOfWhichAScenarioIsNotComparedIsNoSuccess() {
        Cli result = replay("example", "memtck 1", "ram A size=0x10", "memtck 1", "add A in=A at=0x0");

        assertThat(result.status()).isEqualTo(ExitStatus.NOTHING_EXERCISED);
    }

    @Test
    void aSessionThatContradictsTheRulesDoes() {
        Cli result = replay("example", "memtck 1", "ram A size=0x10", "memtck 1", "ram A size=0x10", "= rejected");

        assertThat(result.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(result.lastLine()).isEqualTo("the file disagrees with the rules in 1 step");
    }

    @Test
    void misuseAndWhatIsUnspecifiedAreNotCompared() {
        Cli result = replay(
                "example",
                "memtck 1",
                "romd main size=0x10",
                "add main in=main at=0x0",
                "add main in=nowhere at=0x0",
                "space cpu root=main",
                "begin",
                "romdmode main on=no",
                "read cpu at=0xf size=1",
                "commit");

        assertThat(result.status()).isEqualTo(ExitStatus.NOTHING_EXERCISED);
        assertThat(result.lastLine()).isEqualTo("of example 1.0 only 5 steps could be compared; no difference in them");
        Golden.check("replay-not-compared.txt", result.out());
    }

    @Test
    void misuseIsComparedIfTheTargetDiagnosesIt() {
        Cli result = replay("reference", "memtck 1", "ram main size=0x10", "add main in=main at=0x0");

        assertThat(result.lastLine()).isEqualTo("reference 1 agrees in 2 steps");
    }

    /** A target of a few pages that dies of whatever it is sent. */
    private Cli replayOnSmall(String... lines) {
        TargetInfo info =
                new TargetInfo("small", "2", EnumSet.of(Capability.RAM), new Parameters(0x4000, 16, 0x1000, 4));
        TargetProvider provider = new TargetProvider() {
            @Override
            public String name() {
                return "small";
            }

            @Override
            public String help() {
                return "small: has little room.";
            }

            @Override
            public Target open(String argument) {
                return new Target() {
                    @Override
                    public TargetInfo info() {
                        return info;
                    }

                    @Override
                    public Outcome run(Scenario scenario) {
                        return new Outcome(List.of(), Outcome.End.CRASH, "sent " + scenario);
                    }
                };
            }
        };
        return Cli.run(
                new Targets(List.of(provider)),
                false,
                "replay",
                Cli.file(folder.resolve("replayed.mem"), lines),
                "small");
    }

    @Test
    void aFileThatNeedsMoreThanIsDeclaredIsNotSent() {
        Cli bound = replayOnSmall("memtck 1", "# one byte", "container bus size=0x8000", "ram main size=0x1");

        assertThat(bound.status()).isEqualTo(ExitStatus.NOTHING_EXERCISED);
        assertThat(bound.out()).contains("not sent; expected = ok");
        assertThat(bound.out())
                .endsWith("small 2 was not sent this file: step 2 (ram main size=0x1) goes beyond granule=0x1000,"
                        + " which small declares\nnothing was compared\n");

        Cli capability =
                replayOnSmall("memtck 1", "container bus size=0x8000", "space cpu root=bus", "find cpu at=0x0");

        assertThat(capability.status()).isEqualTo(ExitStatus.NOTHING_EXERCISED);
        assertThat(capability.out())
                .endsWith("small 2 was not sent this file: it needs find, which small does not offer\n"
                        + "nothing was compared\n");
    }

    @Test
    void aFileThatIsNotSentIsStillHeldAgainstTheRules() {
        assertThat(replayOnSmall("memtck 1", "ram main size=0x1", "= rejected").status())
                .isEqualTo(ExitStatus.NOT_CONFORMANT);
    }

    @Test
    void aFileThatDisagreesWithTheRulesIsReported() {
        Cli result = replay(
                "example",
                "memtck 1",
                "ram main size=0x10",
                "space cpu root=main",
                "read cpu at=0x0 size=1",
                "= ok value=0x5");

        assertThat(result.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(result.out())
                .contains("!       the file says = ok value=0x5")
                .contains("example 1.0 agrees in 3 steps\n")
                .endsWith("the file disagrees with the rules in 1 step\n");
    }

    @Test
    void aFileMayUseTheFreedomsOfTheRules() {
        Cli result = replay(
                "example",
                "memtck 1",
                "rom main size=0x10",
                "space cpu root=main",
                "write cpu at=0x0 size=1 value=0x1",
                "= ok");

        assertThat(result.status()).isEqualTo(ExitStatus.CONFORMANT);
    }

    @Test
    void aFileWithoutOperationsExercisesNothing() {
        Cli result = replay("example", "memtck 1");

        assertThat(result.status()).isEqualTo(ExitStatus.NOTHING_EXERCISED);
        assertThat(result.lastLine()).isEqualTo("nothing was compared");
    }

    @Test
    void aScenarioBeyondALimitIsNotRun() {
        String[] lines = new String[300];
        lines[0] = "memtck 1";
        lines[1] = "ram r1 size=0x1";
        for (int i = 2; i < lines.length - 1; i++) {
            lines[i] = "alias r" + i + " of=r" + (i - 1) + " offset=0x0 size=0x1";
        }
        lines[lines.length - 1] = "disable r1";

        Cli result = replay("mortal", lines);

        assertThat(result.status()).isEqualTo(ExitStatus.NOTHING_EXERCISED);
        assertThat(result.out())
                .contains("not compared: outside the limits: more than 256 levels of containers and aliases\n")
                .doesNotContain("died");
        assertThat(result.lastLine()).isEqualTo("line 258 is outside the limits of memtck, nothing was compared");
    }

    @Test
    void aMalformedFileIsNamedWithLineAndColumn() {
        Cli result = replay("example", "memtck 1", "ram main size=0x10", "space cpu rot=main");

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(result.err()).startsWith("memtck: ").contains("replayed.mem: line 3, column ");
    }
}
