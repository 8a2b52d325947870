package org.memtck.spec.operation;

import org.memtck.spec.Api;

/** What a name is the name of. Regions and owners share their names. */
@Api
public enum Namespace {
    /** A region. */
    REGION("a region"),
    /** An owner. */
    OWNER("an owner"),
    /** An address space. */
    SPACE("a space"),
    /** A host window. */
    WINDOW("a window"),
    /** An eventfd. */
    EVENTFD("an eventfd");

    private final String words;

    Namespace(String words) {
        this.words = words;
    }

    /** Returns the word for one of them, with its article. */
    public String words() {
        return words;
    }
}
