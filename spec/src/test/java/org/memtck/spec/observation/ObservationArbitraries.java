package org.memtck.spec.observation;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.ScenarioArbitraries;

/** Arbitrary observations: whatever a reply can say, whether it makes sense or not. */
public final class ObservationArbitraries {
    private ObservationArbitraries() {}

    /** Observations with every status and every combination of parts. */
    public static Arbitrary<Observation> observations() {
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, Limits.BLOCK);
        Arbitrary<List<String>> names = ScenarioArbitraries.names().list().ofMaxSize(4);
        return Combinators.combine(
                        withoutLaterParts(),
                        lengths.injectNull(0.5),
                        names,
                        ScenarioArbitraries.ranges().list().ofMaxSize(4),
                        names)
                .as((seen, length, signals, pages, finalized) -> new Observation(
                        seen.status(),
                        seen.detail(),
                        seen.value(),
                        seen.bytes(),
                        seen.ranges(),
                        seen.calls(),
                        length,
                        signals,
                        pages,
                        finalized));
    }

    private static Arbitrary<Observation> withoutLaterParts() {
        return Arbitraries.of(Status.class)
                .flatMap(status -> Combinators.combine(
                                details(status),
                                ScenarioArbitraries.numbers().injectNull(0.5),
                                ScenarioArbitraries.bytes().injectNull(0.5),
                                mappedRanges().list().ofMaxSize(4),
                                calls().list().ofMaxSize(4))
                        .as((detail, value, bytes, ranges, calls) ->
                                new Observation(status, detail, value, bytes, ranges, calls)));
    }

    /** Null except where a status has a detail. */
    private static Arbitrary<String> details(Status status) {
        return switch (status) {
            case ILLEGAL -> Arbitraries.of("PRIO-1", "TREE-1");
            case ERROR -> Arbitraries.strings().withCharRange('!', '~').excludeChars('#');
            default -> Arbitraries.of("").injectNull(1);
        };
    }

    private static Arbitrary<MappedRange> mappedRanges() {
        return Combinators.combine(
                        ScenarioArbitraries.ranges(),
                        ScenarioArbitraries.names(),
                        ScenarioArbitraries.numbers(),
                        Arbitraries.of(true, false))
                .as((range, region, offset, readOnly) ->
                        new MappedRange(range.first(), range.last(), region, offset, readOnly));
    }

    private static Arbitrary<Call> calls() {
        return Combinators.combine(
                        ScenarioArbitraries.names(),
                        Arbitraries.of(true, false),
                        ScenarioArbitraries.numbers(),
                        Arbitraries.integers().between(0, 16),
                        ScenarioArbitraries.numbers())
                .as(Call::new);
    }
}
