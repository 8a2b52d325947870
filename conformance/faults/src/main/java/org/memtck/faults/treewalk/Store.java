package org.memtck.faults.treewalk;

import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.RegionSpec;

/** The content of RAM, ROM and ROM devices. */
class Store {
    /** The bytes of a new region. */
    final Content content(RegionSpec spec) {
        Memory behind = spec instanceof RegionSpec.FileRam file ? file(file) : new Memory((byte) 0);
        return new Content(memory(spec, behind), behind);
    }

    /** A file. */
    Memory file(RegionSpec.FileRam spec) {
        return new Memory((byte) 0) {
            @Override
            byte initial(long offset) {
                return (byte) DeviceModel.byteAt(spec.seed(), offset);
            }
        };
    }

    /** What guests see of a new region. */
    Memory memory(RegionSpec spec, Memory behind) {
        boolean shared = spec instanceof RegionSpec.FileRam file && file.shared();
        if (shared || spec instanceof RegionSpec.CallerRam) {
            return behind;
        }
        return spec instanceof RegionSpec.FileRam ? copyOnWrite(behind) : new Memory((byte) 0);
    }

    /** Memory that shows another one's bytes until it is written. */
    static Memory copyOnWrite(Memory behind) {
        return new Memory((byte) 0) {
            @Override
            byte initial(long offset) {
                return behind.get(offset);
            }
        };
    }

    Reply read(Region region, long offset, int size) {
        return new Reply(Status.OK, bytes(region.content.memory(), offset, size));
    }

    Status write(Region region, long offset, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            region.content.memory().put(offset + i, bytes[i]);
        }
        return Status.OK;
    }

    /** A write from the host's side, which lies within the region. */
    void fill(Region region, long at, Bytes bytes) {
        write(region, at, bytes.toArray());
    }

    /** What is in the file or the caller's memory. */
    Bytes inspect(Region region, long at, int length) {
        return Bytes.copyOf(bytes(region.content.behind(), at, length));
    }

    private static byte[] bytes(Memory memory, long offset, int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = memory.get(offset + i);
        }
        return bytes;
    }
}
