package org.memtck.kit.survey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Endian;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Patience;
import org.memtck.spec.target.Target;

/** Reads and writes single bytes of a machine, each time from a reset, and counts the accesses. */
final class Prober {
    /** The number of bytes that are read on from one that is looked at. */
    static final int AHEAD = 8;

    /** The accesses of one look before those behind it. */
    static final int OF_ONE = 7;

    /** After as many deaths and silences nothing is asked any more. */
    private static final int MOST_BROKEN = 24;

    private final Target target;
    private final SurveyPlan plan;
    private final Patience patience;
    private final LongSupplier nanoTime;
    private final long end;
    private final int one;
    private final int other;
    private int accesses;
    private int broken;
    private boolean silentWrites;
    private int open = -1;

    Prober(Target target, SurveyPlan plan, Patience patience, LongSupplier nanoTime) {
        this.target = target;
        this.plan = plan;
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong() + patience.total().toNanos();
        this.one = 1 + new SplittableRandom(plan.seed()).nextInt(0xfd);
        this.other = ~one & 0xff;
    }

    /** What was seen at an address: what it is, but for whether it is empty, and the bytes from there on. */
    record Sample(Nature nature, List<Integer> bytes) {
        boolean isConstant(int value) {
            return bytes.stream().allMatch(each -> each == value);
        }
    }

    /** The byte that many addresses read as; what reads so and does not change is taken for empty. */
    void setOpen(int value) {
        open = value;
    }

    int accesses() {
        return accesses;
    }

    /** Whether a write that changes nothing is answered as any other. */
    boolean hasSilentWrites() {
        return silentWrites;
    }

    boolean isOver() {
        return accesses >= plan.accesses() || broken >= MOST_BROKEN || end - nanoTime.getAsLong() <= 0;
    }

    /** What is at an address. */
    Nature nature(long address, long lastOfAll) {
        Sample sample = sample(address, lastOfAll);
        return sample.nature() == Nature.ROM && open >= 0 && sample.isConstant(open) ? Nature.EMPTY : sample.nature();
    }

    Sample sample(long address, long lastOfAll) {
        if (plan.excludes(address) || isOver()) {
            return new Sample(Nature.EXCLUDED, List.of());
        }
        long next = Long.compareUnsigned(address, lastOfAll) < 0 && !plan.excludes(address + 1) ? address + 1 : address;
        List<Operation> operations = new ArrayList<>(List.of(
                read(next),
                read(address),
                read(address),
                write(address, one),
                read(address),
                write(address, other),
                read(address)));
        for (int i = 1; i < AHEAD && Long.compareUnsigned(address + i - 1, lastOfAll) < 0; i++) {
            if (!plan.excludes(address + i)) {
                operations.add(read(address + i));
            }
        }
        List<Observation> answers = ask(operations).orElse(List.of());
        if (answers.size() < operations.size()) {
            return new Sample(Nature.REGISTER, List.of());
        }
        List<Integer> bytes = new ArrayList<>();
        bytes.add(value(answers.get(1)));
        answers.subList(OF_ONE, answers.size()).forEach(answer -> bytes.add(value(answer)));
        boolean spreads = next != address && bytes.size() > 1 && bytes.get(1) != value(answers.get(0));
        return new Sample(spreads ? Nature.REGISTER : nature(answers), bytes);
    }

    private Nature nature(List<Observation> answers) {
        int first = value(answers.get(1));
        int second = value(answers.get(2));
        int third = value(answers.get(4));
        int fourth = value(answers.get(6));
        if (first < 0 && second < 0) {
            boolean takesWrites = answers.get(3).status() == Status.OK;
            return takesWrites ? Nature.REGISTER : Nature.REFUSED;
        } else if (first == second && third == one && fourth == other) {
            return Nature.RAM;
        } else if (first == second && third == first && fourth == first) {
            silentWrites |= answers.get(3).status() == Status.OK;
            return Nature.ROM;
        }
        return Nature.REGISTER;
    }

    /** Which of some addresses show what is written to another one. */
    List<Long> showing(long address, List<Long> candidates) {
        List<Operation> operations = new ArrayList<>();
        for (int value : new int[] {one, other}) {
            operations.add(write(address, value));
            candidates.forEach(each -> operations.add(read(each)));
        }
        List<Long> found = new ArrayList<>();
        List<Observation> answers =
                candidates.isEmpty() ? List.of() : ask(operations).orElse(List.of());
        for (int i = 0; i < candidates.size() && answers.size() == operations.size(); i++) {
            boolean shown = value(answers.get(1 + i)) == one && value(answers.get(2 + candidates.size() + i)) == other;
            if (shown) {
                found.add(candidates.get(i));
            }
        }
        return found;
    }

    /** The bytes of a stretch after a reset, read with accesses of a size; empty if one was refused. */
    Optional<byte[]> bytes(long first, int length, int size) {
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < length; i += size) {
            operations.add(new Operation.Read(plan.space(), first + i, size, Endian.LITTLE));
        }
        List<Observation> answers = ask(operations).orElse(List.of());
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i += size) {
            Observation answer =
                    answers.size() == operations.size() ? answers.get(i / size) : Observation.unsupported();
            Long value = answer.value();
            if (answer.status() != Status.OK || value == null) {
                return Optional.empty();
            }
            for (int j = 0; j < size; j++) {
                bytes[i + j] = (byte) (value >>> (8 * j));
            }
        }
        return Optional.of(bytes);
    }

    /** Answers to operations after a reset; empty if the machine died, kept silent, or is not asked any more. */
    Optional<List<Observation>> ask(List<Operation> operations) {
        if (isOver()) {
            return Optional.empty();
        }
        accesses += operations.size();
        Outcome outcome =
                target.run(new Scenario(operations), patience.within(Duration.ofNanos(end - nanoTime.getAsLong())));
        if (outcome.end() != Outcome.End.COMPLETE) {
            broken++;
            return Optional.empty();
        }
        return Optional.of(outcome.observations());
    }

    Operation read(long address) {
        return new Operation.Read(plan.space(), address, 1, Endian.LITTLE);
    }

    Operation write(long address, int value) {
        return new Operation.Write(plan.space(), address, 1, value, Endian.LITTLE);
    }

    static int value(Observation answer) {
        Long value = answer.value();
        return answer.status() == Status.OK && value != null ? (int) (value & 0xff) : -1;
    }
}
