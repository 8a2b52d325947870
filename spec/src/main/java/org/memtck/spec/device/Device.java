package org.memtck.spec.device;

import org.memtck.spec.Api;

/**
 * The callbacks of a device, as an implementation under test calls them. They record themselves; an implementation only
 * has to call the right one with the right offset, size and value.
 */
@Api
public interface Device {
    /**
     * The read callback.
     *
     * @param offset the offset in the device's region, unsigned
     * @param size 1, 2, 4 or 8 bytes
     * @return the value in the device's byte order, with junk above its size (rule MMIO-2), or the device's error
     */
    Response read(long offset, int size);

    /**
     * The write callback.
     *
     * @param offset the offset in the device's region, unsigned
     * @param size 1, 2, 4 or 8 bytes
     * @param value the value in the device's byte order, cut to the size (rule MMIO-2)
     * @return done, or the device's error
     */
    Response write(long offset, int size, long value);

    /**
     * What a callback answers.
     *
     * @param error whether the device reports an error (rule MMIO-3)
     * @param value the value read, junk above its size included; 0 for writes
     */
    @Api
    record Response(boolean error, long value) {
        /** A write that was done. */
        public static final Response DONE = new Response(false, 0);

        /** A write that the device refused. */
        public static final Response ERROR = new Response(true, 0);
    }
}
