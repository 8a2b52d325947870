package org.memtck.example.bus;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Permission;

/**
 * Handles accesses to an IOMMU region: looks up where the granule of an access leads, and forwards the access into the target
 * space, where further translators may wait (rules IOMMU-1 to IOMMU-4). A block is cut at granules; a single access
 * that lies across two of them is refused.
 */
final class Translator implements Responder {
    private record Entry(long to, Permission permission) {}

    /** Forwards a run of a block. */
    private interface Forward {
        Completion run(long address, int done, int count);
    }

    private final AddressSpace target;
    private final long granule;
    private final Hops hops;
    private final Map<Long, Entry> entries = new HashMap<>();

    Translator(AddressSpace target, long granule, Hops hops) {
        this.target = target;
        this.granule = granule;
        this.hops = hops;
    }

    AddressSpace target() {
        return target;
    }

    /** Sets where the granule that starts at an offset leads. */
    void set(long offset, long to, Permission permission) {
        BusException.check(within(offset) == 0, Problem.NO_GRANULE);
        entries.put(offset, new Entry(to - within(to), permission));
    }

    private long within(long address) {
        return address & (granule - 1);
    }

    /** The bytes from an offset to the end of its granule. */
    private long left(long offset) {
        return granule - within(offset);
    }

    private @Nullable Entry entry(long offset, boolean write) {
        Entry entry = entries.get(offset - within(offset));
        return entry != null && entry.permission.allows(write) ? entry : null;
    }

    @Override
    public Reply read(long offset, int size) {
        Entry entry = entry(offset, false);
        if (entry == null || Unsigned.less(left(offset), size) || !hops.enter()) {
            return Reply.REFUSED;
        }
        try {
            return target.read(entry.to + within(offset), size, Endian.LITTLE);
        } finally {
            hops.leave();
        }
    }

    @Override
    public Completion write(long offset, int size, long lanes) {
        Entry entry = entry(offset, true);
        if (entry == null || Unsigned.less(left(offset), size) || !hops.enter()) {
            return Completion.REFUSED;
        }
        try {
            return target.write(entry.to + within(offset), size, lanes, Endian.LITTLE);
        } finally {
            hops.leave();
        }
    }

    @Override
    public Completion load(long offset, byte[] into, int from, int count) {
        return cut(offset, count, false, (address, done, run) -> {
            byte[] bytes = new byte[run];
            Completion completion = target.load(address, bytes);
            System.arraycopy(bytes, 0, into, from + done, run);
            return completion;
        });
    }

    @Override
    public Completion store(long offset, byte[] bytes, int from, int count) {
        return cut(
                offset,
                count,
                true,
                (address, done, run) ->
                        target.store(address, Arrays.copyOfRange(bytes, from + done, from + done + run)));
    }

    private Completion cut(long offset, int count, boolean write, Forward forward) {
        if (!hops.enter()) {
            return Completion.REFUSED;
        }
        try {
            Completion all = Completion.DONE;
            int run;
            for (int done = 0; done < count; done += run) {
                long at = offset + done;
                run = (int) Unsigned.min(left(at), count - done);
                Entry entry = entry(at, write);
                all = all.and(entry == null ? Completion.REFUSED : forward.run(entry.to + within(at), done, run));
            }
            return all;
        } finally {
            hops.leave();
        }
    }
}
