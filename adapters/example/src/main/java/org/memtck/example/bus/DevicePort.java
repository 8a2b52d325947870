package org.memtck.example.bus;

import org.memtck.spec.device.Device;
import org.memtck.spec.scenario.AccessSizes;
import org.memtck.spec.scenario.DeviceSpec;
import org.memtck.spec.scenario.Endian;

/**
 * Handles accesses to a device: checks an access against what the device accepts, cuts it into callbacks that its
 * implementation handles, and puts their results together. Every callback is made even if one before it failed (rule
 * MMIO-3).
 */
final class DevicePort implements Responder {
    private final Device device;
    private final AccessSizes valid;
    private final AccessSizes impl;
    private final Endian endian;

    DevicePort(Device device, DeviceSpec spec) {
        this.device = device;
        this.valid = spec.valid();
        this.impl = spec.impl();
        this.endian = spec.endian();
    }

    Endian endian() {
        return endian;
    }

    /** Rules VALID-1 to VALID-3. */
    boolean accepts(long offset, int size) {
        return valid.includes(size) && (valid.unaligned() || Cut.isAligned(offset, size));
    }

    /** Whether a write is accepted and can be cut to its exact bytes. */
    boolean takes(long offset, int size) {
        return accepts(offset, size) && Cut.isExact(offset, size, impl);
    }

    @Override
    public Reply read(long offset, int size) {
        if (!accepts(offset, size)) {
            return Reply.REFUSED;
        }
        int piece = impl.clamp(size);
        int lead = Cut.lead(offset, size, impl);
        boolean failed = false;
        long lanes = 0;
        for (int at = -lead; at < size; at += piece) {
            Device.Response response = device.read(offset + at, piece);
            failed |= response.error();
            lanes |= Lanes.shift(Lanes.swap(response.value(), piece, endian), at);
        }
        return failed ? Reply.FAILED : Reply.done(Lanes.cut(lanes, size));
    }

    @Override
    public Completion write(long offset, int size, long lanes) {
        if (!takes(offset, size)) {
            return Completion.REFUSED;
        }
        boolean failed = false;
        int piece;
        for (int at = 0; at < size; at += piece) {
            piece = Cut.writePiece(offset + at, size - at, impl);
            long value = Lanes.swap(Lanes.shift(lanes, -at), piece, endian);
            failed |= device.write(offset + at, piece, value).error();
        }
        return failed ? Completion.FAILED : Completion.DONE;
    }

    @Override
    public Completion load(long offset, byte[] into, int from, int count) {
        Completion all = Completion.DONE;
        int piece;
        for (int done = 0; done < count; done += piece) {
            piece = Cut.blockPiece(offset + done, count - done, valid);
            Reply reply = read(offset + done, piece);
            all = all.and(reply.completion());
            for (int i = 0; i < piece; i++) {
                into[from + done + i] = (byte) Lanes.shift(reply.value(), -i);
            }
        }
        return all;
    }

    @Override
    public Completion store(long offset, byte[] bytes, int from, int count) {
        Completion all = Completion.DONE;
        int piece;
        for (int done = 0; done < count; done += piece) {
            piece = Cut.blockPiece(offset + done, count - done, valid);
            long lanes = 0;
            for (int i = 0; i < piece; i++) {
                lanes |= Lanes.shift(bytes[from + done + i] & 0xff, i);
            }
            all = all.and(write(offset + done, piece, lanes));
        }
        return all;
    }
}
