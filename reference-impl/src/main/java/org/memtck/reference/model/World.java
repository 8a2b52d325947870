package org.memtck.reference.model;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.memtck.spec.target.Parameters;

/**
 * Everything there is: the regions as spaces show them, within a transaction also as they will be (rule TXN-1), the spaces, the
 * owners, the open windows, and the devices that hold back writes.
 */
public final class World {
    private final Parameters parameters;
    private final boolean isCertain;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Region> eventfds = new HashMap<>();
    private final Map<Integer, Integer> references = new HashMap<>();
    private final Spaces spaces = new Spaces();
    private final Owners owners = new Owners();
    private final Windows windows = new Windows();
    private final LateWrites lateWrites = new LateWrites();
    private MapListener listener = MapListener.NONE;
    private RegionTree visible;
    private RegionTree pending;
    private int transactions;
    private boolean hadEventfds;
    /** The number of the transaction that was opened last. */
    private int transactionNumber;

    /** Makes an empty world of a target with these pages and dirty pages. */
    public World(Parameters parameters) {
        this(parameters, false);
    }

    /**
     * Makes an empty world of a target with these pages and dirty pages.
     *
     * @param isCertain whether what is free is done as it is answered, so that it is known what memory holds: it is no
     *     specification then, but a target
     */
    public World(Parameters parameters, boolean isCertain) {
        this.parameters = parameters;
        this.isCertain = isCertain;
        this.visible = RegionTree.in(parameters.dialect());
        this.pending = visible;
    }

    /** Returns whether what is free is done as it is answered. */
    public boolean isCertain() {
        return isCertain;
    }

    /** Tells the listener of all changes of the map from now on. */
    public void listen(MapListener newListener) {
        listener = newListener;
    }

    /** Returns the bounds of the target. */
    public Parameters parameters() {
        return parameters;
    }

    public Spaces spaces() {
        return spaces;
    }

    public Owners owners() {
        return owners;
    }

    public Windows windows() {
        return windows;
    }

    public LateWrites lateWrites() {
        return lateWrites;
    }

    /** Returns the region of each eventfd, by the eventfd's name. */
    public Map<String, Region> eventfds() {
        return eventfds;
    }

    public void addEventfd(String name, Region region) {
        eventfds.put(name, region);
        hadEventfds = true;
    }

    /** Returns whether there is, or was, an eventfd somewhere. */
    public boolean hadEventfds() {
        return hadEventfds;
    }

    /** Returns how often each region is referred to, by its id. */
    public Map<Integer, Integer> references() {
        return references;
    }

    /** Returns the number of the open transaction, or 0 if none is open. */
    public int openTransaction() {
        return transactions == 0 ? 0 : transactionNumber;
    }

    /** Returns the state that changes build on. */
    public RegionTree pending() {
        return pending;
    }

    /** Returns the state that spaces show. */
    public RegionTree visible() {
        return visible;
    }

    /** Returns the id of a region that is not destroyed. */
    public int id(String name) throws Misuse {
        Integer id = ids.get(name);
        if (id == null) {
            throw Misuse.error("there is no region " + name);
        }
        if (pending.region(id).destroyed) {
            throw Misuse.error("the region " + name + " is destroyed");
        }
        return id;
    }

    /** Returns a region that is not destroyed, as changes left it. */
    public Region region(String name) throws Misuse {
        return pending.region(id(name));
    }

    /** Checks that no region or owner has, or had, this name. */
    public void requireFresh(String name) throws Misuse {
        if (ids.containsKey(name) || owners.knows(name)) {
            throw Misuse.error("the name " + name + " is taken already");
        }
    }

    /** Adds a new region. It is in no container yet. */
    public void create(Region region) {
        ids.put(region.name, region.id);
        if (region.owner != null) {
            region.owner.regions.add(region.id);
        }
        listener.created(region);
        pending = pending.withUnseen(region);
        if (transactions == 0) {
            visible = pending;
        } else {
            listener.changed(region.id); // a space may show it before it is there
        }
    }

    /** Makes a new state the one that changes build on; outside a transaction spaces show it at once. */
    public void change(RegionTree next, int region) {
        pending = next;
        listener.changed(region);
        if (transactions == 0) {
            show(next);
        }
    }

    /** Notes that a space is about to be opened, for which its root is drawn unless another space shows it already. */
    public void draw(int root) {
        if (transactions != 0 || visible.isDrawn()) {
            return;
        }
        int shown = visible.root(root).region();
        boolean isShown = spaces.all().stream()
                .anyMatch(space -> visible.root(space.root()).region() == shown);
        if (!isShown) {
            RegionTree before = visible;
            pending = pending.drawn(shown);
            visible = pending;
            listener.shown(before, shown);
        }
    }

    /** Notes that the map is drawn anew for all roots, at the outermost commit if a transaction is open. */
    public void drawNext() {
        if (transactions == 0) {
            drawAll();
        } else if (!pending.isDrawn()) {
            pending = pending.with();
        }
    }

    /** Notes that the map is drawn anew for all roots. */
    public void drawAll() {
        if (transactions == 0 && !visible.isDrawn()) {
            RegionTree before = visible;
            pending = pending.with();
            visible = pending;
            listener.shown(before);
        }
    }

    private void show(RegionTree next) {
        RegionTree before = visible;
        visible = next;
        listener.shown(before);
    }

    /** Changes one region in the state that spaces show and in the one that will be shown. */
    public void changeInAll(int region, UnaryOperator<RegionTree> change) {
        RegionTree before = visible;
        boolean same = pending == visible;
        pending = change.apply(pending);
        visible = same ? pending : region < visible.count() ? change.apply(visible) : visible;
        listener.shown(before, region);
    }

    /** Opens a transaction, or another level of it. */
    public void begin() {
        if (transactions++ == 0) {
            transactionNumber++;
        }
    }

    /** Returns how many levels of the transaction are open. */
    public int transactions() {
        return transactions;
    }

    /** Ends a level of the transaction, of which there must be one. */
    public void commit() {
        if (--transactions == 0 && pending != visible) {
            show(pending);
        }
    }
}
