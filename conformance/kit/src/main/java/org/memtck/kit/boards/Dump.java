package org.memtck.kit.boards;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dump, read but not yet understood.
 *
 * @param spaces the trees of the address spaces
 * @param targets the stand-alone trees that aliases refer to, in the order they are printed in
 * @param views the flat views
 */
record Dump(List<SpaceTree> spaces, List<PrintedRegion> targets, List<View> views) {
    /** One tree and the address spaces that have it as their root. */
    record SpaceTree(int line, List<String> names, PrintedRegion root) {}

    /** An address space that shows a view: its name and that of its root. */
    record Viewer(int line, String space, String root) {}

    /**
     * A flat view.
     *
     * @param line that of its heading
     * @param root the name of the region that was rendered, or null for none
     */
    record View(int line, List<Viewer> viewers, @Nullable String root, List<ViewRange> ranges) {}
}
