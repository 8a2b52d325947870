package org.memtck.cli.report;

import java.time.Instant;

/**
 * What a report says of a campaign besides its result.
 *
 * @param options what it was told
 * @param jobs how many instances of the target run at once
 * @param date when it began
 * @param timeline how far it has come
 */
public record Setting(OptionsEntry options, int jobs, Instant date, Timeline timeline) {
    /** The target as the user named it. */
    String target() {
        return options.target();
    }

    RunEntry run() {
        return RunEntry.of(date, jobs, timeline);
    }
}
