package org.memtck.kit.generate;

import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;

/** Builds the tree that a scenario begins with, and whatever is added to it later. */
final class Building {
    private final ChoiceSource choices;
    private final Drawers drawers;
    private final Features features;
    private final Sketch sketch;
    private final Draft draft;

    Building(Drawers drawers, Draft draft) {
        this.choices = drawers.choices;
        this.drawers = drawers;
        this.features = drawers.features;
        this.sketch = drawers.sketch;
        this.draft = draft;
    }

    /** Builds it, and opens spaces. */
    void build() {
        sketch.roots.add(sketch.regions.get(0));
        if (features.has(Capability.OWNERS)) {
            draft.attempt(drawers.lifetimes.owner());
        }
        if (features.has(Capability.IOMMU)) {
            openSpace(sketch.roots.get(0).name);
        }
        int count = choices.between(1, 10);
        for (int i = 0; i < count; i++) {
            newRegion();
            draft.attempt(choices.chance(3) ? drawers.misuses.draw() : null);
        }
        if (choices.chance(features.has(Capability.PINS) ? 60 : 10)) {
            drawers.shadow.draw().forEach(draft::attempt);
        }
        RareRoots.RareRoot rare = drawers.rareRoots.draw();
        if (rare != null) {
            rare.operations().forEach(operation -> draft.attempt(operation));
        }
        if (sketch.spaces.isEmpty()) {
            openSpace(sketch.roots.get(0).name);
        }
        if (rare != null) {
            openSpace(rare.name());
        } else if (features.has(Capability.SPACES) && choices.chance(50)) {
            openAnotherSpace();
        }
    }

    /** Makes a region of any kind, fills it, and mostly adds it somewhere. */
    void newRegion() {
        int before = sketch.regions.size();
        draft.attempt(drawers.regions.any());
        if (sketch.regions.size() == before) {
            return;
        }
        Region region = sketch.regions.get(before);
        draft.attempt(drawers.accesses.fill(region));
        for (int i = 0; region.isIommu() && i < 3; i++) {
            draft.attempt(drawers.specials.translation(region));
        }
        if (choices.chance(90)) {
            draft.attempt(drawers.placement.add(region));
        }
    }

    /** Opens a space on any region, or on a new one. */
    void openAnotherSpace() {
        Region root = sketch.transactions > 0 && choices.chance(40) ? made() : sketch.pick(choices, region -> true);
        if (root == null) {
            return;
        }
        boolean plain = root.isContainer() && !root.isMapped();
        if (plain || features.has(Capability.NESTING)) {
            openSpace(root.name);
        }
    }

    /** A new region, to be the root of a space before it is visible (rule TXN-1), or null if there is to be none. */
    private @Nullable Region made() {
        int before = sketch.regions.size();
        if (features.has(Capability.DYNAMIC)) {
            draft.attempt(drawers.regions.any());
        }
        return sketch.regions.size() > before ? sketch.regions.get(before) : null;
    }

    private void openSpace(String root) {
        String name = "S" + draft.steps().size();
        draft.attempt(new Operation.OpenSpace(name, root));
        if (sketch.transactions > 0 && features.has(Capability.FLATVIEW) && sketch.spaces.contains(name)) {
            draft.attempt(new Operation.FlatView(name));
        }
    }
}
