package org.memtck.spec.scenario;

import org.memtck.spec.Api;

/** Owners of regions, and what keeps them alive or destroys regions. */
@Api
public sealed interface OwnerOperation extends Operation {
    /** Calls the visitor's method for this kind of operation. */
    <R> R dispatch(Visitor<R> visitor);

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.owner(this);
    }

    /** Makes an owner; its creator holds a reference to it (rule LIFE-1). */
    @Api
    record MakeOwner(String owner) implements OwnerOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.makeOwner(this);
        }
    }

    /** Drops the reference of an owner's creator (rules LIFE-2 to LIFE-5). */
    @Api
    record Unown(String owner) implements OwnerOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.unown(this);
        }
    }

    /** Notes that a region is in use (rule LIFE-3). */
    @Api
    record Ref(String region) implements OwnerOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.ref(this);
        }
    }

    /** Notes that a region is no longer in use (rule LIFE-3). */
    @Api
    record Unref(String region) implements OwnerOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.unref(this);
        }
    }

    /** Destroys a region before its owner dies (rules LIFE-7 to LIFE-10). */
    @Api
    record Destroy(String region) implements OwnerOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.destroy(this);
        }
    }

    /**
     * One method for each kind.
     *
     * @param <R> the answer
     */
    @Api
    interface Visitor<R> {
        /** Visits a new owner. */
        R makeOwner(MakeOwner operation);

        /** Visits a dropped owner. */
        R unown(Unown operation);

        /** Visits a region in use. */
        R ref(Ref operation);

        /** Visits the end of a region's use. */
        R unref(Unref operation);

        /** Visits a destroyed region. */
        R destroy(Destroy operation);
    }
}
