package org.memtck.example.bus;

import static org.memtck.example.bus.BusException.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;

/**
 * How long owners and regions live. Deaths are found by counting: an owner that nothing refers to dies with its
 * regions, at once (rules LIFE-1 to LIFE-10). A bus without owners counts nothing.
 */
@Api
public final class Lifetimes {
    private final Tree tree;

    /** All open spaces. */
    private final List<AddressSpace> spaces;

    /** All owners that live. */
    private final List<Owner> owners = new ArrayList<>();

    private final List<String> finalized = new ArrayList<>();

    /** Whether deaths are being looked for; those that follow from them are found by the same search. */
    private boolean settling;

    Lifetimes(Tree tree, List<AddressSpace> spaces) {
        this.tree = tree;
        this.spaces = spaces;
    }

    /** Makes an owner; its creator holds a reference to it. */
    public Owner makeOwner(String name) {
        Owner owner = new Owner(name);
        owners.add(owner);
        return owner;
    }

    /** Gives a new region to an owner. */
    public void attach(Region region, Owner owner) {
        region.setOwner(owner);
        owner.regions().add(region);
    }

    /** Drops the creator's reference. */
    public void leave(Owner owner) {
        owner.leave();
        settle();
    }

    /** Notes that a device or a CPU uses a region, and that its owner therefore lives. */
    public void ref(Region region) {
        check(!region.kind().isOnlyMap(), Problem.NEVER_IN_USE);
        region.uses().references++;
        take(region.owner());
    }

    /** Notes that a region is used once less. */
    public void unref(Region region) {
        check(region.uses().references > 0, Problem.NOT_IN_USE);
        region.uses().references--;
        drop(region.owner());
    }

    /** Notes that there is one more host window on a region. */
    void windowOpened(Region region) {
        region.uses().windows++;
        take(region.owner());
    }

    /** Notes that a host window is closed. */
    void windowClosed(Region region) {
        region.uses().windows--;
        drop(region.owner());
    }

    private static void take(@Nullable Owner owner) {
        if (owner != null) {
            owner.take();
        }
    }

    private void drop(@Nullable Owner owner) {
        if (owner != null) {
            owner.drop();
            settle();
        }
    }

    /** Destroys an alias or a container at any time, and another region if an owner has it and nobody uses it. */
    public void destroy(Region region) {
        Owner owner = region.owner();
        if (!region.kind().isOnlyMap()) {
            check(owner != null, Problem.NO_OWNER);
            check(!mayBeInUse(region), Problem.MAY_BE_IN_USE);
        }
        if (owner != null) {
            owner.regions().remove(region);
        }
        end(region);
    }

    private boolean mayBeInUse(Region region) {
        return region.container() != null
                || region.uses().any()
                || spaces.stream().anyMatch(space -> space.root() == region || space.shows(region));
    }

    /** To be called when the map changed, or a reference was dropped: finds who has died of it. */
    void settle() {
        if (owners.isEmpty() || settling) {
            return;
        }
        settling = true;
        try {
            do {
                spaces.forEach(AddressSpace::count);
            } while (buryOne());
        } finally {
            settling = false;
        }
    }

    private boolean buryOne() {
        Owner dead = forgotten();
        if (dead == null) {
            return false;
        }
        owners.remove(dead);
        dead.regions().forEach(this::end);
        finalized.add(dead.name());
        return true;
    }

    private @Nullable Owner forgotten() {
        for (Owner owner : owners) {
            if (owner.isForgotten()) {
                return owner;
            }
        }
        return null;
    }

    private void end(Region region) {
        tree.dissolve(region);
        if (region.responder() instanceof Translator translator) {
            translator.target().removeTranslator();
        }
        finalized.add(region.name());
    }

    /** The owners and regions that have died since this was last asked. */
    public List<String> takeFinalized() {
        if (finalized.isEmpty()) {
            return List.of();
        }
        List<String> names = List.copyOf(finalized);
        finalized.clear();
        return names;
    }
}
