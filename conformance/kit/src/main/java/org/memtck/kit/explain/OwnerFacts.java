package org.memtck.kit.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.Aspect;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.scenario.OwnerOperation;

/** What keeps owners alive, or kept them, and what is finalised with them (rules LIFE-1 to LIFE-11). */
final class OwnerFacts {
    private static final int MOST_OWNERS = 3;

    private final Scene scene;

    private OwnerFacts(Scene scene) {
        this.scene = scene;
    }

    static List<String> of(Scene scene) {
        boolean about = scene.difference().aspect() == Aspect.FINALIZED
                || (scene.operation() instanceof OwnerOperation && scene.last().kind() == Step.Kind.DONE);
        if (!about) {
            return List.of();
        }
        OwnerFacts facts = new OwnerFacts(scene);
        Set<String> told = new LinkedHashSet<>();
        Set<String> names = facts.names();
        for (String name : names) {
            String fact = facts.fact(name);
            if (!fact.isEmpty() && told.size() < MOST_OWNERS) {
                told.add(fact);
            }
        }
        return new ArrayList<>(told);
    }

    /** The owners and regions that the step is about. */
    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>(expected());
        Observation observed = Place.observed(scene);
        if (observed != null) {
            names.addAll(observed.finalized());
        }
        if (scene.operation() instanceof OwnerOperation.Unown unown) {
            names.add(unown.owner());
        }
        return names.isEmpty() ? new LinkedHashSet<>(scene.before().owners()) : names;
    }

    /** What must be finalised by now, what earlier steps left over included. */
    private List<String> expected() {
        Observation due = Place.parsed(scene.difference().expected());
        return due == null ? scene.expectation().canonical().finalized() : due.finalized();
    }

    /** What there is to say of an owner, or of a region and its owner. */
    private String fact(String name) {
        int died = finalizedBy(name);
        if (died >= 0 && died < scene.number() - 1 && expected().contains(name)) {
            return String.join(", ", expected()) + " had to be finalised from " + Cited.step(scene.steps(), died)
                    + " on, and now at the latest: nothing keeps "
                    + (expected().size() == 1 ? "it" : "them") + " any more";
        } else if (died >= 0 && died < scene.number() - 1) {
            return name + " was finalised by " + Cited.step(scene.steps(), died) + ", and is not finalised again";
        }
        DrawnRegion region = scene.before().find(name);
        if (region == null) {
            return scene.before().owners().contains(name) ? ofOwner(name) : "";
        }
        if (scene.operation() instanceof OwnerOperation.Destroy destroy
                && destroy.region().equals(name)) {
            return name + " is destroyed by this step: it is finalised once";
        }
        return region.owner == null
                ? name + " has no owner and belongs to the machine: it is never finalised, unless it is destroyed"
                : ofOwner(region.owner);
    }

    /** The index of the step that is to finalise something, or -1 if none is. */
    private int finalizedBy(String name) {
        for (int i = 0; i < scene.steps().size(); i++) {
            if (scene.steps().get(i).expectation().canonical().finalized().contains(name)) {
                return i;
            }
        }
        return -1;
    }

    private String ofOwner(String owner) {
        List<String> keepers = keepers(owner);
        if (!keepers.isEmpty()) {
            return owner + " lives: " + String.join("; ", keepers);
        }
        String regions = scene.before().regionsOf(owner).stream()
                .map(region -> region.name)
                .collect(Collectors.joining(", "));
        String verb = scene.before().regionsOf(owner).size() == 1 ? " is" : " are";
        String with = regions.isEmpty() ? "" : "; " + regions + verb + " finalised with it, once";
        return owner + " dies: " + letGo(owner) + ", and none of its regions is visible or in use" + with
                + " (with this step, or a later one up to a flush)";
    }

    private String letGo(String owner) {
        for (int i = scene.steps().size() - 1; i >= 0; i--) {
            if (scene.steps().get(i).operation() instanceof OwnerOperation.Unown unown
                    && unown.owner().equals(owner)) {
                return "its creator let go of it in step " + (i + 1);
            }
        }
        return "its creator let go of it";
    }

    private List<String> keepers(String owner) {
        List<String> keepers = new ArrayList<>();
        if (!scene.after().isOrphan(owner)) {
            keepers.add("its creator holds it");
        }
        for (DrawnRegion region : scene.after().regionsOf(owner)) {
            String visible = visible(region);
            if (visible != null) {
                keepers.add(region.name + " is visible at " + visible);
            }
            if (region.references > 0) {
                keepers.add(region.name + " is in use");
            }
            for (DrawnWindow window : scene.after().windows()) {
                if (window.region().name.equals(region.name)) {
                    keepers.add("the window " + window.handle() + " is open on " + region.name);
                }
            }
        }
        return keepers;
    }

    /** An address at which some space shows a region, or null if none does. */
    private @Nullable String visible(DrawnRegion region) {
        return Visibility.of(scene.visible(), region.name);
    }
}
