package org.memtck.coffeegb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.memtck.spec.scenario.Endian;

class GameboyMachineTest {
    private final GameboyMachine machine = new GameboyMachine();

    private long read(long at) {
        return Objects.requireNonNull(machine.read("cpu", at, 1, Endian.LITTLE).value());
    }

    @Test
    void theBoardFileKnowsTheCartridgeByItsHash() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(GameboyMachine.cartridge());
        assertThat(Files.readString(Path.of("boards/game-boy.board")))
                .contains("sha256=" + HexFormat.of().formatHex(hash));
    }

    @Test
    void theMapperShowsTheBankThatIsWritten() {
        machine.write("cpu", 0x2000, 1, 3, Endian.LITTLE);
        assertThat(read(0x4000)).isEqualTo(GameboyMachine.cartridge()[3 * 0x4000] & 0xff);
    }

    @Test
    void theEchoShowsWhatIsInTheWorkRam() {
        machine.write("cpu", 0xc123, 1, 0x5a, Endian.LITTLE);
        assertThat(read(0xe123)).isEqualTo(0x5a);
    }
}
