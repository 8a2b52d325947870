package org.memtck.kit.generate;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;

/** Writes one scenario: builds a tree, opens spaces, then accesses it while it changes. */
final class ScenarioWriter {
    /** Beyond this many edges a map is slow to look at and teaches nothing new. */
    private static final int MOST_EDGES = 160;

    /** How many scenarios in a hundred have a long history. */
    private static final int HISTORIES = 5;

    /** How many scenarios in a hundred have a rare shape that is made on purpose. */
    private static final int SCENES = 12;

    /** How many operations that are to be avoided are tried at the end. */
    private static final int MOST_LAST = 16;

    private final ChoiceSource choices;
    private final Drawers drawers;
    private final Features features;
    private final Sketch sketch;
    private final Draft draft;
    private final Building building;
    private final Histories histories;
    private final Scenes scenes;
    private int drawn;

    ScenarioWriter(Drawers drawers) {
        this.choices = drawers.choices;
        this.drawers = drawers;
        this.features = drawers.features;
        this.sketch = drawers.sketch;
        this.draft = new Draft(drawers);
        this.building = new Building(drawers, draft);
        this.histories = new Histories(drawers, draft);
        this.scenes = new Scenes(drawers, draft);
    }

    /**
     * Writes it.
     *
     * @param relent stops no more from then on than it has to, and returns which of the operations that it stopped are to be
     *     tried once more at the end
     */
    List<Step> write(UnaryOperator<List<Operation>> relent) {
        draft.attempt(drawers.regions::root);
        if (!sketch.regions.isEmpty()) {
            building.build();
        }
        if (!sketch.spaces.isEmpty()) {
            use();
        }
        drawn = draft.steps().size();
        if (draft.hasEnded()) {
            return draft.steps();
        }
        relent.apply(draft.stopped()).stream().limit(MOST_LAST).forEach(draft::attempt);
        if (draft.steps().size() > drawn) {
            flush();
        }
        return draft.steps();
    }

    /** Returns how many steps come before those that are tried once more. */
    int drawn() {
        return drawn;
    }

    private void use() {
        int length = choices.between(15, 60);
        int rare = choices.below(100);
        int when = choices.below(length);
        for (int i = 0; i < length && !draft.hasEnded(); i++) {
            if (i == when && rare < HISTORIES) {
                histories.write();
            } else if (i == when && rare < HISTORIES + SCENES) {
                scenes.write();
            }
            next();
        }
        if (draft.hasEnded()) {
            return;
        }
        for (int open = sketch.transactions; open > 0; open--) {
            draft.attempt(new Operation.Commit());
        }
        flush();
    }

    private void flush() {
        if (features.has(Capability.OWNERS) || features.has(Capability.COALESCING)) {
            draft.attempt(new AttributeOperation.Flush());
        }
    }

    private void next() {
        if (choices.chance(sketch.spotlight == null ? 20 : 6)) {
            sketch.turn(choices);
        }
        if (features.has(Capability.COALESCING) && choices.chance(3)) {
            spaces();
        }
        if (choices.chance(features.hasTheme() ? 45 : 30) && extra()) {
            return;
        }
        int kind = choices.below(100);
        if (kind < 70) {
            draft.attempt(this::access);
        } else if (kind < 88) {
            draft.attempt(drawers.changes::draw);
        } else if (kind < 92) {
            transaction();
        } else if (kind < 94) {
            spaces();
        } else if (kind < 96) {
            grow();
        } else if (kind < 98) {
            draft.attempt(drawers.accesses.fill(sketch.regions.get(choices.below(sketch.regions.size()))));
        } else {
            draft.attempt(drawers.misuses.draw());
        }
    }

    private @Nullable Operation access() {
        Operation access = drawers.accesses.draw();
        return access == null ? drawers.changes.draw() : access;
    }

    /** Something of the rarer families that the scenario uses; returns whether there was something to do. */
    private boolean extra() {
        Operation operation = null;
        int start = choices.below(5);
        for (int i = 0; i < 4 && operation == null; i++) {
            operation = switch ((start + i) % 5) {
                case 0 -> drawers.specials.draw();
                case 1, 2 -> drawers.attributing.draw();
                case 3 -> features.has(Capability.PINS) ? drawers.pinning.draw() : null;
                default -> features.has(Capability.OWNERS) ? drawers.lifetimes.draw() : null;
            };
        }
        int before = sketch.regions.size();
        draft.attempt(operation);
        if (operation instanceof Operation.Create && sketch.regions.size() > before) {
            draft.attempt(drawers.placement.add(sketch.regions.get(before)));
        }
        return operation != null;
    }

    private void transaction() {
        if (sketch.transactions > 0 && choices.chance(70)) {
            draft.attempt(new Operation.Commit());
        } else if (features.has(Capability.TRANSACTIONS) && sketch.transactions < 3) {
            draft.attempt(new Operation.Begin());
        }
    }

    private void spaces() {
        if (!features.has(Capability.SPACES)) {
            return;
        }
        boolean late = sketch.regions.stream().anyMatch(region -> !region.zones.isEmpty());
        if (sketch.spaces.size() > 1 && choices.chance(late ? 70 : 40)) {
            draft.attempt(new Operation.CloseSpace(sketch.spaces.get(choices.below(sketch.spaces.size()))));
        } else if (sketch.spaces.size() < 4) {
            building.openAnotherSpace();
        }
    }

    private void grow() {
        boolean small = sketch.regions.size() < 16
                && sketch.spaces.stream().allMatch(space -> drawers.reference.edges(space).length < MOST_EDGES);
        if (features.has(Capability.DYNAMIC) && small) {
            building.newRegion();
        }
    }
}
