package org.memtck.kit.avoid;

import org.memtck.spec.Api;

/** What became of the steps that a trigger matches. */
@Api
public interface Experience {
    /** Returns how many of them agreed. */
    long agreed(Trigger trigger);

    /** Returns how many of them differed. */
    long differed(Trigger trigger);
}
