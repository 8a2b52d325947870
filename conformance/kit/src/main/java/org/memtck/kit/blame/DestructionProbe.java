package org.memtck.kit.blame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Size;

/**
 * Tells what it takes for the end of a region to go wrong: its place, if it passes where the region is taken out first
 * (LIFE-10); that it has no owner, if it passes where it has one (LIFE-9); that it never had a place, if it passes where it
 * had one for a while (LIFE-1).
 */
final class DestructionProbe {
    private static final String OTHER = "O_";

    private final Laboratory laboratory;
    private final RuleSet suspects;

    private DestructionProbe(Laboratory laboratory) {
        this.laboratory = laboratory;
        this.suspects = Suspects.of(laboratory.failing()).all();
    }

    static RuleSet rules(Laboratory laboratory) {
        DestructionProbe probe = new DestructionProbe(laboratory);
        RuleSet suspects = probe.suspects;
        if (suspects.contains(Rule.LIFE_10) && probe.passesWhenTakenOut()) {
            return RuleSet.of(Rule.LIFE_10);
        } else if (suspects.contains(Rule.LIFE_9) && probe.isUnowned()) {
            return laboratory.passes(probe.owned()) ? RuleSet.of(Rule.LIFE_9) : RuleSet.of(Rule.LIFE_7);
        }
        return suspects.contains(Rule.LIFE_1) && probe.passesWhenPlacedBefore()
                ? RuleSet.of(Rule.LIFE_1)
                : RuleSet.NONE;
    }

    private boolean passesWhenTakenOut() {
        List<Operation> changed = new ArrayList<>();
        for (Operation operation : laboratory.operations()) {
            if (operation instanceof OwnerOperation.Destroy destroy) {
                changed.add(new Operation.Delete(destroy.region()));
            }
            changed.add(operation);
        }
        return laboratory.passesAlike(changed);
    }

    private boolean isUnowned() {
        List<Operation> owned = owned();
        return !owned.equals(laboratory.operations()) && (laboratory.passes(owned) || laboratory.fails(owned));
    }

    /** With an owner for each alias or container that is destroyed and has none. */
    private List<Operation> owned() {
        List<Operation> changed = new ArrayList<>();
        for (Operation operation : laboratory.operations()) {
            if (operation instanceof Operation.Create create && create.owner() == null && isDestroyed(create)) {
                changed.add(new OwnerOperation.MakeOwner(OTHER));
                changed.add(new Operation.Create(create.region(), create.spec(), OTHER));
            } else {
                changed.add(operation);
            }
        }
        return changed;
    }

    private boolean isDestroyed(Operation.Create create) {
        boolean helps = create.spec() instanceof RegionSpec.Alias || create.spec() instanceof RegionSpec.Container;
        Predicate<Operation> destroys = each -> each instanceof OwnerOperation.Destroy destroy
                && destroy.region().equals(create.region());
        return helps && laboratory.operations().stream().anyMatch(destroys);
    }

    private boolean passesWhenPlacedBefore() {
        List<Operation> changed = new ArrayList<>();
        for (Operation operation : laboratory.operations()) {
            changed.add(operation);
            if (operation instanceof Operation.Create create && create.owner() != null) {
                String container = "C_" + create.region();
                changed.add(new Operation.Create(container, new RegionSpec.Container(Size.ALL)));
                changed.add(new Operation.Add(create.region(), container, 0, null));
                changed.add(new Operation.Delete(create.region()));
            }
        }
        return laboratory.passesAlike(changed);
    }
}
