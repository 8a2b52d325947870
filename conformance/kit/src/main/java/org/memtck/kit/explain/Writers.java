package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;

/** Which earlier steps wrote to bytes of a region, most recent first. */
final class Writers {
    /** Longer scenarios are not worth the time: the last steps matter most. */
    private static final int MOST_STEPS = 300;

    private static final int MOST_BYTES = 4096;

    private final List<Step> steps;
    private final String region;
    private final Extent bytes;

    /**
     * A step that wrote.
     *
     * @param index its index in the scenario
     * @param offset the first offset that it wrote to of those in question
     * @param refusal what refuses the write, or null if it is carried out
     */
    record Writer(int index, BigInteger offset, @Nullable String refusal) {}

    private Writers(List<Step> steps, String region, Extent bytes) {
        this.steps = steps;
        this.region = region;
        this.bytes = bytes;
    }

    /** The steps before the last one that wrote, from a step on. */
    static List<Writer> of(List<Step> steps, int from, String region, Extent bytes) {
        Writers writers = new Writers(steps, region, bytes);
        List<Writer> found = new ArrayList<>();
        for (int i = steps.size() - 2; i >= Math.max(from, steps.size() - MOST_STEPS); i--) {
            Writer writer = steps.get(i).kind() == Step.Kind.DONE ? writers.of(i) : null;
            if (writer != null) {
                found.add(writer);
            }
        }
        return found;
    }

    private @Nullable Writer of(int index) {
        Operation operation = steps.get(index).operation();
        if (operation instanceof Operation.Write write) {
            return guest(index, write.space(), write.at(), write.size());
        } else if (operation instanceof Operation.Store store) {
            return guest(index, store.space(), store.at(), store.bytes().length());
        } else if (operation instanceof Operation.Fill fill && fill.region().equals(region)) {
            return host(index, Numbers.unsigned(fill.at()), fill.bytes().length());
        } else if (operation instanceof PinOperation.Poke poke) {
            DrawnWindow window =
                    RegionTrees.visibleAfter(steps.subList(0, index)).window(poke.handle());
            if (window != null && window.region().name.equals(region) && !window.isCopy()) {
                BigInteger offset = window.offset().add(Numbers.unsigned(poke.at()));
                return host(index, offset, poke.bytes().length());
            }
        }
        return null;
    }

    private @Nullable Writer host(int index, BigInteger offset, int length) {
        Extent written = new Extent(offset, offset.add(BigInteger.valueOf(length))).within(bytes);
        return written.isEmpty() ? null : new Writer(index, written.from(), null);
    }

    private @Nullable Writer guest(int index, String space, long at, int length) {
        RegionTrees trees = RegionTrees.visibleAfter(steps.subList(0, index));
        for (int i = 0; i < Math.min(length, MOST_BYTES); i++) {
            BigInteger address = Numbers.unsigned(at).add(BigInteger.valueOf(i));
            Sight end = address.compareTo(Extent.END) < 0
                    ? Route.of(trees, space, address, true).end()
                    : null;
            if (end != null && end.region().name.equals(region) && bytes.contains(end.offset())) {
                return new Writer(index, end.offset(), refusal(end));
            }
        }
        return null;
    }

    private static @Nullable String refusal(Sight end) {
        if (!end.refusesWrites()) {
            return null;
        }
        DrawnRegion readOnly = end.readOnly();
        return readOnly == null ? end.region().name + " is ROM" : readOnly.name + " is read-only";
    }
}
