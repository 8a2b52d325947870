package org.memtck.kit.boards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which regions can be created and put together: each after what is below it and after the target that it
 * refers to. An emulator may know a disabled alias that would close a circle, were it followed; a scenario has no such
 * thing, so it is left out.
 */
final class BuildOrder {
    private final Map<PrintedRegion, PrintedRegion> targets;
    private final Evidence evidence;
    private final boolean withDisabledAliases;

    private final List<PrintedRegion> order = new ArrayList<>();
    /** False while a region is being visited, true afterwards. */
    private final Map<PrintedRegion, Boolean> done = new HashMap<>();

    private boolean circle;

    private BuildOrder(Map<PrintedRegion, PrintedRegion> targets, Evidence evidence, boolean withDisabledAliases) {
        this.targets = targets;
        this.evidence = evidence;
        this.withDisabledAliases = withDisabledAliases;
    }

    static List<PrintedRegion> of(PrintedRegion root, Map<PrintedRegion, PrintedRegion> targets, Evidence evidence)
            throws BoardFormatException {
        BuildOrder all = new BuildOrder(targets, evidence, true);
        all.visit(root, true, 1);
        if (!all.circle) {
            return all.order;
        }
        BuildOrder enabled = new BuildOrder(targets, evidence, false);
        enabled.visit(root, true, 1);
        if (enabled.circle) {
            throw new BoardFormatException(root.line(), "aliases lead back to themselves");
        }
        return enabled.order;
    }

    private void visit(PrintedRegion region, boolean visible, int depth) throws BoardFormatException {
        Boolean state = done.get(region);
        if (state != null) {
            circle |= !state;
            return;
        }
        if (depth > BoardLimits.NESTING) {
            throw new BoardFormatException(region.line(), "containers and aliases are nested too deep");
        }
        boolean enabled = visible && region.enabled();
        if (evidence.isEmpty(region) || (region.window() != null && !enabled && !withDisabledAliases)) {
            return;
        }
        done.put(region, false);
        for (PrintedRegion subregion : region.subregions()) {
            visit(subregion, enabled, depth + 1);
        }
        PrintedRegion target = targets.get(region);
        if (target != null) {
            visit(target, enabled, depth + 1);
        }
        done.put(region, true);
        order.add(region);
    }
}
