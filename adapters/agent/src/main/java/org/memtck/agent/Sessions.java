package org.memtck.agent;

import org.memtck.spec.export.ExpectedScenario;
import org.memtck.spec.export.ExportException;

/** What the two sides of a session have in common: how long it may be. */
final class Sessions {
    /** The longest text, in characters. */
    private static final int LARGEST = 1 << 24;

    private Sessions() {}

    static void requireRoom(StringBuilder text, ExpectedScenario.Step step) throws ExportException {
        if (text.length() > LARGEST) {
            throw new ExportException(step.line(), "the session would be longer than 16 MiB");
        }
    }
}
