package org.memtck.cli.report;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.memtck.cli.board.BoardArgument;
import org.memtck.cli.console.Invocation;
import org.memtck.spec.rule.Dialect;

/**
 * On what a file is replayed.
 *
 * @param target the target as the user named it
 * @param board the board that the target has or builds, or null
 * @param dialect what --dialect said, or null if nothing did
 */
public record Replayed(
        String target,
        @Nullable BoardArgument board,
        @Nullable String dialect) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

    /** The same, judged by more variants. */
    Replayed in(Dialect more) {
        if (more.isStrict()) {
            return this;
        }
        return new Replayed(target, board, dialect == null ? more.toString() : dialect + "," + more);
    }

    /** The command that replays a file. */
    public String command(String file) {
        return Invocation.asCalled("./memtck replay ") + word(file) + " " + word(target)
                + words(board)
                + (dialect == null ? "" : " --dialect " + word(dialect));
    }

    /** The options that name a board, with a space in front. */
    static String words(@Nullable BoardArgument board) {
        return board == null ? "" : " --board " + word(board.file().toString()) + (board.built() ? " --build" : "");
    }

    /** The text as one word of a shell. */
    static String word(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
