package org.memtck.qemu.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Translates the names of a scenario to C. A single capital letter, with or without a number, stays as it is; others get a
 * word for what they name, so that none is a keyword or the name of a library function. Regions, spaces, windows and eventfds may have the
 * same name in a scenario, but not in C.
 */
final class Names {
    private final Library library;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> current = new HashMap<>();

    Names(Library library) {
        this.library = library;
    }

    /** Chooses a new name, which {@link #of} gives from now on. */
    String define(What what, String name) {
        boolean isShort = name.matches("[A-Z][0-9]*");
        String told = name.replaceAll("[^A-Za-z0-9_]", "_") + what.suffix();
        String chosen = isShort ? name : told;
        for (int i = isShort ? 1 : 2; library.defines(chosen) || !taken.add(chosen); i++) {
            chosen = i == 1 ? told : told + "_" + i;
        }
        current.put(what + " " + name, chosen);
        return chosen;
    }

    /** The name in C; it must have been defined. */
    String of(What what, String name) {
        String chosen = current.get(what + " " + name);
        if (chosen == null) {
            throw new IllegalStateException("no " + what + " " + name);
        }
        return chosen;
    }

    /** What a name stands for. */
    enum What {
        REGION("_mr"),
        SPACE("_as"),
        OWNER("_owner"),
        WINDOW("_window"),
        EVENTFD("_eventfd");

        private final String suffix;

        What(String suffix) {
            this.suffix = suffix;
        }

        String suffix() {
            return suffix;
        }
    }
}
