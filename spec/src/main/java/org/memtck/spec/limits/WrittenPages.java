package org.memtck.spec.limits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.operation.Role;
import org.memtck.spec.scenario.Operation;

/** The pages that a scenario writes to. Whoever keeps content by pages keeps no more of them. */
final class WrittenPages {
    private static final int PAGE_BITS = 12;

    /** What was written to and is not in the set yet: few scenarios come near the limit, and the others need no set. */
    private final List<Operation> uncounted = new ArrayList<>();

    private final Set<Page> pages = new HashSet<>();
    /** No fewer than there are. */
    private long atMost;

    /** A page of a space, a region or a window; no two of them have one name. */
    private record Page(String of, long number) {}

    /** What an operation writes to: the bytes from an address on. */
    private record Written(String of, long at, int length) {
        long first() {
            return at >>> PAGE_BITS;
        }

        /** How many pages; past the last address there is none. */
        int count() {
            if (length == 0) {
                return 0;
            }
            long last = at + length - 1;
            return (int) (((Long.compareUnsigned(last, at) < 0 ? -1 : last) >>> PAGE_BITS) - first()) + 1;
        }

        Stream<Page> pages() {
            return LongStream.range(first(), first() + count()).mapToObj(number -> new Page(of, number));
        }
    }

    private static Stream<Page> pages(Operation operation) {
        OperationType type = OperationType.of(operation);
        return new Written(type.name(operation), type.at(operation), (int) type.extent(operation)).pages();
    }

    /** No fewer than an operation writes to; a single access may cross the end of one. */
    private static long atMost(Operation operation) {
        OperationType type = OperationType.of(operation);
        if (!type.writes()) {
            return 0;
        }
        return type.has(Role.ACCESS) ? 2 : 2 + (type.extent(operation) >>> PAGE_BITS);
    }

    /** Whether an operation would write to more pages than there may be. */
    boolean areTooManyWith(Operation operation) {
        long more = atMost(operation);
        if (more == 0 || atMost + more <= Limit.PAGES.most()) {
            return false;
        }
        count();
        long fresh = pages(operation).filter(page -> !pages.contains(page)).count();
        return pages.size() + fresh > Limit.PAGES.most();
    }

    void note(Operation operation) {
        long more = atMost(operation);
        if (more > 0) {
            uncounted.add(operation);
            atMost += more;
        }
    }

    private void count() {
        uncounted.forEach(operation -> pages(operation).forEach(pages::add));
        uncounted.clear();
        atMost = pages.size();
    }
}
