package org.memtck.spec.scenario;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;

/**
 * Attributes of regions: dirty logging, coalesced MMIO, eventfds. They take effect when the region becomes visible
 * (rule ATTR-1).
 */
@Api
public sealed interface AttributeOperation extends Operation {
    /** Calls the visitor's method for this kind of operation. */
    <R> R dispatch(Visitor<R> visitor);

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.attribute(this);
    }

    /**
     * Turns dirty logging on or off for a client (rules DIRTY-1 to DIRTY-3).
     *
     * @param client the number of the client, from 0
     */
    @Api
    record SetLog(String region, int client, boolean on) implements AttributeOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.setLog(this);
        }
    }

    /**
     * Reads which pages are dirty for a client, and clears them (rules DIRTY-1 and DIRTY-2).
     *
     * @param at the first offset that is asked for
     * @param length the number of bytes, unsigned
     * @param client the number of the client, from 0
     */
    @Api
    record TakeDirty(String region, long at, long length, int client) implements AttributeOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.takeDirty(this);
        }
    }

    /**
     * Lets writes to a range of a device arrive late (rule COAL-1).
     *
     * @param length the number of bytes, unsigned and not 0
     */
    @Api
    record Coalesce(String region, long at, long length) implements AttributeOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.coalesce(this);
        }
    }

    /** Takes away all coalesced ranges of a device (rule COAL-1). */
    @Api
    record Uncoalesce(String region) implements AttributeOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.uncoalesce(this);
        }
    }

    /** Makes the target quiet: late writes have arrived, what waits to be finalised is (rules COAL-1 and LIFE-5). */
    @Api
    record Flush() implements AttributeOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.flush(this);
        }
    }

    /**
     * Attaches an eventfd to a device: a write that matches signals it and calls nothing (rule EVT-1).
     *
     * @param at the offset of the write
     * @param size the size of the write: 1, 2, 4 or 8 bytes
     * @param match the value of the write in the device's byte order, or null for any
     */
    @Api
    record AddEventfd(
            String event,
            String region,
            long at,
            int size,
            @Nullable Long match) implements AttributeOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.addEventfd(this);
        }
    }

    /** Takes an eventfd off its device (rule EVT-2). */
    @Api
    record RemoveEventfd(String event) implements AttributeOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.removeEventfd(this);
        }
    }

    /**
     * One method for each kind.
     *
     * @param <R> the answer
     */
    @Api
    interface Visitor<R> {
        /** Visits dirty logging. */
        R setLog(SetLog operation);

        /** Visits a question for dirty pages. */
        R takeDirty(TakeDirty operation);

        /** Visits a coalesced range. */
        R coalesce(Coalesce operation);

        /** Visits the end of coalescing. */
        R uncoalesce(Uncoalesce operation);

        /** Visits a flush. */
        R flush(Flush operation);

        /** Visits an attached eventfd. */
        R addEventfd(AddEventfd operation);

        /** Visits an eventfd that is taken off. */
        R removeEventfd(RemoveEventfd operation);
    }
}
