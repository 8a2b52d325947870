package org.memtck.kit.boards;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one flat view: who shows it, the region that was rendered, and the ranges in ascending order. */
final class ViewReader {
    private static final Pattern VIEWER = Pattern.compile(" AS \"(.*)\", root: ?(.*)");
    private static final String ROOT = " Root memory region:";
    private static final String NO_ROOT = "(none)";
    private static final String EMPTY = "No rendered FlatView";
    private static final String DISPATCH = "Dispatch";

    private final List<Dump.Viewer> viewers = new ArrayList<>();
    private final List<ViewRange> ranges = new ArrayList<>();
    private @Nullable String root;
    private boolean inDispatch;

    void line(int number, String text) throws BoardFormatException {
        Matcher viewer = VIEWER.matcher(text);
        if (viewer.matches()) {
            viewers.add(new Dump.Viewer(number, viewer.group(1), viewer.group(2)));
        } else if (text.startsWith(ROOT)) {
            String name = text.substring(ROOT.length()).strip();
            root = name.equals(NO_ROOT) ? null : name;
        } else if (text.strip().equals(DISPATCH)) {
            inDispatch = true;
        } else if (!inDispatch && !text.strip().equals(EMPTY)) {
            range(number, text);
        }
    }

    /** The view, read from the lines below the heading. */
    Dump.View finish(int heading) {
        return new Dump.View(heading, List.copyOf(viewers), root, List.copyOf(ranges));
    }

    private void range(int number, String text) throws BoardFormatException {
        RegionLine line = RegionLine.parse(number, text);
        if (line == null) {
            throw BoardFormatException.expected(
                    number, "' AS \"NAME\", root: NAME' or '  FIRST-LAST (prio N, KIND): NAME @OFFSET'", text);
        }
        ViewRange range = line.view();
        if (!ranges.isEmpty()) {
            long previous = ranges.get(ranges.size() - 1).mapped().last();
            if (Long.compareUnsigned(range.mapped().first(), previous) <= 0) {
                throw new BoardFormatException(number, "the ranges of a flat view ascend and do not overlap");
            }
        }
        ranges.add(range);
    }
}
