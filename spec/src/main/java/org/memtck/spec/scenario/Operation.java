package org.memtck.spec.scenario;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;

/** One operation of a scenario: one line of the scenario language. Addresses and offsets are unsigned 64-bit numbers. */
@Api
public sealed interface Operation
        permits Operation.Create,
                Operation.Add,
                Operation.Delete,
                Operation.SetEnabled,
                Operation.Move,
                Operation.Resize,
                Operation.Retarget,
                Operation.SetReadOnly,
                Operation.Begin,
                Operation.Commit,
                Operation.OpenSpace,
                Operation.CloseSpace,
                Operation.Read,
                Operation.Write,
                Operation.Load,
                Operation.Store,
                Operation.Fill,
                Operation.FlatView,
                Operation.Find,
                KindOperation,
                AttributeOperation,
                OwnerOperation,
                PinOperation {
    /** Calls the visitor's method for this kind of operation. */
    <R> R accept(OperationVisitor<R> visitor);

    /**
     * Creates a region; it is nowhere visible yet.
     *
     * @param owner the owner that it is attached to, or null if it belongs to the machine (rules LIFE-1 and LIFE-9)
     */
    record Create(String region, RegionSpec spec, @Nullable String owner) implements Operation {
        /** Creates a region that belongs to the machine. */
        public Create(String region, RegionSpec spec) {
            this(region, spec, null);
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.create(this);
        }
    }

    /**
     * Adds a region to a container.
     *
     * @param at the offset in the container
     * @param priority the stated priority, or null for the default of zero (rule PRIO-2)
     */
    record Add(
            String region,
            String container,
            long at,
            @Nullable Integer priority) implements Operation {
        /** The priority that holds: the stated one or zero. */
        public int effectivePriority() {
            return priority == null ? 0 : priority;
        }

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.add(this);
        }
    }

    /** Takes a region out of its container. */
    record Delete(String region) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.delete(this);
        }
    }

    /** Enables or disables a region. */
    record SetEnabled(String region, boolean enabled) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.setEnabled(this);
        }
    }

    /** Moves a region to another offset of its container. */
    record Move(String region, long at) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.move(this);
        }
    }

    /** Changes the size of a container, device, alias or reservation. */
    record Resize(String region, Size size) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.resize(this);
        }
    }

    /** Changes the offset at which an alias starts in its target. */
    record Retarget(String region, long offset) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.retarget(this);
        }
    }

    /** Makes a region read-only, or writable again. */
    record SetReadOnly(String region, boolean on) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.setReadOnly(this);
        }
    }

    /** Opens a transaction, or one more level of it. */
    record Begin() implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.begin(this);
        }
    }

    /** Closes a level of the transaction; the outermost one makes its changes visible. */
    record Commit() implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.commit(this);
        }
    }

    /** Opens an address space that shows a region from address zero on. */
    record OpenSpace(String space, String root) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.openSpace(this);
        }
    }

    /** Closes an address space. */
    record CloseSpace(String space) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.closeSpace(this);
        }
    }

    /**
     * One guest read.
     *
     * @param size 1, 2, 4 or 8 bytes
     * @param order the guest's byte order
     */
    record Read(String space, long at, int size, Endian order) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.read(this);
        }
    }

    /**
     * One guest write.
     *
     * @param size 1, 2, 4 or 8 bytes
     * @param value what is written; bits above the size are cut off (rule MMIO-2)
     * @param order the guest's byte order
     */
    record Write(String space, long at, int size, long value, Endian order) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.write(this);
        }
    }

    /**
     * A block read, as a device does by DMA.
     *
     * @param length 0 to {@link Limits#BLOCK} bytes
     */
    record Load(String space, long at, int length) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.load(this);
        }
    }

    /** A block write, as a device does by DMA, of 0 to {@link Limits#BLOCK} bytes. */
    record Store(String space, long at, Bytes bytes) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.store(this);
        }
    }

    /** Writes into the content of RAM or ROM from the host's side, behind the guest's back. */
    record Fill(String region, long at, Bytes bytes) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.fill(this);
        }
    }

    /** Asks for the whole map of a space. */
    record FlatView(String space) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.flatView(this);
        }
    }

    /** Asks what one address decodes to. */
    record Find(String space, long at) implements Operation {
        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.find(this);
        }
    }
}
