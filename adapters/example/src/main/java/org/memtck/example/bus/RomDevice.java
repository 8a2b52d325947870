package org.memtck.example.bus;

import org.jspecify.annotations.Nullable;

/**
 * Handles accesses to a ROM device: reads come from memory as long as it is in ROM mode, and from its device else; writes go to
 * the device always, and the memory stays as it is (rules ROMD-1 to ROMD-3).
 */
final class RomDevice implements Responder {
    private final Memory memory = new Memory(HostBytes.zero());
    private final DevicePort port;
    private boolean romMode = true;

    RomDevice(DevicePort port) {
        this.port = port;
    }

    void setRomMode(boolean on) {
        romMode = on;
    }

    private Responder reader() {
        return romMode ? memory : port;
    }

    @Override
    public Reply read(long offset, int size) {
        return reader().read(offset, size);
    }

    @Override
    public Completion write(long offset, int size, long lanes) {
        return port.write(offset, size, lanes);
    }

    @Override
    public Completion load(long offset, byte[] into, int from, int count) {
        return reader().load(offset, into, from, count);
    }

    @Override
    public Completion store(long offset, byte[] bytes, int from, int count) {
        return port.store(offset, bytes, from, count);
    }

    @Override
    public Memory content() {
        return memory;
    }

    @Override
    public @Nullable Memory direct(boolean write) {
        return romMode && !write ? memory : null;
    }
}
