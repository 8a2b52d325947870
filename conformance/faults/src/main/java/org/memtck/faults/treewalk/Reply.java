package org.memtck.faults.treewalk;

import org.memtck.spec.observation.Status;

/**
 * What a piece of memory or a device answers to a read.
 *
 * @param status how it ended
 * @param bytes the bytes in the order of their offsets; of no meaning unless the status is ok
 */
@SuppressWarnings("ArrayRecordComponent") // It lives for one access and is compared by nobody.
record Reply(Status status, byte[] bytes) {
    static Reply rejected(int size) {
        return new Reply(Status.REJECTED, new byte[size]);
    }
}
