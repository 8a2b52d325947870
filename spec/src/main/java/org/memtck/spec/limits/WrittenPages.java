package org.memtck.spec.limits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;

/** The pages that a scenario writes to. Whoever keeps content by pages keeps no more of them. */
final class WrittenPages {
    private static final int PAGE_BITS = 12;

    /** What was written to and is not in the set yet: few scenarios come near the limit, and the others need no set. */
    private final List<Written> uncounted = new ArrayList<>();

    private final Set<Page> pages = new HashSet<>();
    /** No fewer than there are. */
    private long atMost;

    /** A page of a space, a region or a window; no two of them have one name. */
    private record Page(String of, long number) {}

    /** What an operation writes to: the bytes from an address on. */
    private record Written(String of, long at, int length) {
        static final Written NOTHING = new Written("", 0, 0);

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

    private static Written written(Operation operation) {
        if (operation instanceof Operation.Write write) {
            return new Written(write.space(), write.at(), write.size());
        } else if (operation instanceof Operation.Store store) {
            return new Written(store.space(), store.at(), store.bytes().length());
        } else if (operation instanceof Operation.Fill fill) {
            return new Written(fill.region(), fill.at(), fill.bytes().length());
        } else if (operation instanceof PinOperation.Poke poke) {
            return new Written(poke.handle(), poke.at(), poke.bytes().length());
        }
        return Written.NOTHING;
    }

    /** Whether an operation would write to more pages than there may be. */
    boolean areTooManyWith(Operation operation) {
        Written written = written(operation);
        if (atMost + written.count() <= Limit.PAGES.most()) {
            return false;
        }
        count();
        long fresh = written.pages().filter(page -> !pages.contains(page)).count();
        return pages.size() + fresh > Limit.PAGES.most();
    }

    void note(Operation operation) {
        Written written = written(operation);
        if (written.count() > 0) {
            uncounted.add(written);
            atMost += written.count();
        }
    }

    private void count() {
        uncounted.forEach(written -> written.pages().forEach(pages::add));
        uncounted.clear();
        atMost = pages.size();
    }
}
