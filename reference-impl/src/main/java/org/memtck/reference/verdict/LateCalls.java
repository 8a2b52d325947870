package org.memtck.reference.verdict;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.observation.Bounds;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Settles;

/** The accesses to devices whose callbacks may still come, from writes to coalesced ranges (rule COAL-1). */
final class LateCalls {
    private final List<DeviceAccess> owed = new ArrayList<>();

    LateCalls copy() {
        LateCalls copy = new LateCalls();
        copy.owed.addAll(owed);
        return copy;
    }

    boolean isEmpty() {
        return owed.isEmpty();
    }

    /** The canonical callbacks that must have come with a step, before its own ones. */
    List<Call> due(Expectation expectation) {
        List<Call> due = new ArrayList<>();
        for (DeviceAccess late : owed) {
            if (expectation.settles() != Settles.OWN_DEVICES || settles(expectation, late.region())) {
                due.addAll(late.calls());
            }
        }
        return due;
    }

    private static boolean settles(Expectation expectation, String region) {
        return expectation.accesses().stream()
                .anyMatch(access -> access.region().equals(region) && !access.mayBeLate());
    }

    /**
     * Whether the callbacks of a step are those of its accesses, as far as they may not be late, and such as were owed; what
     * must have come by now has. Only the callbacks of one device have an order.
     */
    boolean explain(Settles settles, List<DeviceAccess> accesses, List<Call> calls) {
        CallMatcher matcher = new CallMatcher(calls);
        for (DeviceAccess access : accesses) {
            if (CallMatcher.standApart(access) && !matcher.pick(access)) {
                return false;
            }
        }
        for (DeviceAccess access : accesses) {
            takeAllOwed(matcher);
            if (!CallMatcher.standApart(access) && !takeOwn(access, matcher)) {
                return false;
            }
        }
        takeAllOwed(matcher);
        return !matcher.hasMore() && (settles == Settles.OWN_DEVICES || owed.isEmpty());
    }

    /** Returns whether a callback is one of those that were late, or may be. */
    boolean mayHold(Call call) {
        return owed.stream()
                .anyMatch(late -> call.write()
                        && new Bounds.Reach(
                                        late.region(),
                                        late.offset(),
                                        late.offset() + late.bytes().length() - 1,
                                        true)
                                .admits(call));
    }

    private void takeAllOwed(CallMatcher matcher) {
        boolean more = !owed.isEmpty();
        while (more && matcher.hasMore()) {
            more = takeOwed(matcher);
        }
    }

    /** Each device gets its writes in their order. */
    private boolean takeOwed(CallMatcher matcher) {
        String region = matcher.nextRegion();
        for (DeviceAccess access : owed) {
            if (access.region().equals(region)) {
                return matcher.take(access) && owed.remove(access);
            }
        }
        return false;
    }

    private boolean takeOwn(DeviceAccess access, CallMatcher matcher) {
        boolean upToDate = owed.stream().noneMatch(late -> late.region().equals(access.region()));
        if (upToDate && matcher.take(access)) {
            return true;
        }
        return access.mayBeLate() && owed.add(access);
    }
}
