package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.Difference;
import org.memtck.reference.Step;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.operation.OperationType;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/**
 * Tells whether it matters that the target of an alias is or was mapped as well (rule ALIAS-4): whether the question is answered
 * correctly if the alias shows a copy of its target that is mapped nowhere.
 */
final class UnmappedTargetProbe {
    private final Laboratory laboratory;
    private final List<Operation> operations;

    private UnmappedTargetProbe(Laboratory laboratory) {
        this.laboratory = laboratory;
        this.operations = laboratory.operations();
    }

    static boolean matters(Laboratory laboratory) {
        // Where two ranges of one region meet they are one, and those of two regions are not: that is another question.
        boolean meets = laboratory.failing().failingStep().rules().contains(Rule.VIS_7);
        UnmappedTargetProbe probe = new UnmappedTargetProbe(laboratory);
        return !meets && !probe.isChanged() && probe.matters();
    }

    /** Whether it matters, a target was taken out of its place, and what differs is seen through an alias. */
    static boolean mattersOnceUnmapped(Laboratory laboratory) {
        UnmappedTargetProbe probe = new UnmappedTargetProbe(laboratory);
        return probe.operations.stream().anyMatch(probe::isUnmapping)
                && !probe.differsBesideAliases()
                && matters(laboratory);
    }

    /** Whether a range that is missing from a flat view is seen without an alias: then its place is not up to one. */
    private boolean differsBesideAliases() {
        Difference difference = laboratory.failing().result().failure();
        if (difference == null || !(operations.get(operations.size() - 1) instanceof Operation.FlatView asked)) {
            return false;
        }
        List<MappedRange> missing = new ArrayList<>(
                laboratory.failing().failingStep().expectation().canonical().ranges());
        missing.removeAll(ranges(difference.observed()));
        return !missing.isEmpty() && missing.stream().noneMatch(range -> isSeenThroughAlias(asked.space(), range));
    }

    private static List<MappedRange> ranges(String observed) {
        try {
            return ScenarioText.parseObservation(observed).ranges();
        } catch (SyntaxException e) {
            return List.of();
        }
    }

    private boolean isSeenThroughAlias(String space, MappedRange range) {
        List<Operation> asked = new ArrayList<>(operations);
        asked.set(asked.size() - 1, new Operation.Find(space, range.first()));
        List<Step> steps = laboratory.steps(asked);
        return steps.get(steps.size() - 1).rules().contains(Rule.ALIAS_1);
    }

    /**
     * Whether more was done than to build the map and to take targets out of it: what is disabled or changed above the target is
     * another matter.
     */
    private boolean isChanged() {
        return operations.stream().anyMatch(each -> Suspects.isChange(each) && !isUnmapping(each));
    }

    private boolean isUnmapping(Operation operation) {
        return operation instanceof Operation.Delete delete && isShownByAlias(delete.region());
    }

    private boolean isShownByAlias(String region) {
        return operations.stream()
                .anyMatch(each -> each instanceof Operation.Create create
                        && create.spec() instanceof RegionSpec.Alias alias
                        && alias.target().equals(region));
    }

    private boolean matters() {
        for (int i = 0; i < operations.size(); i++) {
            List<Operation> changed = operations.get(i) instanceof Operation.Create create
                            && create.spec() instanceof RegionSpec.Alias alias
                            && isOnlyMapped(alias.target())
                    ? withOther(i, create, alias)
                    : null;
            if (changed != null && isAsManyRanges(changed) && laboratory.passes(changed)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing else was done to a region but to add it to a container, and to take it out. */
    private boolean isOnlyMapped(String region) {
        List<Operation> done = operations.stream()
                .filter(each -> region.equals(OperationType.of(each).subject(each)))
                .toList();
        return !done.isEmpty()
                && done.stream().allMatch(each -> each instanceof Operation.Add || each instanceof Operation.Delete);
    }

    private @Nullable List<Operation> withOther(int index, Operation.Create create, RegionSpec.Alias alias) {
        for (Operation operation : operations.subList(0, index)) {
            if (operation instanceof Operation.Create target && target.region().equals(alias.target())) {
                String other = alias.target() + "_";
                RegionSpec shown = new RegionSpec.Alias(other, alias.offset(), alias.size());
                List<Operation> changed = new ArrayList<>(operations);
                changed.set(index, new Operation.Create(create.region(), shown, create.owner()));
                changed.add(index, new Operation.Create(other, target.spec(), target.owner()));
                return changed;
            }
        }
        return null;
    }

    private boolean isAsManyRanges(List<Operation> changed) {
        List<Step> steps = laboratory.steps(changed);
        int before = laboratory
                .failing()
                .failingStep()
                .expectation()
                .canonical()
                .ranges()
                .size();
        return steps.get(steps.size() - 1).expectation().canonical().ranges().size() == before;
    }
}
