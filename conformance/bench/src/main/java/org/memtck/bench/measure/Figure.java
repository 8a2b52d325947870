package org.memtck.bench.measure;

import java.util.List;
import org.memtck.spec.Api;

/**
 * What a workload costs on a target, in nanoseconds by operation.
 *
 * @param turns the figures of each turn, at least one
 */
@Api
public record Figure(List<List<Double>> turns) {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /** Copies the lists. */
    public Figure {
        turns = turns.stream().map(List::copyOf).toList();
        if (turns.stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    /** The figure that half of them are not above. */
    public double median() {
        return quantile(0.5);
    }

    /** The figure that a tenth of them are below. */
    public double low() {
        return quantile(LOW);
    }

    /** The figure that a tenth of them are above. */
    public double high() {
        return quantile(HIGH);
    }

    /** How far the middle 80 of 100 figures lie apart, as a share of the median. */
    public double spread() {
        return (high() - low()) / median();
    }

    /** Between two figures in order it is as near to each as the rank is. */
    private double quantile(double share) {
        List<Double> sorted = turns.stream().flatMap(List::stream).sorted().toList();
        double rank = share * (sorted.size() - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (rank - below) * (sorted.get(above) - sorted.get(below));
    }
}
