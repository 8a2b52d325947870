package org.memtck.kit.vectors;

import org.memtck.spec.Api;

/**
 * What a vector asks of a target's parameters. Those that are about what the vector does not use ask nothing.
 *
 * @param maxRam the largest RAM or ROM region in bytes, unsigned; 0 if there is none
 * @param addressBits how wide addresses, offsets and sizes are, 8 to 64
 * @param granule the largest power of two that all offsets and sizes of regions are multiples of, unsigned
 * @param maxAccess the largest single access in bytes: 1, 2, 4 or 8
 * @param dirtyWindow the most that a question for dirty pages may be rounded out to, in bytes: a power of two; 0 if
 *     there is none
 * @param dirtyGranule how many bytes a dirty page has, since a part of one is asked for; 0 if it does not matter
 * @param dirtyClients how many clients of dirty logging there are; 0 if there are none
 * @param page the largest page that RAM in files is whole pages of, in bytes: a power of two; 0 if there is none
 */
@Api
public record VectorBounds(
        long maxRam,
        int addressBits,
        long granule,
        int maxAccess,
        long dirtyWindow,
        long dirtyGranule,
        int dirtyClients,
        long page) {}
