package org.memtck.reference.fast;

import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.target.HostWindows;

/** The part of the contract that is about host windows, as operations. */
interface PerformedWindows extends HostWindows, Performed {
    @Override
    default Observation pin(String handle, String space, long at, int length, boolean write) {
        return perform(new PinOperation.Pin(handle, space, at, length, write));
    }

    @Override
    default Observation poke(String handle, long at, Bytes bytes) {
        return perform(new PinOperation.Poke(handle, at, bytes));
    }

    @Override
    default Observation peek(String handle, long at, int length) {
        return perform(new PinOperation.Peek(handle, at, length));
    }

    @Override
    default Observation unpin(String handle, int written) {
        return perform(new PinOperation.Unpin(handle, written));
    }
}
