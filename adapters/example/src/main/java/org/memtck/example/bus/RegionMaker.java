package org.memtck.example.bus;

import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.device.Device;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Size;

/** Makes regions. They belong to the machine until they are given to an owner. */
@Api
public final class RegionMaker {
    private final Changes changes;
    private final Hops hops = new Hops();

    RegionMaker(Changes changes) {
        this.changes = changes;
    }

    /** Makes a pure container. */
    public Region container(String name, Size size) {
        return create(name, Kind.CONTAINER, size, null);
    }

    /** Makes RAM, zero at first. */
    public Region ram(String name, Size size) {
        return ramOver(name, size, HostBytes.zero());
    }

    /** Makes RAM that shares the caller's bytes: memory, or a file. */
    public Region ramOver(String name, Size size, HostBytes bytes) {
        return create(name, Kind.RAM, size, new Memory(bytes));
    }

    /** Makes RAM that starts with the bytes of a file, and keeps to itself what is written. */
    public Region privateRamOver(String name, Size size, HostBytes file) {
        return ramOver(name, size, file.copyOnWrite());
    }

    /** Makes RAM whose used size can change, up to a largest one. */
    public Region resizeableRam(String name, Size size, Size largest) {
        return create(name, Kind.RAM, size, new Memory(HostBytes.zero(), largest));
    }

    /** Makes ROM, zero at first. */
    public Region rom(String name, Size size) {
        return create(name, Kind.ROM, size, new Memory(HostBytes.zero()));
    }

    /** Makes a region that the callbacks of a device answer for. */
    public Region device(String name, Size size, DeviceSpec spec, Device device) {
        return create(name, Kind.DEVICE, size, new DevicePort(device, spec));
    }

    /** Makes a ROM device in ROM mode, zero at first. */
    public Region romDevice(String name, Size size, DeviceSpec spec, Device device) {
        return create(name, Kind.ROM_DEVICE, size, new RomDevice(new DevicePort(device, spec)));
    }

    /**
     * Makes a region that translates accesses into a space; nothing is translated at first.
     *
     * @param granule the bytes that one translation is for: a power of two
     */
    public Region iommu(String name, Size size, AddressSpace target, long granule) {
        target.addTranslator();
        return create(name, Kind.IOMMU, size, new Translator(target, granule, hops));
    }

    /** Makes a window on another region that starts at an offset of it. */
    public Region alias(String name, Size size, Region target, long offset) {
        Region alias = new Region(name, Kind.ALIAS, size, null, target);
        alias.shape().aliasOffset = offset;
        changes.created(alias);
        return alias;
    }

    /** Makes a reservation. */
    public Region reservation(String name, Size size) {
        return create(name, Kind.RESERVATION, size, new Nobody());
    }

    private Region create(String name, Kind kind, Size size, @Nullable Responder own) {
        Region region = new Region(name, kind, size, own, null);
        changes.created(region);
        return region;
    }
}
