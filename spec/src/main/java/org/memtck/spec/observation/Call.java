package org.memtck.spec.observation;

import org.memtck.spec.Api;

/**
 * One callback that reached a device.
 *
 * @param region the device's region
 * @param write whether it was a write
 * @param offset the offset in the region, unsigned
 * @param size the callback's size in bytes
 * @param value the value read, without what is above its size, or the value written exactly as the core passed it
 */
@Api
public record Call(String region, boolean write, long offset, int size, long value) {}
