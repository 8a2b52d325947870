package org.memtck.cli.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file of JSON says, or else nothing: a report of another version may lack a field. */
final class Given {
    private Given() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
