package org.memtck.coffeegb;

import eu.rekawek.coffeegb.core.AddressSpace;
import org.memtck.spec.device.Device;

/** A device as the emulator's own are: an address space that answers by itself, from address zero on. */
final class DeviceSpace implements AddressSpace {
    private final int size;
    private final Device device;
    private final Use use;

    DeviceSpace(int size, Device device, Use use) {
        this.size = size;
        this.device = device;
        this.use = use;
    }

    @Override
    public boolean accepts(int address) {
        return address >= 0 && address < size;
    }

    @Override
    public int getByte(int address) {
        return use.byteOf(device.read(address, 1).value());
    }

    @Override
    public void setByte(int address, int value) {
        device.write(address, 1, value);
    }
}
