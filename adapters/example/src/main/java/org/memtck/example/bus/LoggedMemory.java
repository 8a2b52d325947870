package org.memtck.example.bus;

/** Stands before RAM while somebody logs what is written to it. RAM that nobody logs is accessed without it. */
final class LoggedMemory implements Responder {
    private final Memory memory;
    private final DirtyLog log = new DirtyLog();

    LoggedMemory(Memory memory) {
        this.memory = memory;
    }

    DirtyLog log() {
        return log;
    }

    @Override
    public Reply read(long offset, int size) {
        return memory.read(offset, size);
    }

    @Override
    public Completion write(long offset, int size, long lanes) {
        log.mark(offset, size);
        return memory.write(offset, size, lanes);
    }

    @Override
    public Completion load(long offset, byte[] into, int from, int count) {
        return memory.load(offset, into, from, count);
    }

    @Override
    public Completion store(long offset, byte[] bytes, int from, int count) {
        if (count > 0) {
            log.mark(offset, count);
        }
        return memory.store(offset, bytes, from, count);
    }
}
