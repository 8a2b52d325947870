package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Operation;

/**
 * The reducer's candidates for a list of operations, for callers that continue from the first one that fails. A candidate may
 * be illegal: operations that depend on a missing one have to be dropped as well.
 */
@Api
public final class Candidates {
    private Candidates() {}

    /** The operations without half of them, a quarter, and so on down to single ones, from the end on. */
    public static Stream<List<Operation>> shorter(List<Operation> operations) {
        int length = operations.size();
        return Stream.iterate(length, chunk -> chunk > 0, chunk -> chunk / 2)
                .flatMap(chunk -> IntStream.iterate(length, end -> end > 0, end -> end - chunk)
                        .mapToObj(end -> without(operations, Math.max(0, end - chunk), end)));
    }

    private static List<Operation> without(List<Operation> operations, int from, int to) {
        List<Operation> rest = new ArrayList<>(operations.subList(0, from));
        rest.addAll(operations.subList(to, operations.size()));
        return rest;
    }

    /**
     * The operations made simpler, none of them left out on purpose: many at once, then each for itself, then with other
     * addresses, then with the names that a reader expects. Nobody should go back to where he came from: of two of these
     * each may be a candidate of the other one.
     *
     * @param granule what the offsets and sizes of regions are multiples of: a power of two
     */
    public static Stream<List<Operation>> simpler(List<Operation> operations, long granule) {
        return Stream.<Function<List<Operation>, Stream<List<Operation>>>>of(
                        all -> WholeSimplifications.of(all).stream(),
                        Candidates::inOnePlace,
                        all -> Shifting.of(all).stream(),
                        all -> Stream.of(Renaming.canonical(all)))
                .flatMap(kind -> kind.apply(operations))
                .map(changed -> DirtyQuestions.follow(operations, Granules.fit(changed, granule)));
    }

    private static Stream<List<Operation>> inOnePlace(List<Operation> operations) {
        return IntStream.range(0, operations.size())
                .boxed()
                .flatMap(index -> Simplifications.of(operations.get(index)).stream()
                        .map(simpler -> with(operations, index, simpler)));
    }

    private static List<Operation> with(List<Operation> operations, int index, Operation simpler) {
        List<Operation> changed = new ArrayList<>(operations);
        changed.set(index, simpler);
        return changed;
    }
}
