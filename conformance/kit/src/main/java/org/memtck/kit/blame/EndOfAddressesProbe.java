package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.operation.Namespace;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/**
 * Tells whether it takes a region of 2^64 bytes to fail: whether the scenario passes where each of them has half as many.
 * Then a number has wrapped around (rule VIS-4), wherever the question is asked; or, if it takes one that is hidden, too, it
 * is in the way of the one that is seen (rule VIS-8).
 */
final class EndOfAddressesProbe {
    private static final Size HALF = new Size(Long.MAX_VALUE);

    private EndOfAddressesProbe() {}

    /** Returns the rule that is broken, if it takes such a region. */
    static RuleSet rules(Laboratory laboratory) {
        List<Operation> halved = new ArrayList<>();
        for (Operation operation : laboratory.operations()) {
            halved.add(operation instanceof Operation.Create create ? halved(create) : operation);
        }
        if (!laboratory.passes(halved)) {
            return RuleSet.NONE;
        }
        return RuleSet.of(doesHiddenMatter(laboratory) ? Rule.VIS_8 : Rule.VIS_4);
    }

    /** Whether the scenario passes where one such region has half as many bytes, or none, and the map is the same. */
    private static boolean doesHiddenMatter(Laboratory laboratory) {
        List<Operation> operations = laboratory.operations();
        String space = OperationType.of(operations.get(operations.size() - 1))
                .name(operations.get(operations.size() - 1), Namespace.SPACE);
        if (space == null || !laboratory.failing().failingStep().rules().contains(Rule.VIS_8)) {
            return false;
        }
        Observation map = map(laboratory, operations, space);
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i) instanceof Operation.Create create && isWhole(create)) {
                RegionSpec empty = new RegionSpec.Container(Size.ALL);
                for (Operation less : List.of(halved(create), new Operation.Create(create.region(), empty))) {
                    List<Operation> changed = new ArrayList<>(operations);
                    changed.set(i, less);
                    if (map(laboratory, changed, space).equals(map) && laboratory.passes(changed)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** What the space shows when the last operation is asked for. */
    private static Observation map(Laboratory laboratory, List<Operation> operations, String space) {
        List<Operation> asked = new ArrayList<>(operations);
        asked.set(operations.size() - 1, new Operation.FlatView(space));
        List<Step> steps = laboratory.steps(asked);
        return steps.get(steps.size() - 1).expectation().canonical();
    }

    private static boolean isWhole(Operation.Create create) {
        return create.spec().size().equals(Size.ALL);
    }

    private static Operation halved(Operation.Create create) {
        RegionSpec spec = create.spec();
        if (!isWhole(create)) {
            return create;
        } else if (spec instanceof RegionSpec.Mmio mmio) {
            spec = new RegionSpec.Mmio(HALF, mmio.device());
        } else if (spec instanceof RegionSpec.Alias alias) {
            spec = new RegionSpec.Alias(alias.target(), alias.offset(), HALF);
        } else if (spec instanceof RegionSpec.Container) {
            spec = new RegionSpec.Container(HALF);
        } else if (spec instanceof RegionSpec.Ram) {
            spec = new RegionSpec.Ram(HALF);
        } else if (spec instanceof RegionSpec.Reservation) {
            spec = new RegionSpec.Reservation(HALF);
        }
        return new Operation.Create(create.region(), spec, create.owner());
    }
}
