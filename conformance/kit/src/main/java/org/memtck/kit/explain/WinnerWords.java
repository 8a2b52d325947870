package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.scenario.RegionSpec;

/** Says what answers at an address, by which way, and whether guest writes are refused there. */
final class WinnerWords {
    private WinnerWords() {}

    /** What answers at an address, and how an alias leads to it. */
    static List<String> of(@Nullable Sight winner, String space, BigInteger address) {
        String place = Numbers.hex(address) + " of " + space;
        if (winner == null) {
            return List.of("nothing is mapped at " + place + ": an access there is rejected");
        }
        List<String> words = new ArrayList<>();
        words.add(headline(winner, place));
        aliases(winner, address, words);
        return words;
    }

    /** Why guest writes are refused, if they are; a device takes them. */
    static List<String> refusal(Sight winner) {
        List<String> words = new ArrayList<>();
        DrawnRegion readOnly = winner.readOnly();
        if (winner.region().spec instanceof RegionSpec.Rom) {
            words.add(winner.region().name + " is ROM: guest writes are refused");
        } else if (readOnly == winner.region()) {
            words.add(readOnly.name + " is read-only: guest writes are refused");
        } else if (readOnly != null) {
            words.add(readOnly.name + ", on the way to " + winner.region().name
                    + ", is read-only: guest writes this way are refused");
        }
        return words;
    }

    private static String headline(Sight winner, String place) {
        boolean root = winner.way().size() == 1;
        String name = winner.region().name + (root ? ", the root," : "");
        String way = root ? "" : ", by the way " + winner.path();
        if (winner.region().spec instanceof RegionSpec.Reservation) {
            return name + " is a reservation and claims " + place + way + ": an access there is rejected";
        }
        return name + " answers at " + place + ", with its offset " + Numbers.hex(winner.offset()) + way;
    }

    private static void aliases(Sight winner, BigInteger address, List<String> words) {
        BigInteger offset = address;
        DrawnRegion before = null;
        for (DrawnRegion region : winner.way()) {
            if (before != null && before.spec instanceof RegionSpec.Alias) {
                BigInteger there = offset.add(Numbers.unsigned(before.offset));
                String wherever = region.container == null ? "" : ", wherever " + region.name + " itself is mapped";
                words.add("the alias " + before.name + " shows " + region.name + " from " + Numbers.hex(before.offset)
                        + " on: its offset " + Numbers.hex(offset) + " is offset " + Numbers.hex(there) + " of "
                        + region.name + wherever);
                offset = there;
            } else if (before != null) {
                offset = offset.subtract(region.place());
            }
            before = region;
        }
    }
}
