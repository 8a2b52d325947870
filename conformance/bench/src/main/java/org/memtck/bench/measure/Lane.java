package org.memtck.bench.measure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.bench.workload.Workload;

/** One target on one workload, while it is measured. */
final class Lane {
    private final Contender contender;
    private final @Nullable Meter meter;
    private final Workload workload;
    private final List<List<Double>> turns = new ArrayList<>();
    /** Why there is no figure; empty as long as there may be one. */
    private String reason;

    /** Checks whether the target may be compared. */
    Lane(Contender contender, @Nullable Meter meter, Workload workload) {
        this.contender = contender;
        this.meter = meter;
        this.workload = workload;
        this.reason = Admission.refusal(workload, contender.target());
    }

    Contender contender() {
        return contender;
    }

    /** Measures once more, unless there can be no figure. */
    void turn() {
        if (meter == null || !reason.isEmpty()) {
            return;
        }
        try {
            turns.add(meter.turn(workload));
        } catch (MeasuringException e) {
            reason = "broke off: " + e.getMessage();
        }
    }

    Entry entry() {
        return reason.isEmpty()
                ? Entry.measured(workload, contender, new Figure(turns))
                : Entry.without(workload, contender, reason);
    }
}
