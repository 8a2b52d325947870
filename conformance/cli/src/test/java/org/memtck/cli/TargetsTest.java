package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.UserException;
import org.memtck.cli.target.Targets;

class TargetsTest {
    @Test
    void theTargetsOfTheModulesAreInstalled() throws UserException {
        assertThat(Targets.installed().names())
                .contains("agent", "coffee-gb", "example", "qemu", "reference", "simple");
    }

    @Test
    void theInstalledExampleConforms() throws UserException {
        Cli result = Cli.run(Targets.installed(), false, "certify", "--cases", "300");

        assertThat(result.status()).as(result.out()).isEqualTo(ExitStatus.CONFORMANT);
    }

    @Test
    void anAgentThatIsNotThereIsAnErrorWithAWayOut() throws UserException {
        Cli result = Cli.run(Targets.installed(), false, "certify", "agent:./no-such-agent");

        assertThat(result.status()).isEqualTo(ExitStatus.UNABLE);
        assertThat(result.err()).startsWith("memtck: the agent './no-such-agent' is not available");
    }
}
