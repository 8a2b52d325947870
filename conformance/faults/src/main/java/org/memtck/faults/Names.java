package org.memtck.faults;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Things by name. */
class Names<T> {
    private final String kind;
    private final Map<String, T> named = new HashMap<>();

    /** Names of things of a kind, such as "region". */
    Names(String kind) {
        this.kind = kind;
    }

    void refuseTaken(String name) {
        if (named.containsKey(name)) {
            throw Refusal.error("the " + kind + " " + name + " exists already");
        }
    }

    void put(String name, T thing) {
        refuseTaken(name);
        named.put(name, thing);
    }

    T get(String name) {
        T thing = named.get(name);
        if (thing == null) {
            throw Refusal.error("there is no " + kind + " " + name);
        }
        return thing;
    }

    /** All that have a name. */
    Collection<T> all() {
        return named.values();
    }

    void remove(String name) {
        get(name);
        named.remove(name);
    }
}
