package org.memtck.bench.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memtck.bench.workload.Plan;
import org.memtck.bench.workload.Workload;
import org.memtck.spec.timing.Repeated;
import org.memtck.spec.timing.Repetition;
import org.memtck.spec.timing.SelfTiming;
import org.memtck.spec.timing.TimingException;

/** Asks a target to measure itself. How often it repeats is found out in its first turn. */
final class SelfMeter implements Meter {
    /** How much more often than before is tried while nothing is known: one repetition is too short to tell. */
    private static final int FASTEST_GROWTH = 100;

    private final SelfTiming target;
    private final Settings settings;
    private final Map<String, Pace> paces = new HashMap<>();

    /** How many cycles make a figure, and how many figures a turn has and are thrown away before it. */
    private record Pace(long count, int figures, int warmUp) {}

    SelfMeter(SelfTiming target, Settings settings) {
        this.target = target;
        this.settings = settings;
    }

    @Override
    public List<Double> turn(Workload workload) throws MeasuringException {
        try {
            Plan plan = workload.plan();
            return plan instanceof Plan.Cycle cycle ? cycle(workload.id(), cycle) : builds((Plan.Build) plan);
        } catch (TimingException e) {
            throw new MeasuringException(e);
        }
    }

    private List<Double> cycle(String id, Plan.Cycle plan) throws TimingException {
        Pace known = paces.get(id);
        Pace pace = known == null ? calibrate(plan) : known;
        paces.put(id, pace);
        List<Long> times = time(plan, Collections.nCopies(pace.warmUp() + pace.figures(), pace.count()));
        return times.subList(pace.warmUp(), times.size()).stream()
                .map(nanoseconds -> (double) nanoseconds / pace.count() / plan.operations())
                .toList();
    }

    /** Finds out how many cycles take as long as one figure should. What takes longer than a whole turn is done once. */
    private Pace calibrate(Plan.Cycle plan) throws TimingException {
        long wanted = settings.figureTime().toNanos();
        long count = 1;
        long nanoseconds = time(plan, List.of(count)).get(0);
        if (nanoseconds > settings.time().toNanos()) {
            return new Pace(1, 1, 0);
        }
        while (nanoseconds < wanted / 2 && count < Repetition.MOST) {
            double estimate = (double) count * wanted / Math.max(1, nanoseconds);
            count = (long) Math.min(Math.min(estimate, (double) count * FASTEST_GROWTH), Repetition.MOST);
            count = Math.max(count, 2);
            nanoseconds = time(plan, List.of(count)).get(0);
        }
        return new Pace(count, Settings.FIGURES, Settings.FIGURES);
    }

    /** Returns the nanoseconds of each repetition of the given number of cycles, all in one conversation. */
    private List<Long> time(Plan.Cycle plan, List<Long> counts) throws TimingException {
        List<Repetition> repetitions = new ArrayList<>(plan.preparation());
        counts.forEach(count -> repetitions.add(new Repetition(count, plan.cycle())));
        List<Long> times = target.time(plan.before(), repetitions);
        if (times.size() != repetitions.size()) {
            throw new TimingException(
                    "the target measured " + times.size() + " repetitions and not " + repetitions.size());
        }
        return times.subList(plan.preparation().size(), times.size());
    }

    /** Each operation is measured alone, once: one cannot be repeated. The sum is that of all of them. */
    private List<Double> builds(Plan.Build plan) throws TimingException {
        List<Repetition> once = plan.operations().stream()
                .map(operation -> new Repetition(1, List.of(new Repeated.Same(operation))))
                .toList();
        List<Double> sums = new ArrayList<>();
        long end = System.nanoTime() + settings.time().toNanos();
        do {
            List<Long> times = target.time(List.of(), once);
            sums.add((double) times.stream().mapToLong(Long::longValue).sum());
        } while (sums.size() < Settings.FIGURES && System.nanoTime() < end);
        return sums;
    }
}
