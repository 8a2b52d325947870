package org.memtck.spec.observation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Range;

/**
 * What the rules expect of one operation: the canonical observation, and the freedoms that they leave.
 *
 * @param canonical the canonical observation
 * @param mayBeIgnored whether {@code ok} does as well as {@code rejected}: a refused write that is silently ignored
 * @param missing which bytes of a block read did not arrive, so that their value is free; null if all did
 * @param accesses what the canonical callbacks are there for, in order
 * @param dirty which bytes are, and which may be, in the dirty pages that were asked for; null for other operations
 * @param settles what must have come to an end with this operation
 * @param others what is as good as all of this together, each without others of its own
 * @param bounds what any other answer keeps within that is as good; null if there is none
 */
@Api
public record Expectation(
        Observation canonical,
        boolean mayBeIgnored,
        @Nullable BitSet missing,
        List<DeviceAccess> accesses,
        @Nullable DirtyBytes dirty,
        Settles settles,
        List<Expectation> others,
        @Nullable Bounds bounds) {
    private static final Expectation OK = exactly(Observation.ok());
    private static final Expectation REJECTED = exactly(Observation.rejected());
    private static final Expectation REFUSED = free(Observation.rejected(), true, null, List.of());

    /** Copies the lists. */
    public Expectation {
        accesses = List.copyOf(accesses);
        others = List.copyOf(others);
    }

    /** This observation and no other. */
    public static Expectation exactly(Observation canonical) {
        return free(canonical, false, null, List.of());
    }

    /** Done, and nothing else to see. */
    public static Expectation ok() {
        return OK;
    }

    /** A decode error. */
    public static Expectation rejected() {
        return REJECTED;
    }

    /**
     * A write that is refused because what it addresses is read-only, or because its device does not accept it: rejected, or
     * ignored (rules ROM-2, RO-1, RO-2, VALID-1 and VALID-2).
     */
    public static Expectation refusedWrite() {
        return REFUSED;
    }

    /** This observation, or any other within the bounds. */
    public static Expectation within(Observation canonical, Bounds bounds) {
        return new Expectation(canonical, false, null, List.of(), null, Settles.OWN_DEVICES, List.of(), bounds);
    }

    /**
     * A read that a device does not accept: rejected, or ignored, with any value (rules VALID-1 and VALID-2).
     *
     * @param size the size of the access in bytes
     */
    public static Expectation refusedRead(int size) {
        return REJECTED.or(within(Observation.ok(0), Bounds.of(Set.of(Status.OK), -1L >>> (Long.SIZE - 8 * size))));
    }

    /** This observation, with the callbacks of these accesses. */
    public static Expectation with(Observation canonical, List<DeviceAccess> accesses) {
        return free(canonical.withCalls(callsOf(accesses)), false, null, accesses);
    }

    /** A block access. */
    public static Expectation block(
            Observation canonical, boolean mayBeIgnored, @Nullable BitSet missing, List<DeviceAccess> accesses) {
        return free(canonical.withCalls(callsOf(accesses)), mayBeIgnored, missing, accesses);
    }

    /** The dirty pages of a region. */
    public static Expectation dirty(List<Range> pages, DirtyBytes dirty) {
        return new Expectation(
                Observation.pages(pages), false, null, List.of(), dirty, Settles.OWN_DEVICES, List.of(), null);
    }

    /** The same, and so much must have come to an end with it, whichever of the answers it is. */
    public Expectation settling(Settles what) {
        return what == settles
                ? this
                : new Expectation(
                        canonical,
                        mayBeIgnored,
                        missing,
                        accesses,
                        dirty,
                        what,
                        each(other -> other.settling(what)),
                        bounds);
    }

    /** The same, and these are finalised with it or later, whichever of the answers it is (rule LIFE-5). */
    public Expectation finalizing(List<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        Observation seen = canonical.withFinalized(names);
        return new Expectation(
                seen, mayBeIgnored, missing, accesses, dirty, settles, each(other -> other.finalizing(names)), bounds);
    }

    private List<Expectation> each(UnaryOperator<Expectation> change) {
        return others.stream().map(change).toList();
    }

    /** The same, or one of these. */
    public Expectation or(Expectation... more) {
        return or(List.of(more));
    }

    /** The same, or one of these. */
    public Expectation or(List<Expectation> more) {
        List<Expectation> all = new ArrayList<>(others);
        all.addAll(more);
        return new Expectation(canonical, mayBeIgnored, missing, accesses, dirty, settles, all, bounds);
    }

    private static Expectation free(
            Observation canonical, boolean mayBeIgnored, @Nullable BitSet missing, List<DeviceAccess> accesses) {
        return new Expectation(canonical, mayBeIgnored, missing, accesses, null, Settles.OWN_DEVICES, List.of(), null);
    }

    private static List<Call> callsOf(List<DeviceAccess> accesses) {
        if (accesses.size() == 1) {
            return accesses.get(0).calls();
        }
        List<Call> calls = new ArrayList<>();
        for (DeviceAccess access : accesses) {
            calls.addAll(access.calls());
        }
        return calls;
    }
}
