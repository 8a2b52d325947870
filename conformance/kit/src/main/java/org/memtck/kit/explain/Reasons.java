package org.memtck.kit.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All the reasons for the expected answer of a step, in sentences. */
final class Reasons {
    private static final int MOST = 16;

    private Reasons() {}

    static List<String> of(Scene scene, @Nullable Place place) {
        if (scene.last().open() != null) {
            return OpenFacts.of(scene.last().open());
        }
        Set<String> reasons = new LinkedHashSet<>(MisuseFacts.of(scene));
        if (reasons.isEmpty()) {
            reasons.addAll(WindowFacts.of(scene));
            reasons.addAll(BlockFacts.of(scene));
            if (place != null) {
                reasons.addAll(MapFacts.of(scene, place));
                reasons.addAll(RomModeFacts.of(scene, place));
            }
            reasons.addAll(EventfdFacts.of(scene));
            reasons.addAll(DeviceFacts.of(scene));
            reasons.addAll(ContentFacts.of(scene, place));
            reasons.addAll(DirtyFacts.of(scene));
            reasons.addAll(KindFacts.of(scene));
            reasons.addAll(TreeFacts.of(scene));
        }
        reasons.addAll(LateFacts.of(scene));
        reasons.addAll(OwnerFacts.of(scene));
        reasons.addAll(DrawingFacts.of(scene));
        reasons.addAll(TransactionFacts.of(scene));
        List<String> all = new ArrayList<>(reasons);
        return all.size() <= MOST ? all : all.subList(0, MOST);
    }
}
