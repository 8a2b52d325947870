package org.memtck.kit.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.reduce.Reducer;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.scenario.Operation;

/**
 * Makes the scenarios of a session smaller: first in all of them at once, without regard to where one ends, then each by itself,
 * the last one first.
 */
final class StepReduction {
    /** The most attempts at each single scenario. */
    private static final int TRIALS = 120;

    private final Replays replays;
    private final long granule;
    private Shown best;

    /**
     * An operation in its place.
     *
     * @param scenario which of the scenarios it belongs to
     */
    private record Place(int scenario, Operation operation) {}

    private StepReduction(Shown shown, Replays replays, long granule) {
        this.best = shown;
        this.replays = replays;
        this.granule = granule;
    }

    /**
     * Returns a session of smaller scenarios.
     *
     * @param granule what the offsets and sizes of regions are multiples of
     */
    static Shown of(Shown shown, Replays replays, long granule) {
        StepReduction reduction = new StepReduction(shown, replays, granule);
        reduction.endWithTheDifference();
        reduction.removeKinds();
        reduction.removeChunks();
        for (int i = reduction.best.scenarios().size() - 1; i >= 0; i--) {
            reduction.reduce(i);
        }
        return ScenarioReduction.of(reduction.best, replays);
    }

    private @Nullable Shown attempt(List<List<Operation>> session) {
        Shown less = replays.attempt(session);
        best = less == null ? best : less;
        return less;
    }

    /** A process may die of what comes after the last step that it answered, so even this has to be tried. */
    private void endWithTheDifference() {
        attempt(with(best.scenarios().size() - 1, best.last().operationsToFailure()));
    }

    private List<List<Operation>> with(int index, List<Operation> operations) {
        List<List<Operation>> session = new ArrayList<>(best.operations());
        session.set(index, operations);
        return session;
    }

    private void removeKinds() {
        for (OperationType kind : OperationType.all()) {
            List<Place> all = flat(best.operations());
            int last = all.size() - 1;
            List<Place> others = new ArrayList<>(all.subList(0, last));
            others.removeIf(place -> OperationType.of(place.operation()) == kind);
            others.add(all.get(last));
            if (others.size() < all.size()) {
                attempt(session(others));
            }
        }
    }

    private void removeChunks() {
        Chunks.needed(flat(best.operations()), some -> {
            Shown less = attempt(session(some));
            return less == null ? null : flat(less.operations());
        });
    }

    private static List<Place> flat(List<List<Operation>> session) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < session.size(); i++) {
            int scenario = i;
            session.get(i).forEach(operation -> places.add(new Place(scenario, operation)));
        }
        return places;
    }

    private static List<List<Operation>> session(List<Place> places) {
        List<List<Operation>> session = new ArrayList<>();
        int current = -1;
        for (Place place : places) {
            if (place.scenario() != current) {
                session.add(new ArrayList<>());
                current = place.scenario();
            }
            session.get(session.size() - 1).add(place.operation());
        }
        return session;
    }

    private void reduce(int index) {
        Reducer.reduce(
                best.operations().get(index),
                operations -> {
                    int before = best.scenarios().size();
                    Shown less = before <= index ? null : attempt(with(index, operations));
                    return less == null || less.scenarios().size() < before
                            ? null
                            : less.operations().get(index);
                },
                TRIALS,
                granule);
    }
}
