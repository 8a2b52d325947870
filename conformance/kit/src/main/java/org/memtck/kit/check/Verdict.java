package org.memtck.kit.check;

import org.memtck.spec.Api;

/** How what a target did compares with what the rules expect. */
@Api
public enum Verdict {
    /** The canonical answer. */
    PASS,
    /** Another answer, within a freedom that the rules leave. */
    NON_STRICT,
    /** An answer that the rules forbid. */
    FAIL
}
