package org.memtck.kit.explain;

import java.util.List;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.RegionSpec;

/** Why the used size of resizeable RAM cannot be changed as asked (rule RAM-2). */
final class KindFacts {
    private KindFacts() {}

    static List<String> of(Scene scene) {
        if (!(scene.operation() instanceof KindOperation.ResizeRam resize)
                || !(scene.after().region(resize.region()).spec instanceof RegionSpec.ResizeableRam ram)) {
            return List.of();
        }
        boolean refused = scene.expectation().canonical().status() == Status.REJECTED;
        return List.of(resize.region() + " can use up to " + ram.max() + " bytes: "
                + (refused ? "more is refused, and nothing changes" : resize.size() + " are granted"));
    }
}
