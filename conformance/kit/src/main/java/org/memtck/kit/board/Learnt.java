package org.memtck.kit.board;

import org.memtck.spec.Api;

/**
 * Content that the board file knows by its hash only: it is read from the target, and used if the hash is right.
 *
 * @param region the region
 * @param at the offset of its first byte, unsigned
 * @param size the number of bytes
 * @param sha256 the hash in lower-case hexadecimal digits
 */
@Api
public record Learnt(String region, long at, int size, String sha256, Place place) {}
