package org.memtck.faults;

import java.util.List;
import java.util.stream.Stream;
import org.memtck.faults.fault.Fault;
import org.memtck.faults.interval.Interval;
import org.memtck.faults.treewalk.TreeWalk;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Rule;

/** The catalogue of faults: at least one for each rule that is not open. */
@Api
public final class Faults {
    private static final List<Fault> ALL = Stream.of(TreeWalk.faults(), Interval.faults())
            .flatMap(List::stream)
            .toList();

    private Faults() {}

    /** All faults, by the structure that they are made in, always in the same order. */
    public static List<Fault> all() {
        return ALL;
    }

    /** The one that is not in the catalogue: it fails one access in ten thousand, at random. */
    public static Fault canary() {
        return TreeWalk.canary();
    }

    /** The faults that stand under a rule. */
    public static List<Fault> of(Rule rule) {
        return ALL.stream().filter(fault -> fault.breaks() == rule).toList();
    }
}
