package org.memtck.coffeegb;

import eu.rekawek.coffeegb.core.AddressSpace;
import eu.rekawek.coffeegb.core.memory.Mmu;
import eu.rekawek.coffeegb.core.memory.Ram;
import eu.rekawek.coffeegb.core.memory.ShadowAddressSpace;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.memtck.spec.device.Device;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Size;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.MemorySubsystem;

/**
 * Coffee GB's bus as memtck sees it. A region is an address space of the emulator's that begins at zero, and it is put
 * somewhere, or shown in part, by a {@link ShadowAddressSpace}. All decoding is the emulator's.
 */
final class CoffeeGbAdapter implements MemorySubsystem {
    /** The addresses that a bus has, and so the most bytes of anything on it. */
    private static final int ADDRESSES = 0x10000;

    private record Part(AddressSpace space, int size) {
        /** {@code length} bytes of the part from an offset on, as they appear at an address. */
        AddressSpace shadow(long at, long offset, int length) {
            return new ShadowAddressSpace(space, (int) at, (int) offset, length);
        }
    }

    private final Use use;
    private final Map<String, Part> parts = new HashMap<>();
    private final Map<String, Bus> buses = new HashMap<>();
    private final Map<String, Mmu> spaces = new HashMap<>();

    CoffeeGbAdapter(Use use) {
        this.use = use;
    }

    @Override
    public Observation createContainer(String region, Size size) {
        if (!isAddress(size.last())) {
            return Observation.unsupported();
        }
        buses.put(region, new Bus(use.lastFirst()));
        return put(region, bus(region).mmu(), bytes(size));
    }

    @Override
    public Observation createRam(String region, Size size) {
        return isAddress(size.last()) ? put(region, new Ram(0, bytes(size)), bytes(size)) : Observation.unsupported();
    }

    @Override
    public Observation createMmio(String region, Size size, DeviceSpec spec, Device device) {
        return isAddress(size.last()) && suits(spec)
                ? put(region, new DeviceSpace(bytes(size), device, use), bytes(size))
                : Observation.unsupported();
    }

    @Override
    public Observation createAlias(String region, Size size, String target, long offset) {
        if (!isAddress(size.last()) || !isAddress(offset)) {
            return Observation.unsupported();
        }
        Part shown = part(target);
        int length = use.shadowOf(bytes(size), shown.size - (int) offset);
        return put(region, shown.shadow(0, offset, length), length);
    }

    private Observation put(String region, AddressSpace space, int size) {
        parts.put(region, new Part(space, size));
        return Observation.ok();
    }

    /** Whether a device wants nothing that a bus of bytes cannot give it. */
    private static boolean suits(DeviceSpec device) {
        return device.endian() == Endian.LITTLE
                && device.valid().equals(AccessSizes.ANY_ALIGNED)
                && device.impl().equals(AccessSizes.ANY_ALIGNED)
                && device.errors() == null;
    }

    @Override
    public Observation addSubregion(String container, String region, long at, int priority) {
        boolean nests = buses.containsKey(region) && !use.offers(Capability.NESTING);
        if (!buses.containsKey(container) || nests || !isAddress(at) || !spaces.isEmpty()) {
            return Observation.unsupported();
        }
        Part part = part(region);
        bus(container).add(priority, part.shadow(at, 0, part.size));
        return Observation.ok();
    }

    @Override
    public Observation openSpace(String space, String root) {
        if (!spaces.isEmpty() && !use.offers(Capability.SPACES)) {
            return Observation.unsupported();
        }
        buses.values().forEach(Bus::index);
        Part part = part(root);
        Bus bus = new Bus(use.lastFirst());
        bus.add(0, part.shadow(0, 0, part.size));
        bus.index();
        spaces.put(space, bus.mmu());
        return Observation.ok();
    }

    @Override
    public Observation closeSpace(String space) {
        spaces.remove(space);
        return Observation.ok();
    }

    @Override
    public Observation read(String space, long at, int size, Endian order) {
        return size == 1 && isAddress(at)
                ? Observation.ok(Integer.toUnsignedLong(mmu(space).getByte((int) at)))
                : Observation.unsupported();
    }

    @Override
    public Observation write(String space, long at, int size, long value, Endian order) {
        if (size != 1 || !isAddress(at)) {
            return Observation.unsupported();
        }
        mmu(space).setByteFromCpu((int) at, use.byteOf(value));
        return Observation.ok();
    }

    @Override
    public Observation fill(String region, long at, Bytes bytes) {
        if (!(part(region).space instanceof Ram ram)) {
            return Observation.unsupported();
        }
        for (int i = 0; i < bytes.length(); i++) {
            ram.getSpace()[(int) at + i] = bytes.at(i) & 0xff;
        }
        return Observation.ok();
    }

    private static int bytes(Size size) {
        return (int) size.last() + 1;
    }

    private static boolean isAddress(long number) {
        return number >= 0 && number < ADDRESSES;
    }

    private Part part(String region) {
        return Objects.requireNonNull(parts.get(region), region);
    }

    private Bus bus(String container) {
        return Objects.requireNonNull(buses.get(container), container);
    }

    private Mmu mmu(String space) {
        return Objects.requireNonNull(spaces.get(space), space);
    }
}
