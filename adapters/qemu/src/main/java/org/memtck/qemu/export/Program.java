package org.memtck.qemu.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.memtck.spec.scenario.RegionSpec;

/** The program written so far: its variables, its names, and the state left by earlier steps. */
final class Program {
    private final Names names;
    /** Variables by type, in the order of their first use. */
    private final Map<String, List<String>> variables = new LinkedHashMap<>();
    /** Variables with a value, each a line or more. */
    private final List<String> definitions = new ArrayList<>();

    private final Map<String, RegionSpec> specs = new HashMap<>();
    private final Map<String, String> containers = new HashMap<>();
    private final Map<String, Boolean> logging = new HashMap<>();
    private final Map<String, String> eventRegions = new HashMap<>();
    private final Map<String, String> windowSpaces = new TreeMap<>();
    private final Set<String> dead = new HashSet<>();
    private int depth;

    Program(Names names) {
        this.names = names;
    }

    Names names() {
        return names;
    }

    /** Declares a variable and returns its name. */
    String variable(String type, Names.What what, String name) {
        String chosen = names.define(what, name);
        declare(type, chosen);
        return chosen;
    }

    void declare(String type, String declarator) {
        List<String> some = variables.computeIfAbsent(type, key -> new ArrayList<>());
        if (!some.contains(declarator)) {
            some.add(declarator);
        }
    }

    void define(String definition) {
        definitions.add(definition);
    }

    /** The declarations, each line ended. */
    String declarations() {
        StringBuilder out = new StringBuilder();
        variables.forEach((type, some) -> {
            String line = "static " + type + " ";
            out.append(wrapped(line + String.join(", ", some) + ";")).append('\n');
        });
        definitions.forEach(definition -> out.append('\n').append(definition).append('\n'));
        return out.toString();
    }

    private static String wrapped(String text) {
        return text.replaceAll("(?s)(.{90,110}?,) ", "$1\n    ");
    }

    void create(String region, RegionSpec spec) {
        specs.put(region, spec);
    }

    /** What a region was made as. */
    RegionSpec spec(String region) {
        RegionSpec spec = specs.get(region);
        if (spec == null) {
            throw new IllegalStateException("no region " + region);
        }
        return spec;
    }

    /** A pointer to QEMU's region. */
    String region(String name) {
        RegionSpec spec = spec(name);
        boolean wrapped = spec instanceof RegionSpec.Mmio
                || spec instanceof RegionSpec.RomDevice
                || spec instanceof RegionSpec.Iommu;
        return "&" + names.of(Names.What.REGION, name) + (wrapped ? ".mr" : "");
    }

    String space(String name) {
        return "&" + names.of(Names.What.SPACE, name);
    }

    void add(String region, String container) {
        containers.put(region, container);
    }

    /** The container that a region was added to last. */
    String container(String region) {
        return containers.getOrDefault(region, "");
    }

    /** Whether logging of a region changes with this. */
    boolean log(String region, boolean on) {
        Boolean before = logging.put(region, on);
        return on != (before != null && before);
    }

    void attach(String event, String region) {
        eventRegions.put(event, region);
    }

    /** Whether the device of an eventfd is still there. */
    boolean isAttachedToLiving(String event) {
        return !dead.contains(eventRegions.getOrDefault(event, ""));
    }

    void die(List<String> some) {
        dead.addAll(some);
    }

    void openWindow(String handle, String space) {
        windowSpaces.put(handle, space);
    }

    void closeWindow(String handle) {
        windowSpaces.remove(handle);
    }

    /** The windows that are open on a space, in alphabetical order. */
    List<String> windowsOn(String space) {
        return windowSpaces.entrySet().stream()
                .filter(entry -> entry.getValue().equals(space))
                .map(Map.Entry::getKey)
                .toList();
    }

    void begin() {
        depth++;
    }

    void commit() {
        depth--;
    }

    boolean isInTransaction() {
        return depth > 0;
    }
}
