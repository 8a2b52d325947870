package org.memtck.kit.board;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Bytes;
import org.memtck.spec.scenario.Limits;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Range;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.text.ScenarioText;

/**
 * The map of a machine, and what the machine can do to it.
 *
 * @param name what the board file calls it
 * @param map the operations that describe the map, contents included
 * @param places where the board file says each of them; of the same length
 * @param changes what the machine can do to its map
 * @param untouched what no generated access touches
 * @param registers the machine's own registers
 * @param learnt what is known by its hash only
 * @param known which bytes of which region are known after a reset
 * @param traits what the machine's accesses are like
 */
@Api
public record Board(
        String name,
        List<Operation> map,
        List<Place> places,
        List<Change> changes,
        List<Untouched> untouched,
        List<Register> registers,
        List<Learnt> learnt,
        Map<String, List<Range>> known,
        Traits traits) {
    private static final int HASH_BYTES = 8;

    /**
     * What the accesses of a machine are like.
     *
     * @param aligned whether single accesses are aligned only
     * @param silent whether the machine's bus says of no write that it was refused
     * @param largest the largest single access in bytes, or 0 if the target says
     */
    @Api
    public record Traits(boolean aligned, boolean silent, int largest) {}

    /** Copies the lists. */
    public Board {
        map = List.copyOf(map);
        places = List.copyOf(places);
        changes = List.copyOf(changes);
        untouched = List.copyOf(untouched);
        registers = List.copyOf(registers);
        learnt = List.copyOf(learnt);
        known = Map.copyOf(known);
    }

    /** The spaces of the map, in order. */
    public List<String> spaces() {
        return map.stream()
                .filter(Operation.OpenSpace.class::isInstance)
                .map(operation -> ((Operation.OpenSpace) operation).space())
                .toList();
    }

    /** The regions of the map by name, in order. */
    public Map<String, RegionSpec> regions() {
        Map<String, RegionSpec> regions = new LinkedHashMap<>();
        for (Operation operation : map) {
            if (operation instanceof Operation.Create create) {
                regions.put(create.region(), create.spec());
            }
        }
        return regions;
    }

    /** The lines of the board file that speak of a region: where it is created, and where it is added. */
    public List<Place> placesOf(String region) {
        List<Place> found = new ArrayList<>();
        for (int i = 0; i < map.size(); i++) {
            Operation operation = map.get(i);
            boolean speaks = (operation instanceof Operation.Create create
                            && create.region().equals(region))
                    || (operation instanceof Operation.Add add && add.region().equals(region));
            if (speaks) {
                found.add(places.get(i));
            }
        }
        return found;
    }

    boolean isKnown(String region, long offset) {
        for (Range range : known.getOrDefault(region, List.of())) {
            if (range.contains(offset)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Register register(String region, long offset) {
        for (Register register : registers) {
            if (register.holds(region, offset)) {
                return register;
            }
        }
        return null;
    }

    /** The same, with the content of a region that was read from the target. */
    Board with(Learnt of, byte[] content) {
        List<Operation> operations = new ArrayList<>(map);
        List<Place> where = new ArrayList<>(places);
        for (int from = 0; from < content.length; from += Limits.BLOCK) {
            Bytes block = Bytes.copyOf(content).slice(from, Math.min(content.length, from + Limits.BLOCK));
            operations.add(new Operation.Fill(of.region(), of.at() + from, block));
            where.add(of.place());
        }
        Map<String, List<Range>> all = new LinkedHashMap<>(known);
        List<Range> ranges = new ArrayList<>(known.getOrDefault(of.region(), List.of()));
        ranges.add(new Range(of.at(), of.at() + content.length - 1));
        all.put(of.region(), ranges);
        List<Learnt> rest = learnt.stream().filter(each -> !each.equals(of)).toList();
        return new Board(name, operations, where, changes, untouched, registers, rest, all, traits);
    }

    /**
     * A number that changes with the map: 16 hexadecimal digits. It covers regions, places, contents, changes, registers and what
     * is not touched; comments, the order of keys and how the file is divided do not count.
     */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Operation operation : map) {
                add(digest, ScenarioText.print(operation));
            }
            for (Change change : changes) {
                add(digest, "change " + change.name());
                change.does().forEach(operation -> add(digest, ScenarioText.print(operation)));
                add(digest, "by");
                change.by().forEach(operation -> add(digest, ScenarioText.print(operation)));
            }
            untouched.forEach(each -> add(digest, each.name() + each.range() + each.reads() + each.writes()));
            registers.forEach(each -> add(
                    digest,
                    each.region() + " " + each.at() + " " + each.size() + " " + each.readWrite() + " " + each.readOnly()
                            + " " + each.value()));
            learnt.forEach(each -> add(digest, each.region() + " " + each.at() + " " + each.size() + each.sha256()));
            add(digest, traits.toString());
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
