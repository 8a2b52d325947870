package org.memtck.spec.scenario;

import org.memtck.spec.Api;

/** Which accesses an entry of an IOMMU region lets pass (rule IOMMU-2). */
@Api
public enum Permission {
    /** Reads and writes. */
    READ_WRITE("rw"),
    /** Reads. */
    READ("r"),
    /** Writes. */
    WRITE("w"),
    /** Nothing. */
    NONE("none");

    private final String word;

    Permission(String word) {
        this.word = word;
    }

    /** The word for it in the scenario language. */
    public String word() {
        return word;
    }

    /** Whether an access in this direction passes. */
    public boolean allows(boolean write) {
        return this == READ_WRITE || this == (write ? WRITE : READ);
    }
}
