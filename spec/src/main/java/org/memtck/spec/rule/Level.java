package org.memtck.spec.rule;

import org.memtck.spec.Api;

/** Where a clause comes from; a rule has the highest level of its clauses. */
@Api
public enum Level {
    /** The source says so: the document, or the comments in its header. */
    MUST,
    /** The source is silent or leaves a choice; memtck decides and says why. */
    DECIDED
}
