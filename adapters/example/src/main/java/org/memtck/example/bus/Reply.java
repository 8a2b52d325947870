package org.memtck.example.bus;

import org.memtck.spec.Api;

/**
 * What a read brought.
 *
 * @param completion how it ended
 * @param value the value, without bits above its size; 0 if nothing arrived
 */
@Api
public record Reply(Completion completion, long value) {
    static final Reply REFUSED = new Reply(Completion.REFUSED, 0);
    static final Reply FAILED = new Reply(Completion.FAILED, 0);

    static Reply done(long value) {
        return new Reply(Completion.DONE, value);
    }
}
