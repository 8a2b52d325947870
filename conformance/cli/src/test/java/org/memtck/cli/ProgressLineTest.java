package org.memtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.memtck.cli.console.ProgressLine;
import org.memtck.cli.console.Terminal;
import org.memtck.cli.option.CaseLimit;

class ProgressLineTest {
    private final StringWriter err = new StringWriter();
    private final AtomicLong clock = new AtomicLong(-7);

    private ProgressLine line(boolean interactive) {
        PrintWriter out = new PrintWriter(new StringWriter());
        return new ProgressLine(new Terminal(out, new PrintWriter(err), interactive), clock::get);
    }

    private void pass(long seconds) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void withoutATerminalThereIsALineAMinute() {
        ProgressLine line = line(false);
        line.update(64, 1000, 900, 0);
        pass(59);
        line.update(128, 1000, 1800, 0);
        assertThat(err.toString()).isEmpty();
        pass(1);
        line.update(192, 1000, 2700, 1);
        pass(59);
        line.update(256, 1000, 3600, 1);
        pass(100);
        line.update(320, CaseLimit.NONE, 4500, 2);
        line.close();

        assertThat(err.toString().lines())
                .containsExactly(
                        "memtck: 192 of 1000 cases, 2700 operations, 1 violated",
                        "memtck: 320 cases, 4500 operations, 2 violated");
    }

    @Test
    void aTerminalHasOneLineThatIsWrittenOverAndOver() {
        ProgressLine line = line(true);
        line.update(64, 1000, 900, 0);
        line.update(128, 1000, 1800, 0);
        line.close();

        assertThat(err.toString())
                .isEqualTo("\r\u001b[K64 of 1000 cases, 900 operations, 0 violated"
                        + "\r\u001b[K128 of 1000 cases, 1800 operations, 0 violated\r\u001b[K");
    }
}
