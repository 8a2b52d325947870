package org.memtck.reference.rules;

import java.util.ArrayList;
import java.util.List;
import org.memtck.reference.model.FlatViewRenderer;
import org.memtck.reference.model.Kind;
import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.Region;
import org.memtck.reference.model.RegionTree;
import org.memtck.reference.model.Root;
import org.memtck.reference.model.Space;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Size;

/**
 * What an address decodes to (family VIS). Beside this stand the search itself, {@link Search} and {@link TracedSearch} (VIS-1),
 * the comparison with other maps, {@link ComparedMaps} (VIS-4 and VIS-6), and single accesses, {@link SingleAccess} (VIS-7) and
 * {@link StraddlingAccesses} (VIS-9).
 */
final class Visibility {
    /** The rule by which an access is rejected where nothing is. */
    static final RuleSet NOTHING = RuleSet.of(Rule.VIS_2);

    private final Machine machine;
    private final Eventfds eventfds;

    Visibility(Machine machine, Eventfds eventfds) {
        this.machine = machine;
        this.eventfds = eventfds;
    }

    /** The whole map of a space, which one search decides (rule VIS-1). */
    Plan flatView(Operation.FlatView op) {
        Space space = machine.space(op.space());
        AddressMap map = machine.map(space);
        RuleSet rules = RuleSet.NONE;
        boolean open = false;
        for (int i = 0; i < map.count(); i++) {
            open |= map.decode(i).isRightOpen();
            rules = rules.union(rulesAt(space, map.edge(i), map.decode(i)));
        }
        Expectation view = Expectation.exactly(Observation.ranges(ranges(machine.visible(), space)));
        Expectation any = open ? view.or(otherViews(space)) : view;
        return Plan.of(Transactions.orEmpty(machine, space, any, Expectation.ok()), rules);
    }

    static List<MappedRange> ranges(RegionTree tree, Space space) {
        return FlatViewRenderer.render(tree, space.root());
    }

    /** The views where it is open what is read-only (rule ROM-2). */
    private List<Expectation> otherViews(Space space) {
        List<Expectation> others = new ArrayList<>();
        for (boolean withinRom : new boolean[] {false, true}) {
            for (boolean unlocked : new boolean[] {false, true}) {
                others.add(Expectation.exactly(Observation.ranges(
                        FlatViewRenderer.render(machine.visible(), space.root(), withinRom, unlocked))));
            }
        }
        others.add(Expectation.exactly(
                Observation.ranges(FlatViewRenderer.renderUnlockedAsRam(machine.visible(), space.root()))));
        return others;
    }

    /** What one address decodes to (rules VIS-1 and VIS-2). */
    Plan find(Operation.Find op) {
        Space space = machine.space(op.space());
        Decode decode = machine.map(space).at(op.at());
        RuleSet rules = rulesAt(space, op.at(), decode);
        if (decode.region() == null) {
            return reject(rules);
        }
        Expectation found = found(decode, op.at(), decode.refusesWrites());
        if (decode.isRightOpen()) {
            found = found.or(found(decode, op.at(), !decode.refusesWrites()));
        }
        return Plan.of(Transactions.orEmpty(machine, space, found, Expectation.rejected()), rules);
    }

    private static Expectation found(Decode decode, long at, boolean readOnly) {
        MappedRange range = new MappedRange(at, at, decode.there().name, decode.offsetOf(at), readOnly);
        return Expectation.exactly(Observation.ranges(List.of(range)));
    }

    /** A single access, or a question, which the given rules have led to where nothing is. */
    static Plan reject(RuleSet rules) {
        return Plan.of(Expectation.rejected(), rules.union(NOTHING));
    }

    /** Returns the rules of which variants show something else than the root, or the root somewhere else. */
    static RuleSet ofRoot(Root shown, int root) {
        return shown.region() != root ? Aliases.AT_ROOT : shown.at() != 0 ? RuleSet.of(Rule.VIS_6) : RuleSet.NONE;
    }

    private RuleSet rulesAt(Space space, long at, Decode decode) {
        RuleSet rules = decode.rules().union(ComparedMaps.rules(machine, space, at, decode, true));
        return decode.region() == null
                ? rules
                : rules.with(Rule.VIS_1)
                        .union(ReadOnly.refusal(decode))
                        .union(Reservations.claim(decode.region()))
                        .union(AttributeTiming.ofWay(decode));
    }

    /** Enables or disables a region, with all that is below it (rule VIS-5). */
    Plan setEnabled(MapChanges changes, Operation.SetEnabled op) {
        int id = machine.world().id(op.region());
        return changes.change(withEnabled(machine.pending(), id, op.enabled()), Rule.VIS_5, id);
    }

    static RegionTree withEnabled(RegionTree tree, int region, boolean enabled) {
        Region changed = tree.region(region).copy();
        changed.enabled = enabled;
        return tree.with(changed);
    }

    /** Opens a space, which shows its root from address zero on. */
    Plan open(Operation.OpenSpace op) throws Misuse {
        int root = machine.world().id(op.root());
        machine.world().spaces().requireFresh(op.space());
        return Plan.of(Expectation.ok(), drawing(machine.visible(), root)).then(() -> {
            machine.world().draw(root);
            machine.world().spaces().open(op.space(), root, machine.openTransaction());
            machine.trace().noteChange(null);
        });
    }

    Plan close(MapChanges changes, Operation.CloseSpace op) throws Misuse {
        Space space = machine.space(op.space());
        Iommus.refuseIfTarget(machine.pending(), space);
        return changes.close(
                        space,
                        HostWindows.outliving(machine, space),
                        () -> machine.world().spaces().close(space))
                .then(() -> machine.world().windows().noteClosed(space));
    }

    /** Returns whether some space shows a region, directly or through an alias. */
    static boolean isVisible(Machine machine, Region region) {
        for (Space space : machine.world().spaces().all()) {
            AddressMap map = machine.map(space);
            for (int i = 0; i < map.count(); i++) {
                Region seen = map.decode(i).region();
                if (seen != null && seen.id == region.id) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the rules that decide when spaces, and another root if it is not {@link Region#NOWHERE}, are drawn. */
    RuleSet drawing(RegionTree tree, int newRoot) {
        RuleSet rules =
                tree.hasWholeRegion() && isAnyWholeHidden(tree, newRoot) ? RuleSet.of(Rule.VIS_8) : RuleSet.NONE;
        return rules.union(eventfds.drawing(tree, newRoot));
    }

    private boolean isAnyWholeHidden(RegionTree tree, int newRoot) {
        boolean hidden = newRoot != Region.NOWHERE && isWholeHidden(tree, newRoot);
        for (Space space : machine.world().spaces().all()) {
            hidden |= isWholeHidden(tree, space.root());
        }
        return hidden;
    }

    /** Returns whether a region of 2^64 bytes lies wholly behind one other such region (rule VIS-8). */
    private boolean isWholeHidden(RegionTree tree, int root) {
        if (machine.map(tree, root).wholeRegions() < 2) {
            return false;
        }
        List<MappedRange> view = FlatViewRenderer.render(tree, root);
        return view.size() == 1 && view.get(0).first() == 0 && view.get(0).last() == -1;
    }

    /**
     * Notes that of two regions in the same place, both of which have something at the address, one is seen: both may have
     * 2^64 bytes (rule VIS-8).
     */
    static void noteWhole(TracedSearch search, Region seen, Region hidden) {
        if (seen.size.equals(Size.ALL) && hidden.size.equals(Size.ALL)) {
            search.hit(Rule.VIS_8);
        }
    }

    /** Notes that a region would show something if it were not disabled (rule VIS-5). */
    static void noteDisabled(TracedSearch search, Region region, long at) {
        if (search.find(region, at) != null) {
            search.hit(Rule.VIS_5);
        }
    }

    /** Notes that a region's end cuts off something (rule VIS-3). */
    static void noteBeyondEnd(TracedSearch search, Region region, long at) {
        Ram.noteUnused(search, region, at);
        if (search.findBelow(region, at) != null) {
            search.hit(region.kind == Kind.ALIAS ? Aliases.END : RuleSet.of(Rule.VIS_3));
        }
    }

    /** Notes why a subregion does not cover an offset of its container: it has ended, or begins later and does not wrap. */
    static void noteElsewhere(TracedSearch search, Region sub, long at) {
        if (!sub.enabled) {
            return;
        }
        long inside = at - sub.at;
        Aliases.noteDisplaced(search, sub, inside);
        if (Long.compareUnsigned(sub.at, at) <= 0) {
            noteBeyondEnd(search, sub, inside);
        } else if (sub.isCutOff() && sub.size.contains(inside) && search.find(sub, inside) != null) {
            search.hit(Rule.VIS_4);
        }
    }

    /** Notes that a region is seen that reaches past 2^64 - 1, where it is cut off. */
    static void noteCutOff(TracedSearch search, Region seen) {
        if (seen.isCutOff()) {
            search.hit(Rule.VIS_4);
        }
    }

    /** Notes that the offset of an alias leads past 2^64 - 1, where nothing is. */
    static void noteWrap(TracedSearch search) {
        search.hit(Rule.VIS_4);
    }
}
