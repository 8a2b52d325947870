package org.memtck.kit.reduce;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Size;

/**
 * Scenarios with smaller addresses, offsets and sizes, several of them changed alike: where one of them matters only in
 * relation to another, none can be made smaller alone.
 */
final class Shifting {
    private static final int[] SCALES = {32, 16, 12, 8, 4, 2, 1};
    /** How far from a number its neighbours go along with it. */
    private static final long NEAR = 16;

    private Shifting() {}

    static List<List<Operation>> of(List<Operation> operations) {
        List<List<Operation>> simpler = new ArrayList<>();
        for (int scale : SCALES) {
            simpler.add(map(operations, at -> at >>> scale, size -> scaled(size, scale)));
        }
        // The largest first: to shift everything by a little, again and again, leads nowhere.
        List<Long> numbers = new ArrayList<>(Addresses.numbers(operations));
        Collections.reverse(numbers);
        for (long number : numbers) {
            for (long smaller : Numbers.below(number)) {
                long by = number - smaller;
                simpler.add(
                        map(operations, at -> isUpFrom(number, at) ? at - by : at, size -> shrunk(size, number, by)));
                simpler.add(
                        map(operations, at -> isUpFrom(number, at) && at - number < NEAR ? at - by : at, size -> size));
            }
        }
        return simpler;
    }

    private static List<Operation> map(List<Operation> operations, LongUnaryOperator at, UnaryOperator<Size> size) {
        return operations.stream().map(op -> Addresses.map(op, at, size)).toList();
    }

    private static boolean isUpFrom(long number, long at) {
        return Long.compareUnsigned(number, at) <= 0;
    }

    private static Size scaled(Size size, int scale) {
        return new Size(size.last() >>> scale);
    }

    /** A size of at least that many bytes becomes smaller by some of them. */
    private static Size shrunk(Size size, long number, long by) {
        boolean reaches = Long.compareUnsigned(number - 1, size.last()) <= 0;
        return reaches && number != by ? new Size(size.last() - by) : size;
    }
}
