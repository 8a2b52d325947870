package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;

/** The ranges that an access visits, in order (rules BLK-1 and VIS-9). */
final class BlockFacts {
    private static final int MOST_RANGES = 6;

    private BlockFacts() {}

    static List<String> of(Scene scene) {
        if (scene.operation() instanceof Operation.Load load) {
            return of(scene.visible(), load.space(), load.at(), load.length(), false);
        } else if (scene.operation() instanceof Operation.Store store) {
            return of(scene.visible(), store.space(), store.at(), store.bytes().length(), true);
        }
        Access access = Access.of(scene.operation());
        return access == null || !scene.last().rules().contains(Rule.VIS_9) ? List.of() : of(scene.visible(), access);
    }

    private static List<String> of(RegionTrees trees, Access access) {
        List<String> parts = of(trees, access.space(), access.at(), access.size(), access.write());
        List<String> facts = new ArrayList<>();
        facts.add("the access lies in several ranges: it is rejected, or carried out in parts, each within its range");
        parts.stream().skip(1).forEach(facts::add);
        return facts;
    }

    private static List<String> of(RegionTrees trees, String space, long at, int length, boolean write) {
        if (length == 0) {
            return List.of("a block of no bytes reaches nothing, and is done");
        }
        List<String> pieces = new ArrayList<>();
        BigInteger first = Numbers.unsigned(at);
        String piece = "";
        BigInteger from = first;
        for (int i = 0; i <= length; i++) {
            BigInteger address = first.add(BigInteger.valueOf(i));
            String here = i == length ? "" : words(trees, space, address, write);
            if (i > 0 && !here.equals(piece)) {
                pieces.add(Numbers.range(from, address.subtract(BigInteger.ONE)) + " " + piece);
                from = address;
            }
            piece = here;
        }
        List<String> facts = new ArrayList<>();
        if (pieces.size() > 1) {
            boolean refused = pieces.stream().anyMatch(part -> part.endsWith("rejected"));
            facts.add("the block has " + pieces.size() + " parts"
                    + (refused ? ", and goes on past those that are refused:" : ":"));
            pieces.stream().limit(MOST_RANGES).forEach(part -> facts.add("  " + part));
        }
        return facts;
    }

    private static String words(RegionTrees trees, String space, BigInteger address, boolean write) {
        Sight end = address.compareTo(Extent.END) < 0
                ? Route.of(trees, space, address, write).end()
                : null;
        if (end == null) {
            return "reaches nothing: rejected";
        }
        DrawnRegion region = end.region();
        if (region.spec instanceof RegionSpec.Reservation) {
            return "is " + region.name + ", a reservation: rejected";
        }
        return "is " + region.name + refused(end, write);
    }

    private static String refused(Sight end, boolean write) {
        @Nullable DrawnRegion readOnly = end.readOnly();
        if (!write || !end.refusesWrites()) {
            return "";
        }
        return readOnly == null ? ", which is ROM: rejected" : ", read-only by " + readOnly.name + ": rejected";
    }
}
