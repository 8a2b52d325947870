package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memtck.cli.console.ExitStatus;
import org.memtck.cli.console.UserException;

/** The agents to start from, each broken in one line: the rule that the line is there for is found to be violated. */
class BrokenStarterTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            C          ~ ((memory *) range->region->own)->rom ~ false                                       ~ ROM-2
            C          ~ memtck_device_read(range->region, offset, ~ memtck_device_read(range->region, (uint32_t) offset, ~ MMIO-1
            C          ~ last = last > end - at ? end         ~ last = false ? end                          ~ VIS-3
            C_TREE     ~ (*link)->prio > node->prio           ~ false                                       ~ PRIO-1
            C_TREE     ~ if (transactions == 0) map++;        ~ map++;                                      ~ TXN-1
            C_TREE     ~ read_only = read_only || node->read_only; ~ read_only = node->read_only;           ~ RO-2
            C_TREE     ~ node->offset + offset, read_only     ~ offset, read_only                           ~ ALIAS-1
            RUST       ~ Some(_) if region.rom => None        ~ Some(_) if false => None                    ~ ROM-2
            RUST       ~ .map(|value| cut(value, size)), // without ~ , // with                             ~ MMIO-2
            RUST_TREE  ~ self.nodes[other].prio > prio        ~ self.nodes[other].prio >= prio              ~ PRIO-5
            RUST_TREE  ~ if node.disabled || offset           ~ if offset                                   ~ VIS-5
            RUST_TREE  ~ let read_only = read_only || node.read_only; ~ let read_only = node.read_only;     ~ RO-2
            PYTHON     ~ if self.writable:                    ~ if True:                                    ~ ROM-2
            PYTHON     ~ if offset % size != 0:               ~ if False:                                   ~ VALID-2
            PYTHON     ~ self.device.write(offset, len(data), ~ self.device.write(0, len(data),             ~ MMIO-1
            PYTHON_TREE ~ other.prio > self.prio              ~ other.prio >= self.prio                     ~ PRIO-5
            PYTHON_TREE ~ if self.transactions == 0:          ~ if True:                                    ~ TXN-1
            PYTHON_TREE ~ node.offset + offset, read_only     ~ offset, read_only                           ~ ALIAS-1
            JAVASCRIPT ~ writable && data.copy(               ~ data.copy(                                  ~ ROM-2
            JAVASCRIPT ~ toValue(data, call.bigEndian)        ~ toValue(data)                               ~ LANE-2
            JAVASCRIPT ~ => offset % BigInt(length) === 0n;   ~ => true;                                    ~ VALID-2
            JAVASCRIPT_TREE ~ other.prio > this.prio          ~ other.prio >= this.prio                     ~ PRIO-5
            JAVASCRIPT_TREE ~ if (transactions === 0) for (const view of views) view.stale ~ for (const view of views) view.stale ~ TXN-1
            JAVASCRIPT_TREE ~ seenReadOnly || node.readOnly   ~ node.readOnly                               ~ RO-2
            """)
    void isCaughtAndTheRuleIsNamed(Starter starter, String right, String wrong, String rule)
            throws IOException, UserException {
        starter.install(folder);
        replace(starter.bus(folder), right, wrong);

        Cli result = starter.certify(starter.prepare(folder), 200);

        assertThat(result.status()).as(result.out() + result.err()).isEqualTo(ExitStatus.NOT_CONFORMANT);
        assertThat(List.of(result.lastLine().split("[ :,]+"))).contains("violated", rule);
        assertThat(result.out()).containsPattern("(?m)^" + rule + ": .*  \\[VIOLATED\\]$");
    }

    private static void replace(Path file, String right, String wrong) throws IOException {
        String text = Files.readString(file);

        assertThat(text).as("what is replaced stands there once").containsOnlyOnce(right);
        Files.writeString(file, text.replace(right, wrong));
    }
}
