package org.memtck.cli;

import org.memtck.kit.campaign.Progress;

/** One line on a terminal that says how far the campaign is, written over and over, and wiped off at the end. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final String CLEAR = "\r\u001b[K";

    private final Terminal terminal;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void update(int cases, int of, long operations, int findings) {
        String total = of == CertifyCommand.NO_LIMIT ? "" : " of " + of;
        show(cases + total + " cases, " + operations + " operations, " + findings + " violated");
    }

    void show(String text) {
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
