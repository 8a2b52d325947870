package org.memtck.kit.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.text.ScenarioText;

/** Compares one answer with what is expected of it, and honours the freedoms. */
@Api
public final class Checker {
    private Checker() {}

    /** Compares what was observed of an operation with what the rules expect. */
    public static StepResult check(Expectation expectation, Observation observed) {
        Observation canonical = expectation.canonical();
        if (canonical.equals(observed)) {
            return StepResult.PASS;
        }
        Aspect aspect = differs(expectation, observed);
        return aspect == null
                ? StepResult.NON_STRICT
                : new StepResult(
                        Verdict.FAIL,
                        new Difference(aspect, ScenarioText.print(canonical), ScenarioText.print(observed)));
    }

    private static @Nullable Aspect differs(Expectation expectation, Observation observed) {
        Observation canonical = expectation.canonical();
        if (!isStatusAllowed(expectation, observed)) {
            return Aspect.STATUS;
        }
        if (observed.status() == Status.OK && !Objects.equals(canonical.value(), observed.value())) {
            return Aspect.VALUE;
        }
        if (!areBytesAllowed(expectation, observed.bytes())) {
            return Aspect.BYTES;
        }
        if (!canonical.ranges().equals(joined(observed.ranges()))) {
            return Aspect.RANGES;
        }
        boolean calls = canonical.calls().equals(observed.calls())
                || CallMatcher.matches(expectation.accesses(), observed.calls());
        return calls ? null : Aspect.CALLS;
    }

    private static boolean isStatusAllowed(Expectation expectation, Observation observed) {
        Observation canonical = expectation.canonical();
        if (observed.status() == Status.OK && expectation.mayBeIgnored()) {
            return true;
        }
        return observed.status() == canonical.status() && Objects.equals(observed.detail(), canonical.detail());
    }

    /** Bytes that did not arrive are free, and need not be there if none did. */
    private static boolean areBytesAllowed(Expectation expectation, @Nullable Bytes observed) {
        Bytes expected = expectation.canonical().bytes();
        BitSet missing = expectation.missing();
        if (expected == null) {
            return observed == null || observed.length() == 0;
        } else if (observed == null) {
            return missing != null && missing.cardinality() == expected.length();
        }
        if (expected.length() != observed.length()) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (expected.at(i) != observed.at(i) && (missing == null || !missing.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The ranges with those that continue each other joined, as the canonical ones are. */
    private static List<MappedRange> joined(List<MappedRange> ranges) {
        List<MappedRange> joined = new ArrayList<>(ranges.size());
        for (MappedRange range : ranges) {
            int end = joined.size() - 1;
            if (end >= 0 && joined.get(end).continuedBy(range)) {
                joined.set(end, joined.get(end).with(range));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }
}
