package org.memtck.kit.boards;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a dump, section by section. An empty line or the next heading ends a section; all else is refused. */
final class DumpParser {
    private static final String SPACE = "address-space: ";
    private static final String TARGET = "memory-region: ";
    private static final String VIEW = "FlatView #";
    private static final String MONITOR = "QEMU ";
    private static final String PROMPT = "(qemu)";

    private final List<Dump.SpaceTree> spaces = new ArrayList<>();
    private final List<PrintedRegion> targets = new ArrayList<>();
    private final List<Dump.View> views = new ArrayList<>();

    private final List<String> names = new ArrayList<>();
    private @Nullable TreeReader tree;
    private @Nullable ViewReader view;
    private int heading;
    private int regions;
    private int ranges;

    private DumpParser() {}

    static Dump parse(String text) throws BoardFormatException {
        if (text.length() > BoardLimits.TEXT) {
            throw new BoardFormatException(1, "a dump has at most " + BoardLimits.TEXT + " characters");
        }
        DumpParser parser = new DumpParser();
        int number = 0;
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            number++;
            String line = lines.next();
            if (line.length() > BoardLimits.LINE) {
                throw new BoardFormatException(number, "a line has at most " + BoardLimits.LINE + " characters");
            }
            parser.line(number, line.stripTrailing());
        }
        return parser.finish(number);
    }

    private void line(int number, String text) throws BoardFormatException {
        if (text.isEmpty() || text.startsWith(PROMPT) || text.startsWith(MONITOR)) {
            close();
        } else if (text.startsWith(SPACE)) {
            openSpace(number, text.substring(SPACE.length()));
        } else if (text.startsWith(TARGET)) {
            close();
            heading = number;
            tree = new TreeReader();
        } else if (text.startsWith(VIEW)) {
            close();
            heading = number;
            view = new ViewReader();
        } else if (tree != null) {
            tree.line(number, text);
            regions = counted(number, regions, BoardLimits.REGIONS, "regions");
        } else if (view != null) {
            view.line(number, text);
            ranges = counted(number, ranges, BoardLimits.RANGES, "lines in flat views");
        } else {
            throw BoardFormatException.expected(
                    number, "a heading: '" + SPACE + "...', '" + TARGET + "...' or '" + VIEW + "...'", text);
        }
    }

    /** Headings of address spaces that follow each other share the tree below. */
    private void openSpace(int number, String name) throws BoardFormatException {
        if (tree == null || names.isEmpty() || !tree.isEmpty()) {
            close();
            heading = number;
            tree = new TreeReader();
        }
        names.add(name);
    }

    private void close() throws BoardFormatException {
        if (tree != null) {
            PrintedRegion root = tree.finish(heading);
            if (names.isEmpty()) {
                targets.add(root);
            } else {
                spaces.add(new Dump.SpaceTree(heading, List.copyOf(names), root));
            }
        }
        if (view != null) {
            views.add(view.finish(heading));
        }
        tree = null;
        view = null;
        names.clear();
    }

    private Dump finish(int lines) throws BoardFormatException {
        close();
        if (spaces.isEmpty()) {
            throw new BoardFormatException(
                    lines, "expected at least one '" + SPACE + "...', as 'info mtree -D' prints");
        }
        if (views.isEmpty()) {
            throw new BoardFormatException(
                    lines, "expected at least one '" + VIEW + "...', as 'info mtree -f -D' prints");
        }
        return new Dump(List.copyOf(spaces), List.copyOf(targets), List.copyOf(views));
    }

    private static int counted(int number, int count, int most, String what) throws BoardFormatException {
        if (count == most) {
            throw new BoardFormatException(number, "more than " + most + " " + what);
        }
        return count + 1;
    }
}
