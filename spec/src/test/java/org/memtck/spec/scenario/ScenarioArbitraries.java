package org.memtck.spec.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary parts of scenarios: well-formed, but without any sense. */
public final class ScenarioArbitraries {
    private ScenarioArbitraries() {}

    /** Names of regions and spaces, keywords and key names among them. */
    public static Arbitrary<String> names() {
        Arbitrary<String> first = Arbitraries.strings().alpha().withChars('_').ofLength(1);
        Arbitrary<String> rest =
                Arbitraries.strings().alpha().numeric().withChars('_', '.', '-').ofMaxLength(12);
        return Arbitraries.frequencyOf(
                Tuple.of(9, Combinators.combine(first, rest).as(String::concat)),
                Tuple.of(1, Arbitraries.of("memtck", "add", "size", "at", "x".repeat(Limits.NAME))));
    }

    /** Unsigned numbers below 2^64; the edges often. */
    public static Arbitrary<Long> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(0, 0x10000),
                Arbitraries.of(0L, 1L, -1L, 1L << 32, (1L << 32) - 1, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /** Sizes of 1 to 2^64 bytes. */
    public static Arbitrary<Size> sizes() {
        return numbers().map(Size::new);
    }

    /** Ranges of any length. */
    public static Arbitrary<Range> ranges() {
        return Combinators.combine(numbers(), numbers())
                .as((a, b) -> Long.compareUnsigned(a, b) <= 0 ? new Range(a, b) : new Range(b, a));
    }

    /** Blocks of 0 to 40 bytes. */
    public static Arbitrary<Bytes> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(40).map(Bytes::copyOf);
    }

    /** Numbers of bytes, at least one. */
    static Arbitrary<Long> extents() {
        return numbers().filter(number -> number != 0);
    }

    /** Lengths of a block. */
    static Arbitrary<Integer> lengths() {
        return Arbitraries.integers().between(0, Limits.BLOCK);
    }

    /** On or off. */
    static Arbitrary<Boolean> switches() {
        return Arbitraries.of(true, false);
    }

    /** Sizes of a single access. */
    public static Arbitrary<Integer> accessSizes() {
        return Arbitraries.of(1, 2, 4, 8);
    }

    /** Devices with any constraint. */
    public static Arbitrary<DeviceSpec> devices() {
        return RegionArbitraries.devices();
    }

    /** Regions of every kind. */
    public static Arbitrary<RegionSpec> regions() {
        return Arbitraries.of(RegionArbitraries.kinds().values()).flatMap(kind -> kind.map(spec -> spec));
    }

    /** An arbitrary for every kind of operation. */
    static Map<Class<? extends Operation>, Arbitrary<? extends Operation>> kindsOfOperations() {
        Map<Class<? extends Operation>, Arbitrary<? extends Operation>> kinds = new LinkedHashMap<>();
        changes(kinds);
        accesses(kinds);
        FamilyArbitraries.addTo(kinds);
        kinds.put(Operation.Begin.class, Arbitraries.just(new Operation.Begin()));
        kinds.put(Operation.Commit.class, Arbitraries.just(new Operation.Commit()));
        kinds.put(
                Operation.OpenSpace.class, Combinators.combine(names(), names()).as(Operation.OpenSpace::new));
        kinds.put(Operation.CloseSpace.class, names().map(Operation.CloseSpace::new));
        kinds.put(Operation.FlatView.class, names().map(Operation.FlatView::new));
        kinds.put(Operation.Find.class, Combinators.combine(names(), numbers()).as(Operation.Find::new));
        return kinds;
    }

    private static void changes(Map<Class<? extends Operation>, Arbitrary<? extends Operation>> kinds) {
        kinds.put(
                Operation.Create.class,
                Combinators.combine(names(), regions(), names().injectNull(0.5)).as(Operation.Create::new));
        kinds.put(
                Operation.Add.class,
                Combinators.combine(
                                names(),
                                names(),
                                numbers(),
                                Arbitraries.integers().injectNull(0.3))
                        .as(Operation.Add::new));
        kinds.put(Operation.Delete.class, names().map(Operation.Delete::new));
        kinds.put(
                Operation.SetEnabled.class,
                Combinators.combine(names(), switches()).as(Operation.SetEnabled::new));
        kinds.put(Operation.Move.class, Combinators.combine(names(), numbers()).as(Operation.Move::new));
        kinds.put(Operation.Resize.class, Combinators.combine(names(), sizes()).as(Operation.Resize::new));
        kinds.put(
                Operation.Retarget.class,
                Combinators.combine(names(), numbers()).as(Operation.Retarget::new));
        kinds.put(
                Operation.SetReadOnly.class,
                Combinators.combine(names(), switches()).as(Operation.SetReadOnly::new));
    }

    private static void accesses(Map<Class<? extends Operation>, Arbitrary<? extends Operation>> kinds) {
        Arbitrary<Endian> orders = Arbitraries.of(Endian.class);
        kinds.put(
                Operation.Read.class,
                Combinators.combine(names(), numbers(), accessSizes(), orders).as(Operation.Read::new));
        kinds.put(
                Operation.Write.class,
                Combinators.combine(names(), numbers(), accessSizes(), numbers(), orders)
                        .as(Operation.Write::new));
        kinds.put(
                Operation.Load.class,
                Combinators.combine(names(), numbers(), lengths()).as(Operation.Load::new));
        kinds.put(
                Operation.Store.class,
                Combinators.combine(names(), numbers(), bytes()).as(Operation.Store::new));
        kinds.put(
                Operation.Fill.class,
                Combinators.combine(names(), numbers(), bytes()).as(Operation.Fill::new));
    }

    /** Operations of every kind. */
    public static Arbitrary<Operation> operations() {
        return Arbitraries.of(kindsOfOperations().values()).flatMap(kind -> kind.map(operation -> operation));
    }

    /** Scenarios of 0 to 20 operations. */
    public static Arbitrary<Scenario> scenarios() {
        return operations().list().ofMaxSize(20).map(Scenario::new);
    }
}
