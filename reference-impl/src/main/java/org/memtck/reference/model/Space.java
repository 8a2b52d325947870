package org.memtck.reference.model;

/**
 * An address space.
 *
 * @param root the id of the region that it shows from address zero on
 * @param openedIn the number of the transaction in which it was opened, 0 for none
 */
public record Space(String name, int root, int openedIn) {}
