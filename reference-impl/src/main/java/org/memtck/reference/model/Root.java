package org.memtck.reference.model;

/**
 * What a space shows.
 *
 * @param region the id of the region: that of the space's root, but for variants
 * @param at the address at which it begins: zero, but for variants
 */
public record Root(int region, long at) {}
