package org.memtck.spec.target;

import org.memtck.spec.Api;
import org.memtck.spec.device.Device;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/**
 * The contract of an implementation in Java. Mandatory are {@code createContainer}, {@code createRam} and the methods without
 * a default; every other operation is unsupported unless it is overridden. What a target offers follows from that, see {@link
 * TargetInfo#of}. Regions and spaces are named by string, so that an adapter is little more than a map from a name to an
 * object of its own. Addresses and offsets are unsigned 64-bit numbers. A fresh instance serves each scenario.
 */
@Api
public interface MemorySubsystem extends RegionKinds, SpecialRegions, RegionAttributes, RegionOwners, HostWindows {
    /**
     * Creates a region of any kind. Override this instead of the methods of {@link RegionKinds} where kinds are data.
     *
     * @param region its name
     * @param spec its kind and size
     * @param device the callbacks if it is a device; a region of another kind must not call them
     */
    default Observation createRegion(String region, RegionSpec spec, Device device) {
        return Creation.of(this, region, spec, device);
    }

    /**
     * Creates a region that is attached to an owner (rule LIFE-1). Override this instead of {@link #attach} where a region's
     * owner has to be known when it is created.
     *
     * @param owner the name of the owner
     */
    default Observation createOwnedRegion(String region, RegionSpec spec, Device device, String owner) {
        Observation created = createRegion(region, spec, device);
        return created.status() == Status.OK ? attach(region, owner) : created;
    }

    /** Adds a region to a container (rule TREE-1). Of two that overlap the higher priority is visible (rule PRIO-1). */
    Observation addSubregion(String container, String region, long at, int priority);

    /** Opens an address space that shows a region from address zero on. */
    Observation openSpace(String space, String root);

    /**
     * One guest read.
     *
     * @param size 1, 2, 4 or 8 bytes
     * @param order the byte order of the value that is returned (rule LANE-2)
     */
    Observation read(String space, long at, int size, Endian order);

    /**
     * One guest write.
     *
     * @param size 1, 2, 4 or 8 bytes
     * @param value what is written; what is above the size is to be cut off (rule MMIO-2)
     * @param order the byte order of the value (rule LANE-2)
     */
    Observation write(String space, long at, int size, long value, Endian order);

    /** Takes a region out of its container (rule TREE-1). */
    default Observation deleteSubregion(String region) {
        return Observation.unsupported();
    }

    /** Enables or disables a region (rule VIS-5). */
    default Observation setEnabled(String region, boolean enabled) {
        return Observation.unsupported();
    }

    /** Moves a region within its container (rules TREE-2 and PRIO-5). */
    default Observation move(String region, long at) {
        return Observation.unsupported();
    }

    /** Changes a region's size (rule TREE-2). */
    default Observation resize(String region, Size size) {
        return Observation.unsupported();
    }

    /** Changes an alias' offset (rule TREE-2). */
    default Observation retarget(String alias, long offset) {
        return Observation.unsupported();
    }

    /** Makes a region read-only or writable (rules RO-1 and RO-2). */
    default Observation setReadOnly(String region, boolean on) {
        return Observation.unsupported();
    }

    /** Begins a transaction, or one more level of it (rule TXN-1). */
    default Observation begin() {
        return Observation.unsupported();
    }

    /** Ends a level of the transaction (rule TXN-1). */
    default Observation commit() {
        return Observation.unsupported();
    }

    /** Closes an address space. */
    default Observation closeSpace(String space) {
        return Observation.unsupported();
    }

    /** Reads a block (rule BLK-1). */
    default Observation load(String space, long at, int length) {
        return Observation.unsupported();
    }

    /** Writes a block (rule BLK-1). */
    default Observation store(String space, long at, Bytes bytes) {
        return Observation.unsupported();
    }

    /** Writes into the content of RAM or ROM from the host's side. */
    default Observation fill(String region, long at, Bytes bytes) {
        return Observation.unsupported();
    }

    /** Returns the whole map of a space, adjacent ranges that continue each other joined (rule VIS-1). */
    default Observation flatView(String space) {
        return Observation.unsupported();
    }

    /** Returns the one-byte range that an address decodes to, or rejected where nothing is (rule VIS-1). */
    default Observation find(String space, long at) {
        return Observation.unsupported();
    }
}
