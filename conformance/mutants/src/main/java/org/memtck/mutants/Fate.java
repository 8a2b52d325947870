package org.memtck.mutants;

import org.memtck.spec.Api;

/**
 * What became of a mutant.
 *
 * @param mutant which one
 * @param end how it ended
 * @param killedBy the number of the case that told it from the original, from 1; 0 if none did
 */
@Api
public record Fate(Mutant mutant, End end, int killedBy) {
    /** How a mutant ends. */
    public enum End {
        /** A case told it from the original. */
        KILLED,
        /** It ran in circles, which a case would show as well: a target that does not answer is a finding. */
        CIRCLED,
        /** No case told it from the original. */
        SURVIVED,
        /** The virtual machine does not take its byte code, so there is nothing to test. */
        NOT_VIABLE
    }

    /** Whether the kit noticed. */
    public boolean isKilled() {
        return end == End.KILLED || end == End.CIRCLED;
    }
}
