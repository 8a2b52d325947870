package org.memtck.kit.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.scenario.RegionSpec;

/**
 * The search of rule {@link Rule#VIS_1} for one address, in words: what answers there, and why every other region that could
 * answer does not.
 */
final class Why {
    private static final int MOST_SENTENCES = 12;

    private final RegionTrees trees;
    private final Search search;
    private final BigInteger address;
    private final List<DrawnRegion> way = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    /**
     * What is told of an address.
     *
     * @param winner what answers there, or null if nothing does
     */
    record Told(@Nullable Sight winner, List<String> sentences) {
        Told {
            sentences = List.copyOf(sentences);
        }
    }

    private Why(RegionTrees trees, BigInteger address) {
        this.trees = trees;
        this.search = new Search(trees);
        this.address = address;
    }

    /** Tells of an address of an open space. */
    static Told at(RegionTrees trees, String space, BigInteger address) {
        DrawnRegion root = trees.root(space);
        if (root == null) {
            return new Told(null, List.of());
        }
        Why why = new Why(trees, address);
        Sight winner = why.fromRoot(space, root);
        List<String> told = new ArrayList<>(WinnerWords.of(winner, space, address));
        List<String> others = why.sentences;
        told.addAll(others.subList(0, Math.min(others.size(), MOST_SENTENCES)));
        if (others.size() > MOST_SENTENCES) {
            told.add("and " + (others.size() - MOST_SENTENCES) + " more regions that do not answer");
        }
        return new Told(winner, told);
    }

    private @Nullable Sight fromRoot(String space, DrawnRegion root) {
        if (root.pending) {
            sentences.add(root.name + ", the root of " + space
                    + ", was created in the transaction that is open: the space shows nothing until it ends");
            return null;
        }
        if (!root.reaches(address)) {
            beyond(root, address);
            return null;
        }
        if (!root.enabled) {
            sentences.add(root.name + ", the root of " + space + ", is disabled: the space shows nothing");
            return null;
        }
        return within(root, address);
    }

    private @Nullable Sight within(DrawnRegion region, BigInteger offset) {
        way.add(region);
        Sight found = region.spec instanceof RegionSpec.Alias
                ? throughAlias(region, offset)
                : amongSubregions(region, offset);
        if (found == null && region.answers()) {
            if (!region.subregions.isEmpty()) {
                sentences.add("no subregion of " + region.name + " answers here, so " + region.name + " itself does");
            }
            found = new Sight(region, offset, way);
        } else if (found != null && region.answers()) {
            sentences.add(region.name + " itself is hidden here: its subregion "
                    + found.way().get(way.size()).name + " is in front");
        }
        way.remove(way.size() - 1);
        return found;
    }

    private @Nullable Sight throughAlias(DrawnRegion alias, BigInteger offset) {
        DrawnRegion target = trees.targetOf(alias);
        BigInteger there = offset.add(Numbers.unsigned(alias.offset));
        String shows =
                "the alias " + alias.name + " shows " + target.name + " from " + Numbers.hex(alias.offset) + " on";
        if (!target.reaches(there)) {
            sentences.add(shows + ": its offset " + Numbers.hex(offset) + " would be offset " + Numbers.hex(there)
                    + " of " + target.name + ", whose size is " + target.size + ", so it is a hole");
            return null;
        }
        if (!target.enabled) {
            sentences.add("the alias " + alias.name + " shows nothing: " + target.name + " is disabled");
            return null;
        }
        Sight found = within(target, there);
        if (found == null) {
            sentences.add(shows + ", and nothing in it answers at " + Numbers.hex(there) + ": a hole");
        }
        return found;
    }

    private @Nullable Sight amongSubregions(DrawnRegion container, BigInteger offset) {
        List<DrawnRegion> ordered = container.inOrder();
        for (int i = 0; i < ordered.size(); i++) {
            DrawnRegion sub = ordered.get(i);
            BigInteger inside = offset.subtract(sub.place());
            if (!sub.covers(offset)) {
                beyond(sub, inside);
            } else if (!sub.enabled) {
                disabled(sub, inside);
            } else {
                Sight found = within(sub, inside);
                if (found != null) {
                    hidden(sub, found, ordered.subList(i + 1, ordered.size()), offset);
                    return found;
                }
                hole(sub);
            }
        }
        return null;
    }

    private void disabled(DrawnRegion region, BigInteger offset) {
        Sight below = search.within(region, offset);
        if (below != null) {
            String inIt = below.region() == region ? "" : ", and with it " + below.region().name;
            sentences.add(region.name + " covers the address, but is disabled" + inIt);
        }
    }

    private void hole(DrawnRegion region) {
        if (region.spec instanceof RegionSpec.Container) {
            sentences.add(region.name + " covers the address, but is a pure container and nothing in it answers:"
                    + " what is below it shows through");
        }
    }

    private void hidden(DrawnRegion winner, Sight found, List<DrawnRegion> losers, BigInteger offset) {
        for (DrawnRegion loser : losers) {
            Sight lost =
                    loser.enabled && loser.covers(offset) ? search.within(loser, offset.subtract(loser.place())) : null;
            if (lost != null) {
                sentences.add(PriorityWords.hidden(winner, found, loser, lost));
            }
        }
    }

    /** The offset lies outside of the region: is there something that its end cuts off? */
    private void beyond(DrawnRegion region, BigInteger offset) {
        if (region.enabled) {
            String reason = EdgeWords.of(region, offset, address, search);
            if (!reason.isEmpty()) {
                sentences.add(reason);
            }
        }
    }
}
