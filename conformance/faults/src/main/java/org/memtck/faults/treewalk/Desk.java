package org.memtck.faults.treewalk;

import org.memtck.spec.observation.Observation;

/** Takes the operations of a bus, and answers them with what they have caused. */
final class Desk {
    private final Parts parts;

    Desk(Parts parts) {
        this.parts = parts;
    }

    /** An operation that has an answer, or is refused. */
    interface Question {
        Observation answer();
    }

    /** An operation that leaves alone what keeps owners alive. */
    Observation answered(Question question) {
        try {
            return question.answer();
        } catch (Refusal refusal) {
            return refusal.observation();
        }
    }

    /** An operation that has no answer of its own. */
    Observation done(Runnable operation) {
        return done(operation, false);
    }

    /** An operation that may change the map. */
    Observation changed(Runnable operation) {
        return done(() -> {
            parts.coalescing.beforeChange();
            operation.run();
        });
    }

    /** The operation after which nothing may be pending. */
    Observation flushed() {
        return done(parts.coalescing::flush, true);
    }

    private Observation done(Runnable operation, boolean flushed) {
        return answered(() -> {
            operation.run();
            parts.owners.reap();
            return Observation.ok().withFinalized(parts.finalizer.tell(flushed));
        });
    }
}
