package org.memtck.reference.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** All owners there ever were, by name, in the order of their creation. */
public final class Owners {
    private final Map<String, Owner> owners = new LinkedHashMap<>();

    public boolean knows(String name) {
        return owners.containsKey(name);
    }

    public void make(String name) {
        owners.put(name, new Owner(name));
    }

    /** Returns an owner that is alive. */
    public Owner get(String name) throws Misuse {
        Owner owner = owners.get(name);
        if (owner == null) {
            throw Misuse.error("there is no owner " + name);
        }
        if (owner.dead) {
            throw Misuse.error("the owner " + name + " is dead");
        }
        return owner;
    }

    /** Returns all owners, dead ones included. */
    public Collection<Owner> all() {
        return owners.values();
    }
}
