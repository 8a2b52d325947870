package org.memtck.kit.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;

/**
 * What may be asked of a machine, one operation after the other: nothing that the board leaves untouched, no byte that nobody knows,
 * no bit of a register but those that can be written.
 */
final class Terrain {
    /** The longest block that is looked at byte by byte. */
    private static final int MOST_BYTES = 4096;

    private final Board board;
    private final Views views;
    private final Map<String, RegionSpec> regions;
    private final List<Untouched> untouched;
    private final List<Change> done = new ArrayList<>();
    private final Map<String, Set<Long>> written = new HashMap<>();
    private Map<String, View> current;

    Terrain(Board board, Views views, Map<String, RegionSpec> regions) {
        this.board = board;
        this.views = views;
        this.regions = regions;
        this.untouched = board.untouched();
        this.current = views.after(List.of());
    }

    /** What a space shows now; null if there is no such space. */
    @Nullable
    View view(String space) {
        return current.get(space);
    }

    /** Makes a change; false if it cannot be made now. */
    boolean make(Change change) {
        List<Change> all = new ArrayList<>(done);
        all.add(change);
        Map<String, View> after = views.after(all);
        if (after.isEmpty()) {
            return false;
        }
        done.add(change);
        current = after;
        return true;
    }

    /** Why an access is not to be made, or null if it is. */
    @Nullable
    String refuses(Operation operation) {
        if (operation instanceof Operation.Read read) {
            return size(read.at(), read.size(), read(read.space(), read.at(), read.size()));
        } else if (operation instanceof Operation.Load load) {
            return read(load.space(), load.at(), load.length());
        } else if (operation instanceof Operation.Write write) {
            return size(write.at(), write.size(), write(write.space(), write.at(), bytes(write)));
        } else if (operation instanceof Operation.Store store) {
            return write(store.space(), store.at(), store.bytes());
        }
        boolean asks = operation instanceof Operation.Find || operation instanceof Operation.FlatView;
        return asks ? null : "the board, which names no such change";
    }

    /** The bytes that a write writes, in the order of their addresses. */
    private static Bytes bytes(Operation.Write write) {
        byte[] bytes = new byte[write.size()];
        for (int i = 0; i < bytes.length; i++) {
            int lane = write.order() == Endian.LITTLE ? i : bytes.length - 1 - i;
            bytes[i] = (byte) (write.value() >>> (8 * lane));
        }
        return Bytes.wrap(bytes);
    }

    /** Notes an access that was made: what it writes is known from then on. */
    void note(Operation operation) {
        if (operation instanceof Operation.Write write) {
            know(write.space(), write.at(), write.size());
        } else if (operation instanceof Operation.Store store) {
            know(store.space(), store.at(), store.bytes().length());
        }
    }

    /** Where an access over several ranges goes through is not asked here, so it makes nothing known. */
    private void know(String space, long at, int length) {
        View view = current.get(space);
        MappedRange range = view == null ? null : view.at(at);
        if (range == null) {
            return;
        }
        boolean one = Long.compareUnsigned(range.last() - at, length - 1L) >= 0;
        if (one && !range.readOnly() && regions.get(range.region()) instanceof RegionSpec.Ram) {
            Set<Long> offsets = written.computeIfAbsent(range.region(), name -> new HashSet<>());
            for (int i = 0; i < length; i++) {
                offsets.add(View.offset(range, at + i));
            }
        }
    }

    private @Nullable String size(long at, int size, @Nullable String other) {
        if (board.traits().aligned() && (at & (size - 1)) != 0) {
            return "accesses aligned=yes";
        }
        return board.traits().largest() != 0 && size > board.traits().largest()
                ? "accesses max=" + board.traits().largest()
                : other;
    }

    private @Nullable String read(String space, long at, int length) {
        View view = current.get(space);
        if (view == null || length > MOST_BYTES) {
            return "the spaces and blocks of the board";
        }
        for (int i = 0; i < length; i++) {
            MappedRange range = view.at(at + i);
            String why = untouched(space, at + i, range, false);
            if (why == null && range != null && !isKnown(range, View.offset(range, at + i))) {
                why = "what is known: nobody wrote to " + range.region() + "+0x"
                        + Long.toHexString(View.offset(range, at + i)) + " yet";
            }
            if (why != null) {
                return why;
            }
        }
        return null;
    }

    private boolean isKnown(MappedRange range, long offset) {
        RegionSpec spec = regions.get(range.region());
        boolean memory = !(spec instanceof RegionSpec.Mmio || spec instanceof RegionSpec.Reservation);
        return !memory
                || board.isKnown(range.region(), offset)
                || written.getOrDefault(range.region(), Set.of()).contains(offset);
    }

    private @Nullable String untouched(String space, long address, @Nullable MappedRange range, boolean write) {
        for (Untouched each : untouched) {
            boolean concerns = each.concerns(space, address, write)
                    || (range != null && each.concerns(range.region(), View.offset(range, address), write));
            if (concerns) {
                return "the untouched bytes of " + each.place().file() + ":"
                        + each.place().line();
            }
        }
        return null;
    }

    private @Nullable String write(String space, long at, Bytes bytes) {
        View view = current.get(space);
        if (view == null || bytes.length() > MOST_BYTES) {
            return "the spaces and blocks of the board";
        }
        for (int i = 0; i < bytes.length(); i++) {
            MappedRange range = view.at(at + i);
            String why = untouched(space, at + i, range, true);
            if (why == null && range != null) {
                why = ofRegister(range.region(), View.offset(range, at + i), bytes.at(i));
            }
            if (why != null) {
                return why;
            }
        }
        return null;
    }

    private @Nullable String ofRegister(String region, long offset, int value) {
        Register register = board.registers().isEmpty() ? null : board.register(region, offset);
        if (register == null) {
            return null;
        }
        int fixed = register.value(offset) & register.readOnly(offset);
        return (value & 0xff & ~register.readWrite(offset)) == fixed
                ? null
                : "the bits of the register of line " + register.place().line();
    }
}
