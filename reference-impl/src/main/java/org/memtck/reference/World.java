package org.memtck.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.observation.MappedRange;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.target.Parameters;

/**
 * All regions and spaces: the state of the tree that is visible, and within a transaction also the one that will be (rule
 * TXN-1).
 */
final class World {
    private final Parameters parameters;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Spaces spaces = new Spaces();
    private final Lifecycle lifecycle = new Lifecycle();
    private final LateWrites lateWrites = new LateWrites();
    private final FlatViews views = new FlatViews(this::visible);
    private RegionTree visible = RegionTree.EMPTY;
    private RegionTree pending = RegionTree.EMPTY;
    private @Nullable Change lastChange;
    private int transactions;
    private boolean eventfds;
    /** The number of the transaction that was opened last. */
    private int transactionNumber;

    /** A world of a target with these pages and dirty pages. */
    World(Parameters parameters) {
        this.parameters = parameters;
    }

    /** What the target says of its pages. */
    Parameters parameters() {
        return parameters;
    }

    Spaces spaces() {
        return spaces;
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    LateWrites lateWrites() {
        return lateWrites;
    }

    /** What each space shows, for who need not know why. */
    FlatViews views() {
        return views;
    }

    /** The number of the open transaction, or 0 if none is open. */
    int openTransaction() {
        return transactions == 0 ? 0 : transactionNumber;
    }

    /** The state that operations build on. */
    RegionTree pending() {
        return pending;
    }

    /** The state that accesses see. */
    RegionTree visible() {
        return visible;
    }

    void create(String name, RegionSpec spec, @Nullable String ownerName) throws Misuse {
        requireFresh(name);
        int target = spec instanceof RegionSpec.Alias alias ? id(alias.target()) : Region.NOWHERE;
        if (spec instanceof RegionSpec.Iommu iommu) {
            spaces.get(iommu.target());
        }
        Owner owner = ownerName == null ? null : lifecycle.held(ownerName);
        Region region = new Region(pending.count(), name, spec, target, owner);
        ids.put(name, region.id);
        if (owner != null) {
            owner.regions.add(region.id);
        }
        if (target != Region.NOWHERE) {
            views.noteAlias(region.id, target);
        }
        pending = pending.with(region);
        if (transactions == 0) {
            visible = pending;
            lastChange = null;
        } else {
            views.noteChange(region.id); // a space may show it before it is there
        }
    }

    void makeOwner(String name) throws Misuse {
        requireFresh(name);
        lifecycle.make(name);
    }

    private void requireFresh(String name) throws Misuse {
        if (ids.containsKey(name) || lifecycle.knows(name)) {
            throw Misuse.error("the name " + name + " is taken already");
        }
    }

    int id(String name) throws Misuse {
        Integer id = ids.get(name);
        if (id == null) {
            throw Misuse.error("there is no region " + name);
        }
        if (pending.region(id).destroyed) {
            throw Misuse.error("the region " + name + " is destroyed");
        }
        return id;
    }

    Region region(String name) throws Misuse {
        return pending.region(id(name));
    }

    /** Makes a new state the one to build on; outside a transaction it is visible at once (rules TREE-2 and TXN-1). */
    void change(RegionTree next, Rule rule, int region) {
        if (next == pending) {
            return;
        }
        pending = next;
        views.noteChange(region);
        if (transactions == 0) {
            lastChange = new Change(visible, rule, region);
            show(next);
        }
    }

    private void show(RegionTree next) {
        RegionTree before = visible;
        visible = next;
        views.show(before);
    }

    /** Takes regions that were finalised out of all states. */
    void destroy(List<Integer> regions) {
        boolean same = pending == visible;
        for (int id : regions) {
            pending = TreeChanges.destroy(pending, id);
            RegionTree before = visible;
            visible = same ? pending : id < visible.count() ? TreeChanges.destroy(visible, id) : visible;
            views.show(before, id);
        }
    }

    void begin() {
        if (transactions++ == 0) {
            transactionNumber++;
        }
    }

    /** Whether a commit now would be the outermost one. */
    boolean isOutermost() {
        return transactions == 1;
    }

    /** Ends a level of the transaction. */
    void commit() throws Misuse {
        if (transactions == 0) {
            throw Misuse.of(Rule.TXN_1);
        }
        if (--transactions == 0 && pending != visible) {
            lastChange = new Change(visible, Rule.TXN_1, Region.NOWHERE);
            show(pending);
        }
    }

    /** Whether every space shows another state as it shows the visible one. */
    boolean isShownAlike(RegionTree other) {
        for (Spaces.Space space : spaces.all()) {
            List<MappedRange> now = FlatViewRenderer.render(visible, space.root());
            if (!now.equals(FlatViewRenderer.render(other, space.root()))) {
                return false;
            }
        }
        return true;
    }

    /** A space that an IOMMU region forwards to stays open. */
    void refuseIfTarget(Spaces.Space space) throws Misuse {
        for (int id = 0; id < pending.count(); id++) {
            Region region = pending.region(id);
            if (region.kind == Kind.IOMMU
                    && !region.destroyed
                    && region.translations().target.equals(space.name())) {
                throw Misuse.error("the space " + space.name() + " is the target of " + region.name);
            }
        }
    }

    void openSpace(String name, int root) throws Misuse {
        spaces.open(name, root, openTransaction());
        lastChange = null;
    }

    /** Whether a space may as well show nothing, since it was opened in the open transaction (rule TXN-1). */
    boolean isUnsettled(Spaces.Space space) {
        return transactions != 0 && space.openedIn() == transactionNumber;
    }

    /** Whether some space shows it, directly or through an alias. */
    boolean isVisible(Region region) {
        for (Spaces.Space space : spaces.all()) {
            AddressMap map = visible.map(space.root());
            for (int i = 0; i < map.count(); i++) {
                Region seen = map.decode(i).region();
                if (seen != null && seen.id == region.id) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The rules that decide when the spaces, and another root if it is not {@link Region#NOWHERE}, are drawn (rules VIS-8 and EVT-3). */
    RuleSet drawingRules(RegionTree tree, int newRoot) {
        RuleSet rules = RuleSet.NONE;
        if (tree.hasWholeRegion() && anyMap(tree, newRoot, AddressMap::hidesWholeRegion)) {
            rules = rules.with(Rule.VIS_8);
        }
        return eventfds && anyMap(tree, newRoot, AddressMap::cutsEventfd) ? rules.with(Rule.EVT_3) : rules;
    }

    private boolean anyMap(RegionTree tree, int newRoot, Predicate<AddressMap> wanted) {
        boolean found = newRoot != Region.NOWHERE && wanted.test(tree.map(newRoot));
        for (Spaces.Space space : spaces.all()) {
            found |= wanted.test(tree.map(space.root()));
        }
        return found;
    }

    /** Notes that there is, or was, an eventfd somewhere. */
    void noteEventfd() {
        eventfds = true;
    }

    /**
     * The rules that decide by comparison with other maps: before the last change, within the transaction, elsewhere.
     *
     * @param writable whether it matters if writes are refused
     */
    RuleSet comparedRules(Spaces.Space space, long address, Decode decode, boolean writable) {
        RuleSet rules = RuleSet.NONE;
        if (transactions > 0) {
            if (pending != visible && !isSame(pending.map(space.root()).at(address), address, decode, writable)) {
                rules = rules.with(Rule.TXN_1);
            }
        } else if (lastChange != null) {
            rules = changeRules(lastChange, space, address, decode, writable);
        }
        for (Spaces.Space other : spaces.all()) {
            if (other.root() != space.root()
                    && !isSame(visible.map(other.root()).at(address), address, decode, writable)) {
                rules = rules.with(Rule.VIS_6);
            }
        }
        if (space.root() < visible.count() && visible.region(space.root()).mappedAway) {
            rules = rules.with(Rule.VIS_6);
        }
        return matters64Bits(space, address, decode) ? rules.with(Rule.VIS_4) : rules;
    }

    /** Whether the address cut to 32 bits decodes to something else. */
    private boolean matters64Bits(Spaces.Space space, long address, Decode decode) {
        long low = address & 0xffff_ffffL;
        if (low == address) {
            return false;
        }
        Decode cut = visible.map(space.root()).at(low);
        boolean somewhere = decode.region() != null || cut.region() != null;
        return somewhere && !isSamePlace(decode, address, cut, low);
    }

    private static boolean isSame(Decode one, long address, Decode other, boolean writable) {
        return writable ? one.isSameAt(address, other) : one.isSamePlaceAt(address, other);
    }

    private static RuleSet changeRules(Change change, Spaces.Space space, long address, Decode now, boolean writable) {
        Decode before = change.before().map(space.root()).at(address);
        if (isSame(before, address, now, writable)) {
            return RuleSet.NONE;
        }
        RuleSet rules = RuleSet.of(change.rule());
        if (hides(before, now)) {
            rules = rules.with(Rule.LIFE_6);
        }
        boolean below = isBelowAlias(now, change.region()) || isBelowAlias(before, change.region());
        return below ? rules.with(Rule.ALIAS_6) : rules;
    }

    /** Whether a device with an owner was there before, and is not any more (rule LIFE-6). */
    private static boolean hides(Decode before, Decode now) {
        Region hidden = before.region();
        return hidden != null
                && hidden.owner != null
                && hidden.kind.isDevice()
                && (now.region() == null || now.region().id != hidden.id);
    }

    private static boolean isBelowAlias(Decode decode, int region) {
        return decode.way() != null && decode.way().leadsThroughAliasTo(region);
    }

    private static boolean isSamePlace(Decode one, long address, Decode other, long otherAddress) {
        return one.region() != null
                && other.region() != null
                && one.region().id == other.region().id
                && one.offsetOf(address) == other.offsetOf(otherAddress);
    }
}
