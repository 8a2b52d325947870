package org.memtck.reference.verdict;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.Bounds;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Bytes;

/** Holds an answer against the bounds of what the specification leaves open. */
final class BoundsCheck {
    private BoundsCheck() {}

    /** Returns the first part of the answer that is out of bounds, or null if all of it is within. */
    static @Nullable Part differs(
            Expectation expectation, Bounds bounds, Observation observed, LateCalls late, LateDeaths deaths) {
        Observation canonical = expectation.canonical();
        if (!bounds.statuses().contains(observed.status())) {
            return Part.STATUS;
        }
        if (observed.status() == Status.OK && !isValueAllowed(canonical.value(), observed.value(), bounds.freeBits())) {
            return Part.VALUE;
        }
        if (!areBytesAllowed(canonical.bytes(), observed)) {
            return Part.BYTES;
        }
        if (!observed.ranges().isEmpty()) {
            return Part.RANGES;
        }
        if (!areCallsAllowed(expectation, bounds, observed, late)) {
            return Part.CALLS;
        }
        Integer length = observed.length();
        if (length != null && (length < 1 || length > bounds.window())) {
            return Part.WINDOW;
        }
        if (!eachOnce(observed.signals(), bounds.signals()::contains)) {
            return Part.SIGNALS;
        }
        if (!observed.pages().isEmpty()) {
            return Part.PAGES;
        }
        return areDeathsAllowed(expectation, bounds, observed, deaths) ? null : Part.FINALIZED;
    }

    private static boolean isValueAllowed(@Nullable Long canonical, @Nullable Long observed, long freeBits) {
        if (canonical == null || observed == null) {
            return Objects.equals(canonical, observed);
        }
        long differing = canonical ^ observed;
        return (differing & ~freeBits) == 0;
    }

    /** As many as were asked for, whatever they are; where it fails there need be none. */
    private static boolean areBytesAllowed(@Nullable Bytes canonical, Observation observed) {
        Bytes bytes = observed.bytes();
        if (canonical == null || bytes == null) {
            boolean none = bytes == null || bytes.length() == 0;
            return none && (canonical == null || observed.status() != Status.OK);
        }
        return bytes.length() == canonical.length();
    }

    private static boolean areCallsAllowed(
            Expectation expectation, Bounds bounds, Observation observed, LateCalls late) {
        List<Call> calls = observed.calls();
        if (bounds.reaches().isEmpty()) {
            return late.explain(expectation.settles(), List.of(), calls);
        }
        boolean within = calls.stream()
                .allMatch(
                        call -> late.mayHold(call) || bounds.reaches().stream().anyMatch(reach -> reach.admits(call)));
        return within
                && !(bounds.acts() && calls.isEmpty() && observed.signals().isEmpty());
    }

    private static boolean areDeathsAllowed(
            Expectation expectation, Bounds bounds, Observation observed, LateDeaths deaths) {
        return bounds.finalized().isEmpty()
                ? deaths.explain(expectation, observed.finalized())
                : eachOnce(
                        observed.finalized(),
                        name -> deaths.holds(name) || bounds.finalized().contains(name));
    }

    private static boolean eachOnce(List<String> names, Predicate<String> allowed) {
        Set<String> seen = new HashSet<>();
        return names.stream().allMatch(name -> allowed.test(name) && seen.add(name));
    }
}
