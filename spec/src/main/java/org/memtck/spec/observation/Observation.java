package org.memtck.spec.observation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Range;

/**
 * What one operation was seen to do. Everything but the status is there only as it applies.
 *
 * @param status how it ended
 * @param detail the id of the rule that misuse broke, or the message of an error
 * @param value the value that a read returned, in the guest's byte order
 * @param bytes the bytes that a block read returned
 * @param ranges the ranges that a question about the map returned, in ascending order
 * @param calls the callbacks that reached devices, in order
 * @param length how many bytes an opened host window has
 * @param signals the eventfds that were signalled, in order
 * @param pages the offsets of dirty pages in their region, in ascending order
 * @param finalized the owners and regions that were finalised
 */
@Api
public record Observation(
        Status status,
        @Nullable String detail,
        @Nullable Long value,
        @Nullable Bytes bytes,
        List<MappedRange> ranges,
        List<Call> calls,
        @Nullable Integer length,
        List<String> signals,
        List<Range> pages,
        List<String> finalized) {
    private static final Observation OK = of(Status.OK);
    private static final Observation REJECTED = of(Status.REJECTED);
    private static final Observation FAULT = of(Status.FAULT);
    private static final Observation UNSUPPORTED = of(Status.UNSUPPORTED);

    /** Copies the lists. */
    public Observation {
        ranges = copy(ranges);
        calls = copy(calls);
        signals = copy(signals);
        pages = copy(pages);
        finalized = copy(finalized);
    }

    /** Nearly all lists here are empty, and observations are made by the million: the empty list is known by its identity. */
    @SuppressWarnings("ReferenceEquality")
    private static <T> List<T> copy(List<T> list) {
        return list == List.<T>of() ? list : List.copyOf(list);
    }

    /** What most operations are seen to do: no window, no signals, no dirty pages, nothing finalised. */
    public Observation(
            Status status,
            @Nullable String detail,
            @Nullable Long value,
            @Nullable Bytes bytes,
            List<MappedRange> ranges,
            List<Call> calls) {
        this(status, detail, value, bytes, ranges, calls, null, List.of(), List.of(), List.of());
    }

    /** Done. */
    public static Observation ok() {
        return OK;
    }

    /** Done, with the value that was read. */
    public static Observation ok(long value) {
        return new Observation(Status.OK, null, value, null, List.of(), List.of());
    }

    /** Nothing is there, or the access is not valid. */
    public static Observation rejected() {
        return REJECTED;
    }

    /** The device reported an error. */
    public static Observation fault() {
        return FAULT;
    }

    /** The target does not offer the operation. */
    public static Observation unsupported() {
        return UNSUPPORTED;
    }

    /** The operation is misuse that breaks the rule with this id. */
    public static Observation illegal(String rule) {
        return new Observation(Status.ILLEGAL, Objects.requireNonNull(rule), null, null, List.of(), List.of());
    }

    /** The target could not do it. */
    public static Observation error(String message) {
        return new Observation(Status.ERROR, Objects.requireNonNull(message), null, null, List.of(), List.of());
    }

    /** Done, with the ranges that were asked for. */
    public static Observation ranges(List<MappedRange> ranges) {
        return new Observation(Status.OK, null, null, null, ranges, List.of());
    }

    /** A status and the bytes that a block read brought. */
    public static Observation bytes(Status status, Bytes bytes) {
        return new Observation(status, null, null, bytes, List.of(), List.of());
    }

    /** A status alone. */
    public static Observation of(Status status) {
        return new Observation(status, null, null, null, List.of(), List.of());
    }

    /** Done; a host window of {@code length} bytes is open. */
    public static Observation window(int length) {
        return new Observation(
                Status.OK, null, null, null, List.of(), List.of(), length, List.of(), List.of(), List.of());
    }

    /** Done, with the dirty pages that were asked for. */
    public static Observation pages(List<Range> pages) {
        return new Observation(Status.OK, null, null, null, List.of(), List.of(), null, List.of(), pages, List.of());
    }

    /** The same with these callbacks. */
    public Observation withCalls(List<Call> recorded) {
        return recorded.isEmpty() && calls.isEmpty()
                ? this
                : new Observation(status, detail, value, bytes, ranges, recorded, length, signals, pages, finalized);
    }

    /** The same with these signalled eventfds. */
    public Observation withSignals(List<String> signalled) {
        return signalled.isEmpty() && signals.isEmpty()
                ? this
                : new Observation(status, detail, value, bytes, ranges, calls, length, signalled, pages, finalized);
    }

    /** The same with these names of what was finalised. */
    public Observation withFinalized(List<String> names) {
        return names.isEmpty() && finalized.isEmpty()
                ? this
                : new Observation(status, detail, value, bytes, ranges, calls, length, signals, pages, names);
    }
}
