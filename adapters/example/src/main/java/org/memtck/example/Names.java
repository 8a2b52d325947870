package org.memtck.example;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From names to objects. A name must be fresh when it is given, and known when it is used. */
final class Names<T> {
    private final Map<String, T> objects = new HashMap<>();

    T get(String name) {
        return known(name, objects.get(name));
    }

    void checkFresh(String name) {
        if (objects.containsKey(name)) {
            throw new NameException("there is a " + name + " already");
        }
    }

    void put(String name, T object) {
        objects.put(name, object);
    }

    void remove(String name) {
        known(name, objects.remove(name));
    }

    private static <T> T known(String name, @Nullable T object) {
        if (object == null) {
            throw new NameException("there is no " + name);
        }
        return object;
    }
}
