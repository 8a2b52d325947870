package org.memtck.kit.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.campaign.Finding;
import org.memtck.spec.Api;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;

/**
 * Explains findings. While the target is open it can be asked how it sees the map in which a step differs, which runs the
 * finding's scenario once more.
 */
@Api
public final class Explainer {
    private Explainer() {}

    /** Explains a finding, and asks the target for the map. */
    public static Explanation explain(Finding finding, Target target) {
        return explained(finding, target);
    }

    /** Explains findings, and asks the target for the maps. */
    public static List<Explanation> explain(List<Finding> findings, Target target) {
        return findings.stream().map(finding -> explained(finding, target)).toList();
    }

    /** Explains a finding whose target is not available. */
    public static Explanation explain(Finding finding) {
        return explained(finding, null);
    }

    private static Explanation explained(Finding finding, @Nullable Target target) {
        Scene scene = Scene.of(
                finding, target == null ? Parameters.UNBOUNDED : target.info().parameters());
        Place place = Place.of(scene);
        if (place == null || scene.visible().root(place.space()) == null) {
            return new Explanation(
                    finding,
                    null,
                    null,
                    Drawings.of(scene, null),
                    Drawings.figure(scene, null),
                    Reasons.of(scene, null),
                    MapAnswers.NONE);
        }
        return new Explanation(
                finding,
                place.space(),
                place.address().longValue(),
                Drawings.of(scene, place),
                Drawings.figure(scene, place),
                Reasons.of(scene, place),
                new MapQuestion(scene, place, target).ask());
    }
}
