package org.memtck.kit.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.reference.Step;

/** The last step that changed what a place decodes to, and what it decoded to before. */
final class LastChange {
    private static final int MOST_STEPS = 200;

    private LastChange() {}

    static List<String> of(Scene scene, Place place) {
        List<Step> steps = scene.steps();
        Sight after = at(steps, steps.size() - 1, place);
        for (int i = steps.size() - 2; i >= Math.max(0, steps.size() - MOST_STEPS); i--) {
            RegionTrees trees = RegionTrees.visibleAfter(steps.subList(0, i));
            if (trees.root(place.space()) == null) {
                return List.of();
            }
            Sight before = new Search(trees).inSpace(place.space(), place.address());
            if (!isSame(before, after)) {
                return List.of(Cited.step(steps, i) + " changed that: before it, " + words(before, after));
            }
        }
        return List.of();
    }

    private static @Nullable Sight at(List<Step> steps, int end, Place place) {
        return new Search(RegionTrees.visibleAfter(steps.subList(0, end))).inSpace(place.space(), place.address());
    }

    /** Regions are told apart by name: each state has its own. */
    private static boolean isSame(@Nullable Sight one, @Nullable Sight other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return isSamePlace(one, other) && one.refusesWrites() == other.refusesWrites();
    }

    private static boolean isSamePlace(Sight one, @Nullable Sight other) {
        return other != null
                && one.region().name.equals(other.region().name)
                && one.offset().equals(other.offset());
    }

    private static String words(@Nullable Sight before, @Nullable Sight after) {
        if (before == null) {
            return "nothing answered here";
        }
        if (isSamePlace(before, after)) {
            return "guest writes were " + (before.refusesWrites() ? "" : "not ") + "refused here";
        }
        return before.region().name + " answered here, with its offset " + Numbers.hex(before.offset());
    }
}
