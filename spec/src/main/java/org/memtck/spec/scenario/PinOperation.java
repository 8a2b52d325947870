package org.memtck.spec.scenario;

import org.memtck.spec.Api;

/** Host windows on guest memory, as a device opens them for DMA. */
@Api
public sealed interface PinOperation extends Operation {
    /** Calls the visitor's method for this kind of operation. */
    <R> R dispatch(Visitor<R> visitor);

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.pin(this);
    }

    /**
     * Opens a host window on addresses of a space (rules PIN-1 and PIN-2).
     *
     * @param length 1 to {@link Limits#BLOCK} bytes; the window may be shorter
     * @param write whether it is to be written into; else it is to be read
     */
    @Api
    record Pin(String handle, String space, long at, int length, boolean write) implements PinOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.pin(this);
        }
    }

    /**
     * Writes into a window.
     *
     * @param at the offset in the window
     */
    @Api
    record Poke(String handle, long at, Bytes bytes) implements PinOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.poke(this);
        }
    }

    /**
     * Reads from a window.
     *
     * @param at the offset in the window
     * @param length 0 to {@link Limits#BLOCK} bytes
     */
    @Api
    record Peek(String handle, long at, int length) implements PinOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.peek(this);
        }
    }

    /**
     * Closes a window.
     *
     * @param written how many bytes from its start were written
     */
    @Api
    record Unpin(String handle, int written) implements PinOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.unpin(this);
        }
    }

    /**
     * One method for each kind.
     *
     * @param <R> the answer
     */
    @Api
    interface Visitor<R> {
        /** Visits an opened window. */
        R pin(Pin operation);

        /** Visits a write into a window. */
        R poke(Poke operation);

        /** Visits a read from a window. */
        R peek(Peek operation);

        /** Visits a closed window. */
        R unpin(Unpin operation);
    }
}
