package org.memtck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.target.FixedMap;
import org.memtck.spec.target.MemorySubsystem;
import org.memtck.spec.target.Parameters;

/** A machine whose map is fixed is certified on its board file. */
class MachineTest {
    @TempDir
    Path folder;

    private Ran run(Class<?> subject) {
        return Ran.of(subject, folder.resolve("out"));
    }

    @Test
    void aMachineThatIsAsItsBoardSaysFailsNothing() {
        Ran ran = run(RightMachine.class);

        assertThat(ran.that("failed")).isEmpty();
        assertThat(ran.of("RAM-1:").how()).isEqualTo("successful");
        assertThat(ran.of("ALIAS-1:").how()).isEqualTo("successful");
        assertThat(ran.of("the campaign is long enough").how()).isEqualTo("successful");
        assertThat(ran.tests().keySet()).noneMatch(name -> name.startsWith("absent:"));
    }

    @Test
    void whatTheBoardFileLeavesUntestedIsNamedAndNotPassed() {
        Ran.Result result = run(RightMachine.class).of("all of the board is tested");

        assertThat(result.how()).isEqualTo("aborted");
        assertThat(result.message())
                .contains("untested: accesses of cpu, 0xf00-0xfff: untouched")
                .contains("mirror.board:10");
    }

    @Test
    void aMistakeInTheMachineIsShownByItsAccessesAlone() {
        Ran.Result result = run(ShortMachine.class).of("ALIAS-1:");

        assertThat(result.how()).isEqualTo("failed");
        assertThat(result.message())
                .contains("(the map of the board mirror, 6 steps)")
                .contains("found with  the board mirror, all of its ")
                .doesNotContain("= ok\n    container");
    }

    @Test
    void aBoardFileThatIsNotThereFailsTheTests() {
        assertThat(run(LostMachine.class).tests().values())
                .anySatisfy(result ->
                        assertThat(result.message()).contains("gone.board: line 1, column 1: there is no file"));
    }

    @ExtendWith(OnlyInside.class)
    static class RightMachine extends MemorySubsystemConformance {
        @Override
        protected MemorySubsystem create() {
            return new Mirror(0x7ff);
        }

        @Override
        protected Parameters parameters() {
            return new Parameters(0x1000, 12, 1, 1);
        }

        @Override
        protected Optional<Path> board() {
            return Optional.of(Path.of("src/test/resources/mirror.board"));
        }

        @Override
        protected Path regressions() {
            return Path.of("nowhere");
        }
    }

    static class ShortMachine extends RightMachine {
        @Override
        protected MemorySubsystem create() {
            return new Mirror(0x7fe);
        }
    }

    static class LostMachine extends RightMachine {
        @Override
        protected Optional<Path> board() {
            return Optional.of(Path.of("src/test/resources/gone.board"));
        }
    }

    /** The machine, by address and a byte at a time. */
    private static final class Mirror implements FixedMap {
        private final byte[] ram = new byte[0x400];
        private final long last;

        Mirror(long last) {
            this.last = last;
        }

        @Override
        public Observation read(String space, long at, int size, Endian order) {
            return isRam(at) ? Observation.ok(ram[(int) at & 0x3ff] & 0xff) : Observation.rejected();
        }

        @Override
        public Observation write(String space, long at, int size, long value, Endian order) {
            if (!isRam(at)) {
                return Observation.rejected();
            }
            ram[(int) at & 0x3ff] = (byte) value;
            return Observation.ok();
        }

        private boolean isRam(long at) {
            return Long.compareUnsigned(at, last) <= 0;
        }
    }
}
