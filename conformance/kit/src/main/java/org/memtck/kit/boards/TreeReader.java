package org.memtck.kit.boards;

import org.jspecify.annotations.Nullable;

/** Reads the lines of one tree. A line belongs to the last one above it that is one level less deep. */
final class TreeReader {
    private @Nullable PrintedRegion root;
    private @Nullable PrintedRegion previous;

    boolean isEmpty() {
        return root == null;
    }

    void line(int number, String text) throws BoardFormatException {
        RegionLine line = RegionLine.parse(number, text);
        if (line == null) {
            throw BoardFormatException.expected(number, "'FIRST-LAST (prio N, KIND): NAME'", text);
        }
        PrintedRegion.Facts facts = line.tree();
        PrintedRegion container = container(facts, text);
        PrintedRegion region = new PrintedRegion(facts, container);
        if (container == null) {
            root = region;
        } else if (!line.overflow() && Long.compareUnsigned(facts.first(), container.first()) < 0) {
            throw new BoardFormatException(number, "the region starts before its container");
        }
        previous = region;
    }

    /** The tree's root, read from the lines below the heading. */
    PrintedRegion finish(int heading) throws BoardFormatException {
        if (root == null) {
            throw new BoardFormatException(heading, "expected a tree below the heading");
        }
        return root;
    }

    private @Nullable PrintedRegion container(PrintedRegion.Facts facts, String text) throws BoardFormatException {
        int level = facts.level();
        PrintedRegion above = previous;
        if (level > BoardLimits.TREE_DEPTH) {
            throw new BoardFormatException(facts.line(), "a tree has at most " + BoardLimits.TREE_DEPTH + " levels");
        }
        if (level > (above == null ? 1 : above.level() + 1) || (level == 1 && above != null)) {
            String levels = above == null ? "level 1" : "level 2 to " + (above.level() + 1);
            throw BoardFormatException.expected(facts.line(), "a line of " + levels + ", two blanks each", text);
        }
        while (above != null && above.level() >= level) {
            above = above.container();
        }
        if (above != null && above.window() != null) {
            throw new BoardFormatException(facts.line(), "an alias has no regions below it");
        }
        return above;
    }
}
