package org.memtck.kit.describe;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Patience;
import org.memtck.spec.target.Target;

/**
 * Puts questions to a target that may die or keep silent at any of them, and stops asking for what it dies of. A target that
 * dies gets a new life, as in a campaign.
 */
final class Interview {
    /** After as many deaths and silences over something it is not asked for any more. */
    private static final int MOST_OVER_ONE = 2;

    /** After as many in all, nothing is asked any more. */
    private static final int MOST = 24;

    private final Target target;
    private final Patience patience;
    private final LongSupplier nanoTime;
    private final long end;
    private final Set<Capability> declared;
    private final Map<Capability, Integer> brokenOver = new EnumMap<>(Capability.class);
    private final Map<Question, Outcome> broken = new LinkedHashMap<>();
    private int asked;
    private String over = "";

    Interview(Target target, Patience patience, LongSupplier nanoTime) {
        this.target = target;
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong() + patience.total().toNanos();
        this.declared = target.info().capabilities();
    }

    /** Asks; empty if it was not asked, for one of the reasons that {@link #reason} gives. */
    Optional<Answer> ask(Question question) {
        if (!reason(question).isEmpty()) {
            return Optional.empty();
        }
        Outcome outcome =
                target.run(question.scenario(), patience.within(Duration.ofNanos(end - nanoTime.getAsLong())));
        if (!outcome.end().wasAsked()) {
            over = outcome.message().isEmpty() ? "the target is gone" : outcome.message();
            return Optional.empty();
        }
        asked++;
        Answer answer = new Answer(question, outcome);
        if (answer.isBroken()) {
            note(question, outcome);
        }
        return Optional.of(answer);
    }

    private void note(Question question, Outcome outcome) {
        broken.put(question, outcome);
        question.missing(declared).forEach(each -> brokenOver.merge(each, 1, Integer::sum));
        if (broken.size() == MOST) {
            over = "the target died or kept silent " + MOST + " times";
        }
    }

    /** Why a question is not asked; nothing if it is. */
    String reason(Question question) {
        if (end - nanoTime.getAsLong() <= 0 && over.isEmpty()) {
            over = "the time was over";
        }
        if (!over.isEmpty()) {
            return over;
        }
        for (Map.Entry<Capability, Integer> each : brokenOver.entrySet()) {
            if (each.getValue() >= MOST_OVER_ONE && question.needs().contains(each.getKey())) {
                return "the target dies or keeps silent when it is asked for "
                        + each.getKey().id();
            }
        }
        return "";
    }

    /** The number of questions that were asked. */
    int asked() {
        return asked;
    }

    /** Those that it died of, or kept silent at, in order. */
    Map<Question, Outcome> broken() {
        return broken;
    }

    /** Why nothing is asked any more; nothing if it goes on. */
    String over() {
        return over;
    }
}
