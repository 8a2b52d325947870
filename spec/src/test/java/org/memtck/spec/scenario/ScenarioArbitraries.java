package org.memtck.spec.scenario;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.memtck.spec.operation.Field;
import org.memtck.spec.operation.OperationType;

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

    /** Lengths of a block. */
    private static Arbitrary<Integer> lengths() {
        return Arbitraries.integers().between(0, Limits.BLOCK);
    }

    /** On or off. */
    private static Arbitrary<Boolean> switches() {
        return Arbitraries.of(true, false);
    }

    /** Sizes of a single access. */
    public static Arbitrary<Integer> accessSizes() {
        return Arbitraries.of(1, 2, 4, 8);
    }

    /** Devices with any constraint. */
    public static Arbitrary<DeviceSpec> devices() {
        return Combinators.combine(
                        Arbitraries.of(Endian.class), constraints(), constraints(), numbers(), ranges().injectNull(0.5))
                .as(DeviceSpec::new);
    }

    private static Arbitrary<AccessSizes> constraints() {
        return Combinators.combine(accessSizes(), accessSizes(), switches())
                .as((a, b, unaligned) -> new AccessSizes(Math.min(a, b), Math.max(a, b), unaligned));
    }

    /** Operations of every kind, by the table. */
    public static Arbitrary<Operation> operations() {
        return Arbitraries.of(OperationType.all()).flatMap(ScenarioArbitraries::operations);
    }

    /** Operations of a kind. */
    public static Arbitrary<Operation> operations(OperationType type) {
        List<Arbitrary<Object>> components =
                type.fields().stream().map(ScenarioArbitraries::components).toList();
        return Combinators.combine(components).as(values -> type.make(values)).filter(ScenarioArbitraries::isPossible);
    }

    private static boolean isPossible(Operation operation) {
        return !(operation instanceof Operation.Create create
                && create.spec() instanceof RegionSpec.ResizeableRam ram
                && !ram.size().fitsIn(ram.max()));
    }

    /** What a component may be. */
    private static Arbitrary<Object> components(Field field) {
        Arbitrary<?> values = switch (field.role()) {
            case NAME -> names();
            case SWITCH, DIRECTION -> switches();
            case PERMISSION -> Arbitraries.of(Permission.class);
            case PRIORITY -> Arbitraries.integers();
            case ACCESS -> accessSizes();
            case ORDER -> Arbitraries.of(Endian.class);
            case LENGTH, WRITTEN -> lengths();
            case WINDOW_LENGTH -> lengths().filter(length -> length != 0);
            case EXTENT -> numbers().filter(number -> number != 0);
            case BYTES -> bytes();
            case SIZE, MEMORY, LARGEST -> sizes();
            case FILE -> numbers().map(number -> new Size(number | (Limits.FILE_PAGE - 1)));
            case GRANULE ->
                Arbitraries.integers()
                        .between(Integer.numberOfTrailingZeros(Limits.IOMMU_GRANULE), Long.SIZE - 1)
                        .map(bit -> 1L << bit);
            case DEVICE -> devices();
            case CLIENT -> Arbitraries.integers().between(0, Limits.DIRTY_CLIENTS - 1);
            default -> numbers();
        };
        Arbitrary<Object> all = values.map(value -> value);
        return field.isOptional() && field.missing() == null ? all.injectNull(0.4) : all;
    }

    /** Scenarios of 0 to 20 operations. */
    public static Arbitrary<Scenario> scenarios() {
        return operations().list().ofMaxSize(20).map(Scenario::new);
    }
}
