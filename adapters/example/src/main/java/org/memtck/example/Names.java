package org.memtck.example;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From names to objects. A name must be fresh when it is given, and known when it is used. */
final class Names<T> {
    private final Map<String, T> objects = new HashMap<>();

    /** The names that cannot be given; other kinds of objects may share them. */
    private final Set<String> taken;

    Names() {
        this(new HashSet<>());
    }

    Names(Set<String> taken) {
        this.taken = taken;
    }

    T get(String name) {
        return known(name, objects.get(name));
    }

    void checkFresh(String name) {
        if (taken.contains(name)) {
            throw new NameException("there is a " + name + " already");
        }
    }

    void put(String name, T object) {
        taken.add(name);
        objects.put(name, object);
    }

    /** Forgets an object, whose name is fresh again. */
    void remove(String name) {
        known(name, objects.remove(name));
        taken.remove(name);
    }

    /** Forgets an object that has died, if there was one. Its name is not given a second time. */
    void bury(String name) {
        objects.remove(name);
    }

    private static <T> T known(String name, @Nullable T object) {
        if (object == null) {
            throw new NameException("there is no " + name);
        }
        return object;
    }
}
