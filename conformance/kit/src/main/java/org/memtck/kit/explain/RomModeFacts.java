package org.memtck.kit.explain;

import java.util.List;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.KindOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.PinOperation;
import org.memtck.spec.scenario.RegionSpec;

/** Whether a ROM device answers from its memory or by callbacks (rules ROMD-1 to ROMD-3). */
final class RomModeFacts {
    private RomModeFacts() {}

    static List<String> of(Scene scene, Place place) {
        Operation operation = scene.operation();
        Sight end = Route.of(scene.visible(), place.space(), place.address(), place.write())
                .end();
        boolean asks = operation instanceof Operation.FlatView || operation instanceof Operation.Find;
        // What a window is was decided when it was opened.
        boolean looks = operation instanceof PinOperation.Peek || operation instanceof PinOperation.Poke;
        if (end == null || asks || looks || !(end.region().spec instanceof RegionSpec.RomDevice)) {
            return List.of();
        }
        String name = end.region().name;
        if (place.write()) {
            return List.of(
                    name + " is a ROM device: a write is a callback in either mode, and its memory stays as it is");
        }
        return List.of(
                end.region().romMode
                        ? name + " is in ROM mode" + since(scene, name)
                                + ": reads come from its memory, without a callback"
                        : name + " is not in ROM mode" + since(scene, name)
                                + ": reads are callbacks, as of any device");
    }

    private static String since(Scene scene, String region) {
        for (int i = scene.steps().size() - 1; i >= 0; i--) {
            boolean switched = scene.steps().get(i).operation() instanceof KindOperation.SetRomMode mode
                    && mode.region().equals(region);
            if (switched && scene.steps().get(i).kind() == Step.Kind.DONE) {
                return " since " + Cited.step(scene.steps(), i);
            }
        }
        return "";
    }
}
