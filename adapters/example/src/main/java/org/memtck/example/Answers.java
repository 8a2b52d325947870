package org.memtck.example;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.example.bus.Completion;
import org.memtck.example.bus.Problem;
import org.memtck.example.bus.Reply;
import org.memtck.example.bus.Segment;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.Bytes;

/** The bus' own answers in memtck's words. */
final class Answers {
    private Answers() {}

    /** How a write ended. */
    static Observation of(Completion completion) {
        return switch (completion) {
            case DONE -> Observation.ok();
            case REFUSED -> Observation.rejected();
            case FAILED -> Observation.fault();
        };
    }

    /** What a read brought; there is a value only if it succeeded. */
    static Observation of(Reply reply) {
        return reply.completion() == Completion.DONE ? Observation.ok(reply.value()) : of(reply.completion());
    }

    /** What a block read brought; there are always as many bytes as were asked for. */
    static Observation of(Completion completion, byte[] bytes) {
        Observation end = of(completion);
        return bytes.length == 0 ? end : Observation.bytes(end.status(), Bytes.copyOf(bytes));
    }

    /** Bytes of the host's. */
    static Observation of(byte[] bytes) {
        return of(Completion.DONE, bytes);
    }

    /** A flat view. */
    static Observation of(List<Segment> segments) {
        return Observation.ranges(segments.stream().map(Answers::range).toList());
    }

    /** What one address decodes to; null is a hole. */
    static Observation of(@Nullable Segment segment, long at) {
        return segment == null ? Observation.rejected() : of(List.of(segment.part(at, at)));
    }

    private static MappedRange range(Segment segment) {
        return new MappedRange(
                segment.first(), segment.last(), segment.region().name(), segment.offset(), segment.readOnly());
    }

    /** Misuse becomes the rule that it breaks; any other refusal is an error. */
    static Observation refusal(Problem problem) {
        return switch (problem) {
            case PLACED_TWICE, WITHIN_ITSELF, NOTHING_TO_REMOVE -> Observation.illegal("TREE-1");
            case NOTHING_TO_MOVE, FIXED_SIZE, NO_ALIAS -> Observation.illegal("TREE-2");
            case ALIAS_LOOP -> Observation.illegal("ALIAS-7");
            case ALIAS_TAKES_NOTHING -> Observation.illegal("ALIAS-8");
            case NO_TRANSACTION -> Observation.illegal("TXN-1");
            case NOT_RESIZEABLE -> Observation.illegal("RAM-2");
            case NO_ROM_DEVICE -> Observation.illegal("ROMD-1");
            case NO_IOMMU -> Observation.illegal("IOMMU-1");
            case LOG_NEEDS_RAM -> Observation.illegal("DIRTY-3");
            case NOTHING_TO_COALESCE -> Observation.illegal("COAL-1");
            case EVENTFD_NEEDS_DEVICE, EVENTFD_CLASH -> Observation.illegal("EVT-1");
            case NOT_IN_USE -> Observation.illegal("LIFE-3");
            case OWNER_WAS_LEFT -> Observation.illegal("LIFE-5");
            case NEVER_IN_USE -> Observation.illegal("LIFE-7");
            case MAY_BE_IN_USE -> Observation.illegal("LIFE-8");
            case NO_OWNER -> Observation.illegal("LIFE-9");
            case READ_WINDOW, OUTSIDE_WINDOW -> Observation.illegal("PIN-1");
            case NO_GRANULE, NO_CLIENT, SPACE_IN_USE, PAST_THE_END, NO_CONTENT, MAP_TOO_LARGE ->
                Observation.error(problem.text());
        };
    }
}
