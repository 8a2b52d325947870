package org.memtck.spec.rule;

import org.memtck.spec.Api;

/** How firm a rule is. */
@Api
public enum Level {
    /** The source document says so. */
    MUST,
    /** The document is silent; memtck decides and says why. */
    DECIDED,
    /** Unspecified: any answer is right, or the generator does not go there. */
    OPEN
}
