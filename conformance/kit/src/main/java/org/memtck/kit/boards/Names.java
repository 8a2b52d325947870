package org.memtck.kit.boards;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes names that the scenario language allows, unique ones, from printed ones. */
final class Names {
    private static final int LENGTH = 100;

    private final Map<PrintedRegion, String> ofRegions = new HashMap<>();
    private final Map<String, String> printed = new LinkedHashMap<>();
    private final Map<String, Integer> used = new HashMap<>();

    /** The region's name in the scenario; the same one every time. */
    String of(PrintedRegion region) {
        return ofRegions.computeIfAbsent(region, key -> {
            String name = fresh(region.name());
            printed.put(name, region.name());
            return name;
        });
    }

    /** A name like this one that nothing else has. */
    String fresh(String like) {
        String base = legal(like);
        String name = base;
        while (used.containsKey(name)) {
            name = base + "." + used.merge(base, 1, Integer::sum);
        }
        used.put(name, 1);
        return name;
    }

    /** For every region's name in the scenario the printed one. */
    Map<String, String> printed() {
        return printed;
    }

    private static String legal(String name) {
        String cut = name.length() > LENGTH ? name.substring(0, LENGTH) : name;
        String legal = cut.replaceAll("[^A-Za-z0-9_.-]", "_");
        return legal.isEmpty() || !legal.substring(0, 1).matches("[A-Za-z_]") ? "_" + legal : legal;
    }
}
