package org.memtck.spec.operation;

import org.memtck.spec.Api;

/** What sort of thing an operation does, in the order in which the language is explained. */
@Api
public enum Family {
    /** Creates a region. */
    CREATION,
    /** Changes where a region is in the tree, or whether and how it shows there; waits for the end of a transaction. */
    TREE,
    /** Opens or closes a transaction. */
    TRANSACTION,
    /** Opens or closes an address space. */
    SPACE,
    /** Asks what a space shows. */
    QUESTION,
    /** Accesses a space, as a guest or a device does. */
    ACCESS,
    /** Writes content from the host's side. */
    CONTENT,
    /** Does what only regions of certain kinds can do. */
    KIND,
    /** Owners and lifetimes. */
    OWNER,
    /** Host windows. */
    WINDOW,
    /** Dirty logging. */
    DIRTY,
    /** Coalesced writes. */
    COALESCING,
    /** Eventfds. */
    EVENTFD
}
