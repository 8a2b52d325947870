package org.memtck.reference.verdict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Call;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.DirtyBytes;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Settles;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.target.Parameters;

/**
 * Judges the answers of one run of a target, step by step, and honours the freedoms. It remembers what may still come: callbacks
 * of coalesced writes, and what waits to be finalised.
 */
@Api
public final class Judge {
    private final long dirtyGranule;
    private final GrantedWindows windows = new GrantedWindows();
    private LateCalls lateCalls = new LateCalls();
    private LateDeaths lateDeaths = new LateDeaths();

    /**
     * A judge of one run.
     *
     * @param parameters the target's, for the size of its dirty pages
     */
    public Judge(Parameters parameters) {
        this.dirtyGranule = parameters.dirtyGranule();
    }

    /** Returns whether an operation uses a window that was refused, as it may be: then any answer is right (rule PIN-1). */
    public boolean isOnRefusedWindow(Operation operation) {
        return windows.isRefused(operation);
    }

    /**
     * Returns whether an operation stays within the window that it uses, if it uses one. Beyond a window that is shorter than
     * asked, or longer than it has to be, nothing can be judged, nor can what follows.
     *
     * @param done whether the rules say that the operation can be done
     */
    public boolean isWithinWindow(Operation operation, boolean done) {
        return windows.hold(operation, done);
    }

    /** Notes the answer to an operation that may open a window. */
    public void note(Operation operation, Expectation expectation, Observation observed) {
        windows.note(operation, expectation, observed);
    }

    /** Judges what was observed of the next operation. */
    public Ruling judge(Expectation expectation, Observation observed) {
        boolean equal = expectation.canonical().equals(observed);
        boolean plain = lateCalls.isEmpty() && lateDeaths.isEmpty() && expectation.dirty() == null;
        if (equal && plain) {
            return new Ruling(true, null, observed);
        }
        Observation expected = withLate(expectation);
        LateCalls calls = lateCalls.copy();
        LateDeaths deaths = lateDeaths.copy();
        Part part = differs(expectation, observed);
        if (part == null) {
            return new Ruling(equal, null, expected);
        }
        for (Expectation other : expectation.others()) {
            lateCalls = calls.copy();
            lateDeaths = deaths.copy();
            Part differs = differs(other, observed);
            if (differs == null) {
                return new Ruling(false, null, expected);
            } else if (part == Part.STATUS && differs != Part.STATUS) {
                part = differs;
                expected = withLate(other);
            }
        }
        return new Ruling(false, part, expected);
    }

    /** The canonical answer with what must come now if it has not come before. */
    private Observation withLate(Expectation expectation) {
        Observation canonical = expectation.canonical();
        if (!lateCalls.isEmpty()) {
            List<Call> calls = lateCalls.due(expectation);
            calls.addAll(canonical.calls());
            canonical = canonical.withCalls(calls);
        }
        if (!lateDeaths.isEmpty() && expectation.settles() == Settles.EVERYTHING) {
            List<String> names = lateDeaths.names();
            names.addAll(canonical.finalized());
            canonical = canonical.withFinalized(names);
        }
        return canonical;
    }

    private @Nullable Part differs(Expectation expectation, Observation observed) {
        if (expectation.bounds() != null) {
            return BoundsCheck.differs(expectation, expectation.bounds(), observed, lateCalls, lateDeaths);
        }
        Observation canonical = expectation.canonical();
        if (!isStatusAllowed(expectation, observed) || !isFaultDue(expectation, observed)) {
            return Part.STATUS;
        }
        if (observed.status() == Status.OK && !Objects.equals(canonical.value(), observed.value())) {
            return Part.VALUE;
        }
        if (!areBytesAllowed(expectation, observed.bytes())) {
            return Part.BYTES;
        }
        if (!canonical.ranges().equals(joined(observed.ranges()))) {
            return Part.RANGES;
        }
        if (!lateCalls.explain(expectation.settles(), accesses(expectation, observed), observed.calls())) {
            return Part.CALLS;
        }
        if (!isLengthAllowed(expectation, observed.length())) {
            return Part.WINDOW;
        }
        if (!canonical.signals().equals(observed.signals())) {
            return Part.SIGNALS;
        }
        if (!arePagesAllowed(expectation.dirty(), observed.pages())) {
            return Part.PAGES;
        }
        return lateDeaths.explain(expectation, observed.finalized()) ? null : Part.FINALIZED;
    }

    /** What the callbacks are there for: of a window that is shorter than asked, what it holds (rule PIN-2). */
    private static List<DeviceAccess> accesses(Expectation expectation, Observation observed) {
        Integer asked = expectation.canonical().length();
        Integer length = observed.length();
        if (length == null || length.equals(asked) || !isLengthAllowed(expectation, length)) {
            return expectation.accesses();
        }
        int granted = length;
        return expectation.accesses().stream()
                .map(access -> access.shortened(granted))
                .toList();
    }

    /** A window may be shorter than asked, but not empty (rule PIN-1); one on several devices is not judged by halves. */
    private static boolean isLengthAllowed(Expectation expectation, @Nullable Integer observed) {
        Integer expected = expectation.canonical().length();
        if (expected == null || observed == null || observed.equals(expected)) {
            return Objects.equals(expected, observed);
        }
        return observed >= 1 && observed < expected && expectation.accesses().size() <= 1;
    }

    private boolean arePagesAllowed(@Nullable DirtyBytes dirty, List<Range> reported) {
        return dirty == null ? reported.isEmpty() : DirtyCheck.allows(dirty, reported, dirtyGranule);
    }

    private static boolean isStatusAllowed(Expectation expectation, Observation observed) {
        Observation canonical = expectation.canonical();
        if (observed.status() == Status.OK && expectation.mayBeIgnored()) {
            return true;
        }
        // The words of an error are the implementation's own.
        return observed.status() == canonical.status()
                && (observed.status() == Status.ERROR || Objects.equals(observed.detail(), canonical.detail()));
    }

    /** Whether a device reported an error if the access is said to have failed, and only then (rule MMIO-3). */
    private static boolean isFaultDue(Expectation expectation, Observation observed) {
        boolean mayFail = false;
        boolean failed = false;
        for (DeviceAccess access : expectation.accesses()) {
            if (access.device().errors() != null) {
                mayFail = true;
                failed |= observed.calls().stream()
                        .anyMatch(call -> call.region().equals(access.region())
                                && access.device().failsAt(call.offset()));
            }
        }
        return !mayFail || failed == (observed.status() == Status.FAULT);
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
