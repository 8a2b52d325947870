package org.memtck.reference.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Owner;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.spec.rule.OpenClause;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.OwnerOperation;

/** Owners, references to regions, and destruction (family LIFE). Who dies, and when, is for {@link Deaths} to say. */
final class Lifecycle implements OwnerOperation.Visitor<Plan> {
    private final Machine machine;
    private final MapChanges changes;
    /** How often each region is referred to, by id. */
    private final Map<Integer, Integer> references;

    Lifecycle(Machine machine, MapChanges changes) {
        this.machine = machine;
        this.changes = changes;
        this.references = machine.world().references();
    }

    @Override
    public Plan makeOwner(OwnerOperation.MakeOwner op) {
        machine.world().requireFresh(op.owner());
        return Plan.doing(() -> machine.world().owners().make(op.owner()));
    }

    /** Returns an owner that its creator still holds; to nobody else's may regions be attached (rule LIFE-5). */
    static Owner held(Machine machine, String name) throws Misuse {
        Owner owner = machine.world().owners().get(name);
        if (!owner.hasCreator) {
            throw Misuse.of(Rule.LIFE_5);
        }
        return owner;
    }

    @Override
    public Plan unown(OwnerOperation.Unown op) {
        Owner owner = held(machine, op.owner());
        return changes.release(() -> owner.hasCreator = false, () -> owner.hasCreator = true, Plan.ok());
    }

    /** Aliases and containers are never in use themselves (rule LIFE-7). */
    @Override
    public Plan ref(OwnerOperation.Ref op) {
        Region region = machine.region(op.region());
        if (region.kind.isOnlyStructure()) {
            throw Misuse.of(Rule.LIFE_7);
        }
        return Plan.doing(() -> use(region, 1));
    }

    @Override
    public Plan unref(OwnerOperation.Unref op) {
        Region region = machine.region(op.region());
        if (count(region) == 0) {
            throw Misuse.of(Rule.LIFE_3);
        }
        return region.owner == null
                ? Plan.doing(() -> use(region, -1))
                : changes.release(() -> use(region, -1), () -> use(region, 1), Plan.ok());
    }

    private void use(Region region, int number) {
        references.merge(region.id, number, Integer::sum);
        if (region.owner != null) {
            region.owner.uses += number;
        }
    }

    private int count(Region region) {
        return references.getOrDefault(region.id, 0);
    }

    @Override
    public Plan destroy(OwnerOperation.Destroy op) {
        Region region = machine.region(op.region());
        if (!region.kind.isOnlyStructure()) {
            refuseIfInUse(region);
        }
        OpenClause open = leftOpen(region);
        if (open != null) {
            return Plan.open(open);
        }
        RegionTree next = withoutRegion(machine.pending(), region.id);
        return changes.change(next, destroyingRules(region), List.of(region.name), () -> {
            if (region.owner != null) {
                region.owner.regions.remove(Integer.valueOf(region.id));
            }
            machine.change(next, Rule.LIFE_10, region.id);
        });
    }

    /** The clause that leaves open what it means to destroy a region, if one does. */
    private @Nullable OpenClause leftOpen(Region region) {
        boolean structure = region.kind.isOnlyStructure();
        if (isRoot(region)) {
            return OpenClause.LIFE_7_ROOT;
        }
        if (Aliases.showAny(machine.pending(), region.id, alias -> isOfTheDead(alias))) {
            return structure ? OpenClause.LIFE_7_ALIASED : OpenClause.LIFE_8_ALIASED;
        }
        return !structure && region.subregions.count() > 0 ? OpenClause.LIFE_8_SUBREGIONS : null;
    }

    private static boolean isOfTheDead(Region region) {
        return region.owner != null && region.owner.dead;
    }

    static RuleSet destroyingRules(Region region) {
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
                || machine.world().windows().isOpenOn(region)
                || Visibility.isVisible(machine, region)) {
            throw Misuse.of(Rule.LIFE_8);
        }
    }

    private boolean isRoot(Region region) {
        return machine.world().spaces().all().stream().anyMatch(space -> space.root() == region.id);
    }

    /** A region that is destroyed leaves its container, and its subregions leave it (rules LIFE-4, LIFE-7 and LIFE-10). */
    static RegionTree withoutRegion(RegionTree tree, int region) {
        RegionTree next = tree;
        if (tree.region(region).container != Region.NOWHERE) {
            next = Tree.unmap(next, region);
        }
        for (int sub : tree.region(region).subregions.inOrder()) {
            next = Tree.unmap(next, sub);
        }
        Region destroyed = next.region(region).copy();
        destroyed.destroyed = true;
        return next.with(destroyed);
    }

    /** Returns the rule by which a device with an owner that was there before is not called any more (rule LIFE-6). */
    static RuleSet ofHidden(Decode before, Decode now) {
        Region hidden = before.region();
        boolean hides = hidden != null
                && hidden.owner != null
                && hidden.kind.isDevice()
                && (now.region() == null || now.region().id != hidden.id);
        return hides ? RuleSet.of(Rule.LIFE_6) : RuleSet.NONE;
    }
}
