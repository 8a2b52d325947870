package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.agent.AgentTarget;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.target.Targets;
import org.memtck.kit.describe.Greeting;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.FixedMap;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;
import org.memtck.spec.target.TargetProvider;
import org.memtck.spec.target.TargetUnavailableException;

class DescribeCommandTest {
    @TempDir
    Path folder;

    @Test
    void whatIsDeclaredAndDoneOtherwiseIsMarked() {
        Cli result = Cli.run("describe", "forgetful");

        assertThat(result.status()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        Golden.check("describe-differs.txt", result.out());
    }

    @Test
    void whatConformsIsAsDeclared() {
        Cli result = Cli.run("describe", "reference");

        assertThat(result.status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(result.out()).contains("All that was seen is as declared.").doesNotContain("\n!");
    }

    @Test
    void theScenariosAreWrittenAndCanBeReplayed() throws IOException {
        String out = folder.resolve("out").toString();

        assertThat(Cli.run("describe", "mortal", "--out", out).out()).contains("enable", "the target died in step");
        assertThat(Path.of(out).toFile().list()).hasSizeGreaterThan(40);
        assertThat(Cli.run("replay", out + "/alias.mem").status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(Cli.run("describe", "mortal", "--out", out).err()).contains("the folder is not empty");
    }

    private static final class OneRam implements FixedMap {
        private final byte[] ram = new byte[0x100];

        @Override
        public Observation read(String space, long at, int size, Endian order) {
            return at < ram.length ? Observation.ok(ram[(int) at] & 0xff) : Observation.rejected();
        }

        @Override
        public Observation write(String space, long at, int size, long value, Endian order) {
            if (at >= ram.length) {
                return Observation.rejected();
            }
            ram[(int) at] = (byte) value;
            return Observation.ok();
        }
    }

    private static final Targets MACHINES = new Targets(List.of(new TargetProvider() {
        @Override
        public String name() {
            return "machine";
        }

        @Override
        public String help() {
            return "machine: has one RAM.";
        }

        @Override
        public Target open(String argument) {
            TargetInfo info =
                    new TargetInfo("machine", "1", EnumSet.of(Capability.RAM), new Parameters(0x100, 10, 1, 1));
            return new InProcessTarget(info, OneRam::new);
        }
    }));

    @Test
    void aMachineIsReadIntoABoardFileWhichCertifiesIt() throws IOException {
        String file = folder.resolve("first.board").toString();

        Cli result = Cli.run(MACHINES, false, "describe", "machine", "--board", file);

        assertThat(result.status()).isEqualTo(ExitStatus.CONFORMANT);
        assertThat(result.out())
                .contains("It creates nothing: its map is fixed.")
                .endsWith(file + System.lineSeparator());
        assertThat(Files.readString(Path.of(file)))
                .contains("ram ram1 size=0x100\n", "# 0x100-0x3ff: refused\n", "accesses max=1\n");
        Cli certified = Cli.run(MACHINES, false, "certify", "machine", "--board", file);
        assertThat(certified.lastLine()).startsWith("conformant");
    }

    @Test
    void whatIsWrongWithTheOptionsIsSaid() {
        assertThat(Cli.run(MACHINES, false, "describe", "machine", "--exclude", "12")
                        .err())
                .contains("'12' is no range; write 0xff00-0xff7f");
        assertThat(Cli.run(MACHINES, false, "describe", "machine", "--accesses", "5")
                        .err())
                .contains("--accesses is 1000 to 10000000, not 5");
        assertThat(Cli.run(MACHINES, false, "describe", "machine", "--board", folder.toString())
                        .err())
                .contains("already exists");
    }

    @Test
    void aTargetThatIsNotThereIsNotDescribed() {
        assertThat(Cli.run("describe", "missing").status()).isEqualTo(ExitStatus.UNABLE);
    }

    @Test
    void anAgentThatGreetsWithTheLineDeclaresWhatWasSeen() throws TargetUnavailableException {
        TargetInfo info = new TargetInfo(
                "bus",
                "1",
                EnumSet.of(Capability.RAM, Capability.TRANSACTIONS, Capability.EVENTFD),
                new Parameters(0x10000, 24, 16, 4, 4096, 8192, 3, 1024)
                        .in(Dialect.parse("VIS-2/open-bus=0xff,RO-2/lands")));
        List<String> agent = List.of(
                "sh", "-c", "read hello; echo '" + Greeting.line(info) + "'; while read line; do echo ok; done");

        try (Target target = AgentTarget.open(agent)) {
            assertThat(target.info()).isEqualTo(info);
        }
    }
}
