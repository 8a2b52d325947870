package org.memtck.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.OwnerOperation;

/** Owners, references to regions, and destruction (rules LIFE-1 to LIFE-10). */
final class OwnerOperations implements OwnerOperation.Visitor<Answer> {
    private final World world;
    private final MapChanges changes;
    private final Windows windows;
    /** How often each region is referred to, by id. */
    private final Map<Integer, Integer> references = new HashMap<>();

    OwnerOperations(World world, MapChanges changes, Windows windows) {
        this.world = world;
        this.changes = changes;
        this.windows = windows;
    }

    @Override
    public Answer makeOwner(OwnerOperation.MakeOwner op) {
        world.makeOwner(op.owner());
        return Answer.ok();
    }

    @Override
    public Answer unown(OwnerOperation.Unown op) {
        Owner owner = world.lifecycle().held(op.owner());
        return changes.release(() -> owner.hasCreator = false, () -> owner.hasCreator = true, Answer::ok);
    }

    /** Aliases and containers are never in use themselves (rule LIFE-7). */
    @Override
    public Answer ref(OwnerOperation.Ref op) {
        Region region = world.region(op.region());
        if (region.kind.isOnlyStructure()) {
            throw Misuse.of(Rule.LIFE_7);
        }
        references.merge(region.id, 1, Integer::sum);
        if (region.owner != null) {
            region.owner.uses++;
        }
        return Answer.ok();
    }

    @Override
    public Answer unref(OwnerOperation.Unref op) {
        Region region = world.region(op.region());
        if (count(region) == 0) {
            throw Misuse.of(Rule.LIFE_3);
        }
        Owner owner = region.owner;
        if (owner == null) {
            references.merge(region.id, -1, Integer::sum);
            return Answer.ok();
        }
        return changes.release(() -> add(region, owner, -1), () -> add(region, owner, 1), Answer::ok);
    }

    private void add(Region region, Owner owner, int number) {
        references.merge(region.id, number, Integer::sum);
        owner.uses += number;
    }

    private int count(Region region) {
        return references.getOrDefault(region.id, 0);
    }

    @Override
    public Answer destroy(OwnerOperation.Destroy op) {
        Region region = world.region(op.region());
        if (!region.kind.isOnlyStructure()) {
            refuseIfInUse(region);
        }
        OpenClause open = leftOpen(region);
        if (open != null) {
            return Answer.open(open);
        }
        return changes.destroy(TreeChanges.destroy(world.pending(), region.id), region, rules(region));
    }

    /** The clause that leaves open what it means to destroy a region, if one does. */
    private @Nullable OpenClause leftOpen(Region region) {
        boolean structure = region.kind.isOnlyStructure();
        if (isRoot(region)) {
            return OpenClause.LIFE_7_ROOT;
        }
        if (Lifecycle.isAliased(region.id, List.of(), world.pending())) {
            return structure ? OpenClause.LIFE_7_ALIASED : OpenClause.LIFE_8_ALIASED;
        }
        return !structure && region.subregions.count() > 0 ? OpenClause.LIFE_8_SUBREGIONS : null;
    }

    private static RuleSet rules(Region region) {
        if (!region.kind.isOnlyStructure()) {
            return RuleSet.of(Rule.LIFE_8);
        }
        RuleSet rules = RuleSet.of(Rule.LIFE_7);
        if (region.container != Region.NOWHERE) {
            rules = rules.with(Rule.LIFE_10);
        }
        return region.owner == null ? rules.with(Rule.LIFE_9) : rules;
    }

    private void refuseIfInUse(Region region) throws Misuse {
        if (region.owner == null) {
            throw Misuse.of(Rule.LIFE_9);
        }
        if (region.container != Region.NOWHERE
                || isRoot(region)
                || count(region) > 0
                || windows.isOpenOn(region)
                || world.isVisible(region)) {
            throw Misuse.of(Rule.LIFE_8);
        }
    }

    private boolean isRoot(Region region) {
        return world.spaces().all().stream().anyMatch(space -> space.root() == region.id);
    }
}
