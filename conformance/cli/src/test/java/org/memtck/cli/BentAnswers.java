package org.memtck.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.memtck.reference.Step;
import org.memtck.spec.device.DeviceModel;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Range;

/** Answers to a scenario that use freedoms, or are wrong, here and there: at random. */
final class BentAnswers {
    private final Random random;
    private final int likely;
    private final List<Call> heldCalls = new ArrayList<>();
    private final List<String> heldNames = new ArrayList<>();

    /**
     * Bends answers.
     *
     * @param likely how likely each is bent, in a hundred
     */
    BentAnswers(long seed, int likely) {
        this.random = new Random(seed);
        this.likely = likely;
    }

    List<Observation> to(List<Step> steps) {
        return steps.stream().map(this::answer).toList();
    }

    private Observation answer(Step step) {
        Observation o = step.expectation().canonical();
        Status status = chance() && o.status() == Status.REJECTED ? Status.OK : o.status();
        Long value = chance() ? Long.valueOf(random.nextInt()) : o.value();
        List<Call> calls = new ArrayList<>(o.calls());
        for (DeviceAccess access : step.expectation().accesses()) {
            if (chance() && step.expectation().accesses().size() == 1) {
                calls = recut(access);
            }
        }
        if (chance()) {
            Collections.shuffle(calls, random);
        }
        if (chance() && !calls.isEmpty()) {
            heldCalls.addAll(calls);
            calls = new ArrayList<>();
        } else if (random.nextBoolean() || chance()) {
            calls.addAll(0, heldCalls);
            heldCalls.clear();
        }
        List<String> names = new ArrayList<>(o.finalized());
        if (chance()) {
            heldNames.addAll(names);
            names.clear();
        } else if (random.nextBoolean()) {
            names.addAll(0, heldNames);
            heldNames.clear();
        }
        Integer length = o.length() != null && chance() ? Integer.valueOf(random.nextInt(o.length() + 2)) : o.length();
        return new Observation(
                status,
                o.detail(),
                value,
                o.bytes() == null || !chance() ? o.bytes() : bytes(o.bytes()),
                chance() ? ranges(o.ranges()) : o.ranges(),
                calls,
                length,
                o.signals(),
                chance() ? pages(o.pages()) : o.pages(),
                names);
    }

    private boolean chance() {
        return random.nextInt(100) < likely;
    }

    private Bytes bytes(Bytes bytes) {
        byte[] other = bytes.toArray();
        other[random.nextInt(other.length)]++;
        return Bytes.copyOf(other);
    }

    /** Some calls around the addressed bytes; those of a read show what the device shows. */
    private List<Call> recut(DeviceAccess access) {
        List<Call> calls = new ArrayList<>();
        int size = 1 << random.nextInt(4);
        long at = random.nextBoolean() ? access.offset() : access.offset() & -size;
        while (at - access.offset() < access.bytes().length()) {
            long value = 0;
            for (int i = 0; i < size; i++) {
                int index = (int) (at - access.offset()) + i;
                boolean addressed = index >= 0 && index < access.bytes().length();
                long shown = access.write() && addressed
                        ? access.bytes().at(index) & 0xff
                        : DeviceModel.byteAt(access.device().seed(), at + i);
                value |= shown << access.device().endian().shift(i, size);
            }
            calls.add(new Call(access.region(), access.write(), at, size, value));
            at += size;
        }
        return calls;
    }

    /** The same map, or nearly so, with a range in two parts. */
    private List<MappedRange> ranges(List<MappedRange> ranges) {
        List<MappedRange> other = new ArrayList<>(ranges);
        if (!other.isEmpty() && other.get(0).first() != other.get(0).last()) {
            MappedRange cut = other.remove(0);
            long middle = cut.first() + ((cut.last() - cut.first()) >>> 1);
            long offset = cut.offset() + (middle + 1 - cut.first()) + (random.nextInt(3) == 0 ? 1 : 0);
            other.add(0, new MappedRange(middle + 1, cut.last(), cut.region(), offset, cut.readOnly()));
            other.add(0, new MappedRange(cut.first(), middle, cut.region(), cut.offset(), cut.readOnly()));
        }
        return other;
    }

    /** A page more, or less, or a smaller one. */
    private List<Range> pages(List<Range> pages) {
        if (pages.isEmpty()) {
            return List.of(new Range(0, 0xfff));
        }
        Range first = pages.get(0);
        long last = random.nextBoolean() ? first.first() + (first.last() - first.first()) / 2 : first.last() + 0x1000;
        List<Range> other = new ArrayList<>(pages.subList(1, pages.size()));
        if (random.nextInt(3) > 0 && other.isEmpty()) {
            other.add(0, new Range(first.first(), last));
        }
        return other;
    }
}
