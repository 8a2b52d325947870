package org.memtck.spec.rule;

import org.memtck.spec.Api;

/**
 * A runnable example of a rule: a transcript with the observation of every operation.
 *
 * @param file the file of the rules that it stands in, such as {@code prio.md}
 * @param line the file's line, from 1, that holds the first line of the text
 * @param text the transcript, each line of it ended
 */
@Api
public record Example(String file, int line, String text) {
    /** Where it stands, such as {@code prio.md:17}. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
