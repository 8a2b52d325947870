package org.memtck.faults.treewalk;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Things by name. */
class Names<T> {
    private final String kind;
    private final Map<String, T> named = new LinkedHashMap<>();
    private final Set<String> retired = new HashSet<>();

    /** Names of things of a kind, such as "region". */
    Names(String kind) {
        this.kind = kind;
    }

    void refuseTaken(String name) {
        if (named.containsKey(name) || retired.contains(name)) {
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

    /** All that have a name, the oldest first. */
    List<T> all() {
        return List.copyOf(named.values());
    }

    /** Forgets a thing; its name can be used again. */
    void remove(String name) {
        get(name);
        named.remove(name);
    }

    /** Forgets a thing, but not that its name was used. */
    void retire(String name) {
        remove(name);
        retired.add(name);
    }
}
