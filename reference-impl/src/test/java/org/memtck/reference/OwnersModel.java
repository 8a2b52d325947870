package org.memtck.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.memtck.spec.observation.MappedRange;

/** Who must be alive: owners that somebody holds, uses, or sees in the flat view. Everything else is dead. */
final class OwnersModel {
    private static final String[] REGIONS = {
        "ram %s size=0x100 owner=%s",
        "mmio %s size=0x100 owner=%s",
        "rom %s size=0x100 owner=%s",
        "container %s size=0x200 owner=%s",
        "alias %s of=%s offset=0x0 size=0x100 owner=%s",
        "ram %s size=0x100"
    };

    private final Lines lines;
    private final Map<String, Owner> owners = new LinkedHashMap<>();
    private final Map<String, String> ownerOf = new LinkedHashMap<>();
    private final Map<String, String> windows = new LinkedHashMap<>();
    private final Set<String> regions = new LinkedHashSet<>(List.of("board", "shadow"));
    private final List<String> destroyed = new ArrayList<>();
    private int names;

    private static final class Owner {
        final Set<String> regions = new LinkedHashSet<>();
        boolean held = true;
        int uses;
    }

    OwnersModel(Lines lines) {
        this.lines = lines;
    }

    /** A line that may well be misuse. */
    String draw(Random random) {
        return switch (random.nextInt(16)) {
            case 0 -> "owner o" + names++;
            case 1, 2, 3 -> create(random);
            case 4, 5 ->
                "add " + any(random, regions) + " in=" + any(random, regions) + " at=0x"
                        + Integer.toHexString(0x80 * random.nextInt(10)) + " prio=" + random.nextInt(3);
            case 6, 7 -> "del " + any(random, regions);
            case 8 -> (random.nextInt(3) == 0 ? "disable " : "enable ") + any(random, regions);
            case 9 -> "ref " + any(random, regions);
            case 10 -> "unref " + any(random, regions);
            case 11 -> owners.isEmpty() ? "flush" : "unowner " + any(random, owners.keySet());
            case 12 ->
                "pin h" + names++ + " space=cpu at=0x" + Integer.toHexString(0x80 * random.nextInt(12))
                        + " len=4 access=r";
            case 13 -> windows.isEmpty() ? "flush" : "unpin " + any(random, windows.keySet()) + " written=0";
            case 14 -> random.nextInt(3) == 0 ? "begin" : "commit";
            default -> "destroy " + any(random, regions);
        };
    }

    private String create(Random random) {
        if (owners.isEmpty()) {
            return "owner o" + names++;
        }
        String spec = REGIONS[random.nextInt(REGIONS.length)];
        String owner = any(random, owners.keySet());
        String name = "r" + names++;
        return spec.startsWith("alias")
                ? String.format(spec, name, any(random, regions), owner)
                : String.format(spec, name, owner);
    }

    private static String any(Random random, Set<String> names) {
        return List.copyOf(names).get(random.nextInt(names.size()));
    }

    /** Notes a line that was done. */
    void note(String line) {
        String[] words = line.split(" ", -1);
        String name = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "owner" -> owners.put(name, new Owner());
            case "ram", "mmio", "rom", "container", "alias" -> noteRegion(name, words[words.length - 1]);
            case "ref" -> use(name, 1);
            case "unref" -> use(name, -1);
            case "unowner" -> owner(name).held = false;
            case "pin" -> notePin(name, words[3]);
            case "unpin" -> use(String.valueOf(windows.remove(name)), -1);
            case "destroy" -> noteDestroyed(name);
            default -> {
                // It has no say in who lives, but for what is visible.
            }
        }
    }

    private void noteRegion(String name, String last) {
        regions.add(name);
        if (last.startsWith("owner=")) {
            String owner = last.substring("owner=".length());
            ownerOf.put(name, owner);
            owner(owner).regions.add(name);
        }
    }

    private Owner owner(String name) {
        Owner owner = owners.get(name);
        if (owner == null) {
            throw new AssertionError("no owner " + name);
        }
        return owner;
    }

    private void use(String region, int number) {
        String owner = ownerOf.get(region);
        if (owner != null) {
            owner(owner).uses += number;
        }
    }

    private void notePin(String handle, String at) {
        for (MappedRange found : lines.observe("find cpu " + at).ranges()) {
            windows.put(handle, found.region());
            use(found.region(), 1);
        }
    }

    private void noteDestroyed(String name) {
        String owner = ownerOf.remove(name);
        if (owner != null) {
            owner(owner).regions.remove(name);
        }
        regions.remove(name);
        destroyed.add(name);
    }

    /** What must have been finalised with the last line. */
    List<String> bury() {
        List<String> names = new ArrayList<>(destroyed);
        destroyed.clear();
        Set<String> seen = new LinkedHashSet<>();
        lines.observe("flatview cpu").ranges().forEach(range -> seen.add(range.region()));
        for (Map.Entry<String, Owner> each : List.copyOf(owners.entrySet())) {
            Owner owner = each.getValue();
            boolean visible = owner.regions.stream().anyMatch(seen::contains);
            if (!owner.held && owner.uses == 0 && !visible) {
                names.addAll(owner.regions);
                names.add(each.getKey());
                owners.remove(each.getKey());
                owner.regions.forEach(ownerOf::remove);
                regions.removeAll(owner.regions);
            }
        }
        return names;
    }
}
