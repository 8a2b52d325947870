package org.memtck.kit.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;

/** The regions that some steps leave behind, changes of a transaction that is still open included. */
final class RegionTrees {
    private final Map<String, DrawnRegion> regions = new LinkedHashMap<>();
    private final Map<String, DrawnRegion> spaces = new LinkedHashMap<>();

    private RegionTrees() {}

    /** Takes the steps that were done; misuse changes nothing. */
    static RegionTrees after(List<Step> steps) {
        RegionTrees trees = new RegionTrees();
        for (Step step : steps) {
            if (step.kind() == Step.Kind.DONE) {
                trees.take(step.operation());
            }
        }
        return trees;
    }

    private void take(Operation operation) {
        if (operation instanceof Operation.Create create) {
            regions.put(create.region(), new DrawnRegion(create.region(), create.spec()));
        } else if (operation instanceof Operation.Add add) {
            region(add.region()).placeIn(region(add.container()), add.at(), add.effectivePriority());
        } else if (operation instanceof Operation.Delete delete) {
            region(delete.region()).takeOut();
        } else if (operation instanceof Operation.Move move) {
            region(move.region()).moveTo(move.at());
        } else if (operation instanceof Operation.Resize resize) {
            region(resize.region()).size = resize.size();
        } else if (operation instanceof Operation.Retarget retarget) {
            region(retarget.region()).offset = retarget.offset();
        } else if (operation instanceof Operation.SetEnabled enabled) {
            region(enabled.region()).enabled = enabled.enabled();
        } else if (operation instanceof Operation.SetReadOnly readOnly) {
            region(readOnly.region()).readOnly = readOnly.on();
        } else if (operation instanceof Operation.OpenSpace open) {
            spaces.put(open.space(), region(open.root()));
        } else if (operation instanceof Operation.CloseSpace close) {
            spaces.remove(close.space());
        }
    }

    private DrawnRegion region(String name) {
        DrawnRegion region = regions.get(name);
        if (region == null) {
            throw new IllegalArgumentException("the step speaks of '" + name + "', which no step creates");
        }
        return region;
    }

    /** The regions that are in no container, in the order of their creation. */
    List<DrawnRegion> tops() {
        return regions.values().stream()
                .filter(region -> region.container == null)
                .toList();
    }

    /** The spaces that show the region as their root, in the order in which they were opened. */
    List<String> spacesOf(DrawnRegion root) {
        List<String> names = new ArrayList<>();
        spaces.forEach((name, region) -> {
            if (region == root) {
                names.add(name);
            }
        });
        return names;
    }
}
