package org.memtck.faults.combined;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.memtck.faults.treewalk.Defect;
import org.memtck.faults.treewalk.TreeWalk;
import org.memtck.spec.Api;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/** The bus that takes several defects at once, as a target. With none it conforms. */
@Api
public final class CombinedBus {
    private static final String SEPARATOR = ",";

    private CombinedBus() {}

    /** Returns the bus with these defects, which offers everything. */
    public static Target target(Set<Defect> defects) {
        return target(defects, TreeWalk.STRUCTURE.capabilities());
    }

    /** Returns the bus with these defects, of which no more is offered than these capabilities. */
    static Target target(Set<Defect> defects, Set<Capability> capabilities) {
        Set<Defect> made = Set.copyOf(defects);
        return new InProcessTarget(
                new TargetInfo(name(made), "1", capabilities, TreeWalk.STRUCTURE.parameters()),
                () -> TreeWalk.with(made));
    }

    private static String name(Set<Defect> defects) {
        return defects.isEmpty()
                ? "combined"
                : defects.stream().sorted().map(Defect::id).collect(Collectors.joining(SEPARATOR, "combined:", ""));
    }

    /**
     * Returns the defects with these names.
     *
     * @param ids names with commas between them, or nothing
     * @throws IllegalArgumentException if there is no such defect
     */
    public static Set<Defect> parse(String ids) {
        Set<Defect> defects = EnumSet.noneOf(Defect.class);
        for (String id : ids.isEmpty() ? new String[0] : ids.split(SEPARATOR, -1)) {
            defects.add(defect(id));
        }
        return defects;
    }

    private static Defect defect(String id) {
        return Arrays.stream(Defect.values())
                .filter(defect -> defect.id().equals(id))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("there is no defect '" + id + "'"));
    }
}
