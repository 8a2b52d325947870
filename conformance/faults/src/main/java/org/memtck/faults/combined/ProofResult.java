package org.memtck.faults.combined;

import java.util.Locale;
import org.memtck.spec.Api;

/** The outcome of the proof of one defect on a target with further defects. */
@Api
public enum ProofResult {
    /** The same step differs in the same way as with the one defect alone. */
    AS_ALONE,
    /** Another step differs, or in another way. */
    OTHERWISE,
    /** All steps agree: the others hide the defect. */
    AGREES;

    /** Returns its name in reports, such as {@code as_alone}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
