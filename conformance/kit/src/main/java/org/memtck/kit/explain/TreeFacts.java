package org.memtck.kit.explain;

import java.util.List;
import org.memtck.kit.check.Aspect;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.OwnerOperation;

/** Why a change of the tree is legal, where a target takes it for misuse (rules TREE-1 and TREE-2). */
final class TreeFacts {
    private TreeFacts() {}

    static List<String> of(Scene scene) {
        if (scene.difference().aspect() != Aspect.STATUS) {
            return List.of();
        }
        Operation operation = scene.operation();
        if (operation instanceof Operation.Add add) {
            String region = add.region();
            String container = add.container();
            return List.of(region + " is in no container" + since(scene, region) + ", and " + container
                    + " is not below " + region + since(scene, container) + ": " + region + " can be added");
        } else if (operation instanceof Operation.Delete delete) {
            return List.of(isIn(scene, delete.region()) + ": it can be taken out");
        }
        return operation instanceof Operation.Move move
                ? List.of(isIn(scene, move.region()) + ": it can be moved there")
                : List.of();
    }

    /** The step that took a region out of its container, if one did. */
    private static String since(Scene scene, String region) {
        List<Step> steps = scene.steps();
        for (int i = steps.size() - 2; i >= 0; i--) {
            Operation operation = steps.get(i).operation();
            boolean out = operation instanceof Operation.Delete delete
                    && delete.region().equals(region);
            boolean gone = operation instanceof OwnerOperation.Destroy destroy
                    && isIn(steps.subList(0, i), region, destroy.region());
            if (out || gone) {
                return " after " + Cited.step(steps, i);
            }
        }
        return "";
    }

    private static boolean isIn(List<Step> steps, String region, String container) {
        DrawnRegion there = RegionTrees.after(steps).find(region);
        return there != null && there.container != null && there.container.name.equals(container);
    }

    private static String isIn(Scene scene, String region) {
        DrawnRegion container = scene.before().region(region).container;
        return region + " is in " + (container == null ? "a container" : container.name);
    }
}
