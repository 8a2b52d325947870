package org.memtck.cli.console;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.memtck.cli.option.CaseLimit;
import org.memtck.kit.campaign.Progress;

/**
 * Shows the progress of a campaign: on a terminal one line that is rewritten and finally erased; elsewhere, as in the log of
 * a build, one line a minute.
 */
public final class ProgressLine implements Progress, AutoCloseable {
    private static final String CLEAR = "\r\u001b[K";
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final Terminal terminal;
    private final LongSupplier clock;
    /** When the last line was written, or the first one could have been. */
    private long last;

    public ProgressLine(Terminal terminal) {
        this(terminal, System::nanoTime);
    }

    /**
     * Makes one.
     *
     * @param clock the time in nanoseconds, from any moment on
     */
    public ProgressLine(Terminal terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.last = clock.getAsLong();
    }

    @Override
    public void update(long cases, long of, long operations, int findings) {
        String total = of == CaseLimit.NONE ? "" : " of " + of;
        String text = cases + total + " cases, " + operations + " operations, " + findings + " violated";
        if (terminal.interactive()) {
            show(text);
        } else if (clock.getAsLong() - last >= MINUTE) {
            last = clock.getAsLong();
            terminal.err().println("memtck: " + text);
            terminal.err().flush();
        }
    }

    /** Shows a text on a terminal, and nothing elsewhere. */
    public void show(String text) {
        if (terminal.interactive()) {
            terminal.err().print(CLEAR + text);
            terminal.err().flush();
        }
    }

    @Override
    public void close() {
        show("");
    }
}
