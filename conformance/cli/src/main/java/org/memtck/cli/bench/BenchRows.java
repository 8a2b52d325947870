package org.memtck.cli.bench;

import java.util.List;
import java.util.OptionalDouble;
import org.memtck.bench.measure.Entry;
import org.memtck.bench.measure.Figure;
import org.memtck.bench.workload.Workload;

/**
 * What a comparison found.
 *
 * @param targets as the user named them
 * @param entries an entry for each workload and target, in this order
 */
public record BenchRows(List<String> targets, List<Entry> entries) {
    private static final String REFERENCE = "reference";

    /** The target that the others are compared with: the reference, or the first. */
    String base() {
        return targets.contains(REFERENCE) ? REFERENCE : targets.get(0);
    }

    /** The workloads in order. */
    List<Workload> workloads() {
        return entries.stream().map(Entry::workload).distinct().toList();
    }

    /** The entries of a workload, a target each. */
    List<Entry> of(Workload workload) {
        return entries.stream().filter(entry -> entry.workload() == workload).toList();
    }

    /** How many times as long as on the base it takes; nothing if either was not measured. */
    OptionalDouble ratio(Entry entry) {
        Figure figure = entry.figure();
        for (Entry other : of(entry.workload())) {
            Figure base = other.figure();
            if (figure != null && base != null && other.target().equals(base())) {
                return OptionalDouble.of(figure.median() / base.median());
            }
        }
        return OptionalDouble.empty();
    }
}
