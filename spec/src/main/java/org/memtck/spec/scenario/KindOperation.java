package org.memtck.spec.scenario;

import org.memtck.spec.Api;

/** What only regions of certain kinds can do: resizeable and other RAM, ROM devices, IOMMU regions. */
@Api
public sealed interface KindOperation extends Operation {
    /** Calls the visitor's method for this kind of operation. */
    <R> R dispatch(Visitor<R> visitor);

    @Override
    default <R> R accept(OperationVisitor<R> visitor) {
        return visitor.kind(this);
    }

    /** Switches the ROM mode of a ROM device (rules ROMD-1 and ROMD-3). */
    @Api
    record SetRomMode(String region, boolean on) implements KindOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.setRomMode(this);
        }
    }

    /** Changes the used size of resizeable RAM (rule RAM-2). */
    @Api
    record ResizeRam(String region, Size size) implements KindOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.resizeRam(this);
        }
    }

    /**
     * Reads what is behind file-backed RAM or RAM over the caller's memory, from the host's side (rules RAM-3 and
     * RAM-4).
     *
     * @param at the offset in the file or in the caller's memory
     * @param length 0 to {@link Limits#BLOCK} bytes
     */
    @Api
    record Inspect(String region, long at, int length) implements KindOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.inspect(this);
        }
    }

    /**
     * Sets the entry of an IOMMU region for one granule (rule IOMMU-1).
     *
     * @param iova the offset in the region, a multiple of its granule
     * @param to the address in the target space; its bits below the granule do not count
     * @param permission which accesses pass
     */
    @Api
    record SetTranslation(String region, long iova, long to, Permission permission) implements KindOperation {
        @Override
        public <R> R dispatch(Visitor<R> visitor) {
            return visitor.setTranslation(this);
        }
    }

    /**
     * One method for each kind.
     *
     * @param <R> the answer
     */
    @Api
    interface Visitor<R> {
        /** Visits a switch of ROM mode. */
        R setRomMode(SetRomMode operation);

        /** Visits a change of the used size. */
        R resizeRam(ResizeRam operation);

        /** Visits a look at what is behind RAM. */
        R inspect(Inspect operation);

        /** Visits an entry of an IOMMU region. */
        R setTranslation(SetTranslation operation);
    }
}
