package org.memtck.qemu;

import java.util.List;
import java.util.stream.Collectors;

/** Commands that a person can paste. */
final class ShellWords {
    private ShellWords() {}

    /** The words as a POSIX shell takes them. */
    static String quoted(List<String> words) {
        return words.stream()
                .map(word -> word.matches("[A-Za-z0-9_./:=,+-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
