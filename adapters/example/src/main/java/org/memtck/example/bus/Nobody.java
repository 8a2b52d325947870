package org.memtck.example.bus;

/** Handles accesses to holes and reservations: every access is refused (rules VIS-2 and RESV-2). */
final class Nobody implements Responder {
    @Override
    public Reply read(long offset, int size) {
        return Reply.REFUSED;
    }

    @Override
    public Completion write(long offset, int size, long lanes) {
        return Completion.REFUSED;
    }

    @Override
    public Completion load(long offset, byte[] into, int from, int count) {
        return Completion.REFUSED;
    }

    @Override
    public Completion store(long offset, byte[] bytes, int from, int count) {
        return Completion.REFUSED;
    }
}
