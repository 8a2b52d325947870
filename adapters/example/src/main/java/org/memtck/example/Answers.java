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

    /** Misuse is answered with the rule that it breaks; whatever else the bus refuses is an error. */
    static Observation refusal(Problem problem) {
        return switch (problem) {
            case PLACED_TWICE, WITHIN_ITSELF, NOTHING_TO_REMOVE -> Observation.illegal("TREE-1");
            case NOTHING_TO_MOVE, FIXED_SIZE, NO_ALIAS -> Observation.illegal("TREE-2");
            case ALIAS_LOOP -> Observation.illegal("ALIAS-7");
            case ALIAS_TAKES_NOTHING -> Observation.illegal("ALIAS-8");
            case NO_TRANSACTION -> Observation.illegal("TXN-1");
            case NO_CONTENT, MAP_TOO_LARGE -> Observation.error(problem.text());
        };
    }
}
