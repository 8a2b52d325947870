package org.memtck.kit.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out which stretches show the same bytes: RAM by writing here and looking there, ROM by its first bytes. */
final class Mirrors {
    private static final int COMPARED = 64;

    /** What repeats itself more often is not memory that is there several times. */
    private static final int MOST_PIECES = 64;

    private final Prober prober;
    private final int bits;

    Mirrors(Prober prober, int bits) {
        this.prober = prober;
        this.bits = bits;
    }

    /**
     * A part of the map.
     *
     * @param of the part whose bytes it shows, or null if they are its own
     */
    record Part(Stretch stretch, @Nullable Part of) {}

    List<Part> find(List<Stretch> stretches) {
        List<Part> parts = new ArrayList<>();
        for (Stretch stretch : stretches) {
            for (Stretch piece : pieces(stretch)) {
                parts.add(new Part(piece, original(piece, parts)));
            }
        }
        return parts;
    }

    /** A stretch that repeats itself, in pieces of what is repeated. */
    private List<Stretch> pieces(Stretch stretch) {
        long period = stretch.nature() == Nature.RAM ? ramPeriod(stretch) : romPeriod(stretch);
        if (period == 0 || Long.compareUnsigned(stretch.last() - stretch.first(), period * MOST_PIECES) >= 0) {
            return List.of(stretch);
        }
        List<Stretch> pieces = new ArrayList<>();
        for (long at = stretch.first(); stretch.holds(at); at += period) {
            long last = stretch.last() - at < period ? stretch.last() : at + period - 1;
            pieces.add(new Stretch(at, last, stretch.nature()));
            if (last == stretch.last()) {
                break;
            }
        }
        return pieces;
    }

    /** The least distance, a power of two, at which the first byte is seen again in the same stretch; 0 if there is none. */
    private long ramPeriod(Stretch stretch) {
        List<Long> within = new ArrayList<>();
        for (int bit = 3; bit < bits; bit++) {
            long other = stretch.first() + (1L << bit);
            if (stretch.holds(other)) {
                within.add(other);
            }
        }
        List<Long> showing = prober.showing(stretch.first(), within);
        return showing.isEmpty() ? 0 : showing.get(0) - stretch.first();
    }

    private long romPeriod(Stretch stretch) {
        if (stretch.nature() != Nature.ROM) {
            return 0;
        }
        Optional<byte[]> own = beginning(stretch.first(), stretch);
        for (int bit = 8; bit < bits && own.isPresent(); bit++) {
            Optional<byte[]> other = beginning(stretch.first() + (1L << bit), stretch);
            if (other.isPresent() && Arrays.equals(own.get(), other.get())) {
                return 1L << bit;
            }
        }
        return 0;
    }

    /** Some bytes that are not all the same. */
    private Optional<byte[]> beginning(long at, Stretch stretch) {
        return stretch.holds(at) && stretch.holds(at + COMPARED - 1)
                ? prober.bytes(at, COMPARED, 1).filter(Mirrors::varies)
                : Optional.empty();
    }

    private static boolean varies(byte[] bytes) {
        for (byte each : bytes) {
            if (each != bytes[0]) {
                return true;
            }
        }
        return false;
    }

    /** The part before it whose bytes it shows; null if there is none. */
    private @Nullable Part original(Stretch stretch, List<Part> parts) {
        for (Part part : parts) {
            Stretch other = part.stretch();
            boolean longEnough =
                    Long.compareUnsigned(other.last() - other.first(), stretch.last() - stretch.first()) >= 0;
            if (part.of() == null && longEnough && other.nature() == stretch.nature() && isSame(stretch, other)) {
                return part;
            }
        }
        return null;
    }

    private boolean isSame(Stretch stretch, Stretch other) {
        return switch (stretch.nature()) {
            case RAM -> !prober.showing(stretch.first(), List.of(other.first())).isEmpty();
            case ROM -> {
                Optional<byte[]> own = beginning(stretch.first(), stretch);
                Optional<byte[]> before = beginning(other.first(), other);
                yield own.isPresent() && before.isPresent() && Arrays.equals(own.get(), before.get());
            }
            default -> false;
        };
    }
}
