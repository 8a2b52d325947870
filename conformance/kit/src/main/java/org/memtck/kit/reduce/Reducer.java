package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.Operation;

/**
 * Reduces a failing list of operations: removes operations, then simplifies the rest, until neither is possible. Each step is
 * tried on the target and kept only if the result fails in the same way.
 */
@Api
public final class Reducer {
    private final Attempt attempt;
    private final long granule;
    private final Set<List<Operation>> tried = new HashSet<>();
    private int trialsLeft;
    private List<Operation> best;

    /** Tries operations on a target. */
    @Api
    public interface Attempt {
        /** The operations that were really done, up to the one that fails, if that fails in the same way; else null. */
        @Nullable
        List<Operation> run(List<Operation> operations);
    }

    private Reducer(List<Operation> failing, Attempt attempt, int trials, long granule) {
        this.best = failing;
        this.attempt = attempt;
        this.granule = granule;
        this.trialsLeft = trials - 1;
        tried.add(failing);
    }

    /**
     * Reduces.
     *
     * @param failing operations that fail
     * @param attempt tries others
     * @param trials the most attempts that are made, 1 or more
     * @return the smallest that were found; the given ones if none were
     */
    public static List<Operation> reduce(List<Operation> failing, Attempt attempt, int trials) {
        return reduce(failing, attempt, trials, 1);
    }

    /**
     * Reduces for a target with a granule. What is tried may go beyond other bounds of the target, and need what it does not offer:
     * it is for the attempt to refuse that, before the target sees it.
     *
     * @param failing operations that fail
     * @param attempt tries others
     * @param trials the most attempts that are made, 1 or more
     * @param granule what the offsets and sizes of regions are multiples of: a power of two
     * @return the smallest that were found; the given ones if none were
     */
    public static List<Operation> reduce(List<Operation> failing, Attempt attempt, int trials, long granule) {
        return new Reducer(failing, attempt, trials, granule).run();
    }

    /**
     * Takes operations away, and changes none: where the addresses are those of a machine another one is not simpler.
     *
     * @param failing operations that fail
     * @param attempt tries others
     * @param trials the most attempts that are made, 1 or more
     * @return the fewest that were found; the given ones if none were
     */
    public static List<Operation> shorten(List<Operation> failing, Attempt attempt, int trials) {
        Reducer reducer = new Reducer(failing, attempt, trials, 1);
        boolean better = true;
        while (better && reducer.trialsLeft > 0) {
            better = reducer.removeChunks();
        }
        return reducer.best;
    }

    /**
     * Scenarios that differ from the given one in one operation: it is missing, or simpler. The last operation is there in
     * all of them.
     *
     * @param most the most that are returned
     */
    public static List<List<Operation>> neighbours(List<Operation> operations, int most) {
        return neighbours(operations, most, 1);
    }

    /**
     * Scenarios that differ from the given one in one operation, for a target with a granule: the operation is missing, or simpler.
     * The last operation is there in all of them. A neighbour may be more than the target offers.
     *
     * @param most the most that are returned
     * @param granule what the offsets and sizes of regions are multiples of: a power of two
     */
    public static List<List<Operation>> neighbours(List<Operation> operations, int most, long granule) {
        List<List<Operation>> all = new ArrayList<>();
        for (int i = operations.size() - 2; i >= 0; i--) {
            if (!(operations.get(i) instanceof Operation.Fill)) {
                List<Operation> rest = new ArrayList<>(operations);
                rest.remove(i);
                all.add(rest);
            }
        }
        for (int i = operations.size() - 1; i >= 0; i--) {
            for (Operation simpler : Simplifications.of(operations.get(i))) {
                if (!isOtherContent(operations.get(i), simpler)) {
                    List<Operation> changed = new ArrayList<>(operations);
                    changed.set(i, simpler);
                    all.add(changed);
                }
            }
        }
        List<List<Operation>> others = granule == 1 ? all : fitting(operations, all, granule);
        return others.subList(0, Math.min(most, others.size()));
    }

    /** The scenarios in whole granules, each once, without the one that they are made of. */
    private static List<List<Operation>> fitting(List<Operation> from, List<List<Operation>> all, long granule) {
        return all.stream()
                .map(operations -> Granules.fit(operations, granule))
                .distinct()
                .filter(operations -> !operations.equals(from))
                .toList();
    }

    /** Operations with one region in the place of another one. */
    public static List<Operation> replaced(String region, String by, List<Operation> operations) {
        return Renaming.ofRegion(region, by, operations);
    }

    /**
     * Whether two operations differ in nothing but the bytes that are there after them: a wrong place may look right with
     * other bytes in it, such as the zeros of RAM.
     */
    private static boolean isOtherContent(Operation one, Operation other) {
        if (one instanceof Operation.Create create && other instanceof Operation.Create changed) {
            return create.spec().getClass() != changed.spec().getClass();
        }
        OperationType type = OperationType.of(one);
        boolean alike = type.writes()
                && type == OperationType.of(other)
                && type.at(one) == type.at(other)
                && type.extent(one) == type.extent(other)
                && type.get(one, Role.ORDER) == type.get(other, Role.ORDER);
        return alike || one instanceof Operation.Fill;
    }

    private List<Operation> run() {
        boolean better = true;
        while (better && trialsLeft > 0) {
            better = removeChunks();
            better |= takeFirst(Repetitions.of(best));
            better |= takeFirst(WholeSimplifications.of(best));
            better |= simplifyEach();
            better = better || takeFirst(Shifting.of(best)) || takeFirst(Replacing.of(best));
        }
        trialsLeft = 1;
        takeFirst(List.of(Renaming.canonical(best)));
        return best;
    }

    /** Delta debugging: takes away half of the operations, a quarter, and so on down to one, from the end on. */
    private boolean removeChunks() {
        boolean better = false;
        for (int chunk = Math.max(1, best.size() / 2); chunk >= 1; chunk /= 2) {
            int end = best.size();
            while (end > 0) {
                int start = Math.max(0, end - chunk);
                List<Operation> rest = new ArrayList<>(best.subList(0, start));
                rest.addAll(best.subList(end, best.size()));
                better |= isBetter(rest);
                end = Math.min(start, best.size());
            }
        }
        return better;
    }

    private boolean simplifyEach() {
        boolean better = false;
        int index = 0;
        while (index < best.size()) {
            List<List<Operation>> candidates = new ArrayList<>();
            for (Operation simpler : Simplifications.of(best.get(index))) {
                List<Operation> changed = new ArrayList<>(best);
                changed.set(index, simpler);
                candidates.add(changed);
            }
            if (takeFirst(candidates)) {
                better = true;
            } else {
                index++;
            }
        }
        return better;
    }

    /** Takes the first candidate that fails alike. */
    private boolean takeFirst(List<List<Operation>> candidates) {
        for (List<Operation> candidate : candidates) {
            if (isBetter(candidate)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBetter(List<Operation> changed) {
        List<Operation> candidate = DirtyQuestions.follow(best, Granules.fit(changed, granule));
        if (!tried.add(candidate) || trialsLeft <= 0) {
            return false;
        }
        trialsLeft--;
        List<Operation> done = attempt.run(candidate);
        if (done == null) {
            return false;
        }
        best = done;
        tried.add(done);
        return true;
    }
}
