package org.memtck.kit.boards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The region that an address space shows, and the address at which it shows it.
 *
 * @param at the address of the region's first byte
 */
record Placement(PrintedRegion region, long at) {
    /**
     * Where the emulator rendered the space from. It looks for a region below the root that is all that the root shows,
     * renders that one, and places it by its own address. The root itself serves as well unless the two places differ.
     *
     * @param rendered the name of the region that was rendered, as the view prints it, or null for none
     */
    static Placement of(PrintedRegion root, @Nullable String rendered, Map<PrintedRegion, PrintedRegion> targets) {
        Placement result = new Placement(root, root.address());
        for (PrintedRegion region : shortcut(root, targets)) {
            if (region.name().equals(rendered)) {
                result = new Placement(region, region.address());
            }
        }
        return result.at == root.address() ? new Placement(root, root.address()) : result;
    }

    /**
     * Whether the space may have been rendered from a region with this name.
     *
     * @param rendered the name, or null for none: then the space shows nothing
     */
    static boolean canBeRenderedFrom(
            PrintedRegion root, @Nullable String rendered, Map<PrintedRegion, PrintedRegion> targets) {
        List<PrintedRegion> regions = shortcut(root, targets);
        if (rendered != null) {
            return regions.stream().anyMatch(region -> region.name().equals(rendered));
        }
        PrintedRegion last = regions.get(regions.size() - 1);
        return !last.enabled()
                || (last.window() == null
                        && last.kind().isOpen()
                        && last.subregions().stream().noneMatch(PrintedRegion::enabled));
    }

    /** The root, the one region that it shows in full and from its first byte on, the one that that one shows, ... */
    private static List<PrintedRegion> shortcut(PrintedRegion root, Map<PrintedRegion, PrintedRegion> targets) {
        List<PrintedRegion> result = new ArrayList<>();
        PrintedRegion region = root;
        while (region != null && result.size() < BoardLimits.PATH) {
            result.add(region);
            region = region.enabled() ? onlyContent(region, targets) : null;
        }
        return result;
    }

    private static @Nullable PrintedRegion onlyContent(
            PrintedRegion region, Map<PrintedRegion, PrintedRegion> targets) {
        PrintedRegion content = null;
        if (region.window() != null) {
            content = region.window().offset() == 0 ? targets.get(region) : null;
        } else if (region.kind().isOpen()) {
            List<PrintedRegion> enabled =
                    region.subregions().stream().filter(PrintedRegion::enabled).toList();
            content = enabled.size() == 1 && enabled.get(0).address() == 0 ? enabled.get(0) : null;
        }
        return content != null && content.size().fitsIn(region.size()) ? content : null;
    }
}
