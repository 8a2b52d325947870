package org.memtck.faults.treewalk;

/** Owners of regions, and what keeps them alive. */
class Owners {
    final Parts parts;

    Owners(Parts parts) {
        this.parts = parts;
    }

    void make(String name) {
        parts.registry.refuseTaken(name);
        parts.registry.owners.put(name, new Owner(name));
    }

    /** A region is created that belongs to an owner. */
    void attach(Region region, Owner owner) {
        region.owner = owner;
        owner.regions.add(region);
    }

    /** The creator drops its reference. */
    void unown(Owner owner) {
        parts.useGuard.unown(owner);
        owner.held = false;
    }

    void ref(Region region) {
        parts.useGuard.ref(region);
        region.refs++;
    }

    void unref(Region region) {
        parts.useGuard.unref(region);
        region.refs--;
    }

    /** Lets die what nothing keeps alive; one's death may be another's. */
    void reap() {
        boolean again = true;
        while (again) {
            again = false;
            for (Owner owner : parts.registry.owners.all()) {
                if (!lives(owner)) {
                    parts.finalizer.die(owner);
                    again = true;
                }
            }
        }
    }

    boolean lives(Owner owner) {
        return owner.held || owner.regions.stream().anyMatch(this::isInUse) || isVisible(owner);
    }

    /** Whether a device or a CPU uses the region. */
    boolean isInUse(Region region) {
        return region.refs > 0 || region.windows > 0;
    }

    boolean isVisible(Owner owner) {
        return parts.presence.visible().stream().anyMatch(region -> region.owner == owner);
    }
}
