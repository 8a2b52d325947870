package org.memtck.kit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.kit.board.BoardException;
import org.memtck.kit.board.BoardReader;
import org.memtck.kit.board.BoardView;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Patience;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

class SurveyTest {
    @TempDir
    private Path folder;

    /** A machine of 64 KiB: RAM that is there twice, ROM, a register, and 0xff elsewhere. */
    private static final class Machine implements Target {
        private final Set<Long> touched = new TreeSet<>();
        private int writes;
        private byte[] ram = new byte[0x800];

        @Override
        public TargetInfo info() {
            return new TargetInfo("machine", "1", Set.of(Capability.RAM), new Parameters(0x10000, 16, 1, 4));
        }

        @Override
        public Outcome run(Scenario scenario) {
            ram = new byte[0x800];
            List<Observation> answers = new ArrayList<>();
            for (Operation operation : scenario.operations()) {
                if (operation instanceof Operation.Read read && read.space().equals("cpu")) {
                    long value = 0;
                    for (int i = 0; i < read.size(); i++) {
                        value |= (long) read(read.at() + i) << (8 * i);
                    }
                    answers.add(Observation.ok(value));
                } else if (operation instanceof Operation.Write write
                        && write.space().equals("cpu")) {
                    write(write.at(), (int) write.value());
                    answers.add(Observation.ok());
                } else {
                    answers.add(Observation.unsupported());
                }
            }
            return Outcome.complete(answers);
        }

        private int read(long at) {
            touched.add(at);
            if (at < 0x1000) {
                return ram[(int) at & 0x7ff] & 0xff;
            } else if (at >= 0x4000 && at < 0x4010) {
                return writes & 0xff;
            }
            return at >= 0xc123 ? (int) (at * 0x35 + (at >> 8)) & 0xff : 0xff;
        }

        private void write(long at, int value) {
            touched.add(at);
            writes++;
            if (at < 0x1000) {
                ram[(int) at & 0x7ff] = (byte) value;
            }
        }
    }

    private static final List<Range> REGISTERS = List.of(new Range(0x3ff7, 0x4013));

    private static Survey survey(Target machine, SurveyPlan plan) throws Survey.UnknownSpaceException {
        return Survey.of(machine, plan, new Patience(Duration.ofSeconds(1), Duration.ofMinutes(1)), () -> 0);
    }

    private List<String> view(Survey survey) throws IOException, BoardException {
        Path file = Files.writeString(folder.resolve("first.board"), survey.board());
        return BoardView.lines(BoardReader.read(file));
    }

    @Test
    void whatIsThereIsFoundToTheByte() throws Exception {
        Survey survey = survey(new Machine(), new SurveyPlan("cpu", List.of(), 100_000, 1));

        assertThat(survey.complete()).isTrue();
        assertThat(view(survey))
                .containsExactly(
                        "space cpu",
                        "  0x0-0x7ff  ram1+0x0",
                        "  0x800-0xfff  ram1+0x0",
                        "  0xc123-0xffff  rom1+0x0  read-only");
        assertThat(survey.board())
                .contains("accesses max=4 writes=silent\n", "alias mirror1 of=ram1", "content rom1 sha256=")
                .contains("untouched cpu at=0x4000 size=0x10  # neither RAM nor ROM\n");
    }

    @Test
    void whatIsExcludedIsNotTouched() throws Exception {
        Machine machine = new Machine();

        Survey survey = survey(machine, new SurveyPlan("cpu", REGISTERS, 100_000, 1));

        assertThat(machine.touched).noneMatch(REGISTERS.get(0)::contains);
        assertThat(survey.board()).contains("untouched cpu at=0x3ff7 size=0x1d  # not looked at\n");
        assertThat(view(survey)).hasSize(4);
    }

    @Test
    void theSameSeedReadsTheSameBoard() throws Exception {
        SurveyPlan plan = new SurveyPlan("cpu", REGISTERS, 20_000, 7);

        assertThat(survey(new Machine(), plan)).isEqualTo(survey(new Machine(), plan));
    }

    @Test
    void noMoreAccessesAreMadeThanAllowed() throws Exception {
        Survey survey = survey(new Machine(), new SurveyPlan("cpu", List.of(), SurveyPlan.LEAST, 1));

        assertThat(survey.accesses()).isLessThan(SurveyPlan.LEAST + 300);
        assertThat(survey.complete()).isFalse();
        assertThat(view(survey)).isNotEmpty();
    }

    @Test
    void aSpaceThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> survey(new Machine(), new SurveyPlan("gpu", List.of(), 20_000, 1)))
                .isInstanceOf(Survey.UnknownSpaceException.class)
                .hasMessage("the machine has no space 'gpu'; name one that it has");
    }

    @Test
    void aMachineThatDiesIsLeftAloneSoon() throws Exception {
        Target dying = new Target() {
            @Override
            public TargetInfo info() {
                return new Machine().info();
            }

            @Override
            public Outcome run(Scenario scenario) {
                return new Outcome(List.of(), Outcome.End.CRASH, "exit status 139");
            }
        };

        assertThat(survey(dying, new SurveyPlan("cpu", List.of(), 20_000, 1)).complete())
                .isFalse();
    }
}
