package org.memtck.spec.observation;

import org.memtck.spec.Api;

/** How an operation ended. */
@Api
public enum Status {
    /** It was done. */
    OK("ok"),
    /** Decode error: nothing is there, or the access is not valid. */
    REJECTED("rejected"),
    /** The device reported an error. */
    FAULT("fault"),
    /** The target does not offer the operation. */
    UNSUPPORTED("unsupported"),
    /** The operation is misuse, and the target says so. */
    ILLEGAL("illegal"),
    /** The target failed to do it. */
    ERROR("error");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** The word for it in the scenario language. */
    public String word() {
        return word;
    }
}
