package org.memtck.kit.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.memtck.spec.observation.DeviceAccess;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.observation.Settles;

/** Which writes to coalesced ranges may arrive late, and which must have arrived (rule COAL-1). */
final class LateFacts {
    private static final int MOST = 3;

    private LateFacts() {}

    static List<String> of(Scene scene) {
        Map<Integer, DeviceAccess> owed = new LinkedHashMap<>();
        for (int i = 0; i < scene.steps().size() - 1; i++) {
            Expectation expectation = scene.steps().get(i).expectation();
            owed.values().removeIf(late -> settles(expectation, late));
            for (DeviceAccess access : expectation.accesses()) {
                if (access.mayBeLate()) {
                    owed.put(i, access);
                }
            }
        }
        List<String> facts = new ArrayList<>();
        owed.forEach((index, late) -> {
            boolean due = settles(scene.expectation(), late);
            facts.add(Cited.step(scene.steps(), index) + " is within a coalesced range of " + late.region()
                    + (due
                            ? ": its callback may be late, but not later than this step"
                            : ": its callback may be late"));
        });
        for (DeviceAccess access : scene.expectation().accesses()) {
            if (access.mayBeLate()) {
                facts.add(
                        "this write is within a coalesced range of " + access.region() + ": its callback may be late");
            }
        }
        return facts.size() <= MOST ? facts : facts.subList(facts.size() - MOST, facts.size());
    }

    private static boolean settles(Expectation expectation, DeviceAccess late) {
        return expectation.settles() != Settles.OWN_DEVICES
                || expectation.accesses().stream()
                        .anyMatch(access -> access.region().equals(late.region()) && !access.mayBeLate());
    }
}
