package org.memtck.bench.measure;

import org.jspecify.annotations.Nullable;
import org.memtck.bench.workload.Workload;
import org.memtck.spec.Api;

/**
 * How one target did on one workload: a figure, or why there is none.
 *
 * @param target as the user named it
 * @param reason such as {@code not offered: enable}; empty if there is a figure
 */
@Api
public record Entry(
        Workload workload, String target, @Nullable Figure figure, String reason) {
    static Entry measured(Workload workload, Contender contender, Figure figure) {
        return new Entry(workload, contender.named(), figure, "");
    }

    static Entry without(Workload workload, Contender contender, String reason) {
        return new Entry(workload, contender.named(), null, reason);
    }
}
