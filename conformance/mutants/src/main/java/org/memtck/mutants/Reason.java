package org.memtck.mutants;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.memtck.spec.Api;

/**
 * Why a mutant survives.
 *
 * @param kind in a word
 * @param text what a reader needs to check it
 */
@Api
public record Reason(Kind kind, String text) {
    /** The kinds of reasons. */
    @Api
    public enum Kind {
        /** It does what the original does. */
        EQUIVALENT,
        /** It does what the original does, with more work. */
        SLOWER,
        /** A rule leaves what it does differently free. */
        FREEDOM,
        /** An {@code Open:} clause leaves it open. */
        OPEN,
        /** It is wrong, and the kit does not show it: counted as not killed. */
        HOLE;

        /** The word for it in the list. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findAny();
        }
    }
}
