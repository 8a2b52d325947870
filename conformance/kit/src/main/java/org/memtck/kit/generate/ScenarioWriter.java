package org.memtck.kit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.choice.ChoiceSource;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.AttributeOperation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;

/** Writes one scenario: builds a tree, opens spaces, then accesses it while it changes. */
final class ScenarioWriter {
    /** Beyond this many edges a map is slow to look at and teaches nothing new. */
    private static final int MOST_EDGES = 160;

    /** How many operations are drawn at the most in place of one that is to be avoided. */
    private static final int REDRAWS = 6;

    /** How many operations that are to be avoided are tried at the end. */
    private static final int MOST_LAST = 16;

    private final ChoiceSource choices;
    private final Features features;
    private final Reference reference;
    private final Sketch sketch = new Sketch();
    private final RegionMaker regions;
    private final RareRoots rareRoots;
    private final Shadow shadow;
    private final Placement placement;
    private final Changes changes;
    private final Accesses accesses;
    private final Misuses misuses;
    private final Specials specials;
    private final Attributing attributing;
    private final Pinning pinning;
    private final Lifetimes lifetimes;
    private final Endings endings;
    private final List<Step> steps = new ArrayList<>();
    /** What was drawn and is to be avoided. */
    private final List<Operation> stopped = new ArrayList<>(0);

    private int drawn;
    /** Whether the last operation is one that the specification leaves open, so that nothing can follow. */
    private boolean ended;

    ScenarioWriter(
            ChoiceSource choices,
            Set<Capability> capabilities,
            Parameters parameters,
            Focus focus,
            Reference reference) {
        this.choices = choices;
        this.features = Features.draw(choices, capabilities, focus);
        this.reference = reference;
        Layout layout = new Layout(choices, parameters);
        this.regions = new RegionMaker(choices, features, layout, sketch);
        this.rareRoots = new RareRoots(choices, features, layout, parameters, sketch);
        this.shadow = new Shadow(choices, features, layout, sketch);
        this.placement = new Placement(choices, features, layout, sketch);
        this.changes = new Changes(choices, features, layout, sketch, placement);
        AddressPool addresses = new AddressPool(choices, layout, sketch, reference);
        this.accesses = new Accesses(choices, features, sketch, parameters, reference, addresses);
        this.misuses = new Misuses(choices, features, layout, sketch, placement);
        this.specials = new Specials(choices, features, layout, sketch, placement, reference);
        this.attributing = new Attributing(choices, features, sketch, parameters);
        this.pinning = new Pinning(choices, sketch, accesses, addresses, reference);
        this.endings = new Endings(choices);
        this.lifetimes = new Lifetimes(choices, sketch, regions, pinning);
    }

    /**
     * Writes it.
     *
     * @param relent stops no more from then on than it has to, and returns which of the operations that it stopped are to be
     *     tried once more at the end
     */
    List<Step> write(UnaryOperator<List<Operation>> relent) {
        attempt(regions::root);
        if (!sketch.regions.isEmpty()) {
            build();
        }
        if (!sketch.spaces.isEmpty()) {
            use();
        }
        drawn = steps.size();
        if (ended) {
            return steps;
        }
        relent.apply(stopped).stream().limit(MOST_LAST).forEach(this::attempt);
        if (steps.size() > drawn) {
            flush();
        }
        return steps;
    }

    /** Returns how many steps come before those that are tried once more. */
    int drawn() {
        return drawn;
    }

    private void use() {
        int length = choices.between(15, 60);
        for (int i = 0; i < length && !ended; i++) {
            next();
        }
        if (ended) {
            return;
        }
        for (int open = sketch.transactions; open > 0; open--) {
            attempt(new Operation.Commit());
        }
        flush();
    }

    private void flush() {
        if (features.has(Capability.OWNERS) || features.has(Capability.COALESCING)) {
            attempt(new AttributeOperation.Flush());
        }
    }

    private void build() {
        sketch.roots.add(sketch.regions.get(0));
        if (features.has(Capability.OWNERS)) {
            attempt(lifetimes.owner());
        }
        if (features.has(Capability.IOMMU)) {
            openSpace(sketch.roots.get(0).name);
        }
        int count = choices.between(1, 10);
        for (int i = 0; i < count; i++) {
            newRegion();
            attempt(choices.chance(3) ? misuses.draw() : null);
        }
        if (choices.chance(features.has(Capability.PINS) ? 60 : 10)) {
            shadow.draw().forEach(this::attempt);
        }
        RareRoots.RareRoot rare = rareRoots.draw();
        if (rare != null) {
            rare.operations().forEach(operation -> attempt(operation));
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

    private void newRegion() {
        int before = sketch.regions.size();
        attempt(regions.any());
        if (sketch.regions.size() == before) {
            return;
        }
        Region region = sketch.regions.get(before);
        attempt(accesses.fill(region));
        for (int i = 0; region.isIommu() && i < 3; i++) {
            attempt(specials.translation(region));
        }
        if (choices.chance(90)) {
            attempt(placement.add(region));
        }
    }

    private void openAnotherSpace() {
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
            attempt(regions.any());
        }
        return sketch.regions.size() > before ? sketch.regions.get(before) : null;
    }

    private void openSpace(String root) {
        String name = "S" + steps.size();
        attempt(new Operation.OpenSpace(name, root));
        if (sketch.transactions > 0 && features.has(Capability.FLATVIEW) && sketch.spaces.contains(name)) {
            attempt(new Operation.FlatView(name));
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
            attempt(this::access);
        } else if (kind < 88) {
            attempt(changes::draw);
        } else if (kind < 92) {
            transaction();
        } else if (kind < 94) {
            spaces();
        } else if (kind < 96) {
            grow();
        } else if (kind < 98) {
            attempt(accesses.fill(sketch.regions.get(choices.below(sketch.regions.size()))));
        } else {
            attempt(misuses.draw());
        }
    }

    private @Nullable Operation access() {
        Operation access = accesses.draw();
        return access == null ? changes.draw() : access;
    }

    /** Attempts one operation, and others in its place while what is drawn is to be avoided. */
    private void attempt(Supplier<@Nullable Operation> draw) {
        for (int i = 0; i < REDRAWS; i++) {
            if (take(draw.get(), i == 0) != Step.Kind.AVOIDED) {
                return;
            }
        }
    }

    /** Something of the rarer families that the scenario uses; returns whether there was something to do. */
    private boolean extra() {
        Operation operation = null;
        int start = choices.below(5);
        for (int i = 0; i < 4 && operation == null; i++) {
            operation = switch ((start + i) % 5) {
                case 0 -> specials.draw();
                case 1, 2 -> attributing.draw();
                case 3 -> features.has(Capability.PINS) ? pinning.draw() : null;
                default -> features.has(Capability.OWNERS) ? lifetimes.draw() : null;
            };
        }
        int before = sketch.regions.size();
        attempt(operation);
        if (operation instanceof Operation.Create && sketch.regions.size() > before) {
            attempt(placement.add(sketch.regions.get(before)));
        }
        return operation != null;
    }

    private void transaction() {
        if (sketch.transactions > 0 && choices.chance(70)) {
            attempt(new Operation.Commit());
        } else if (features.has(Capability.TRANSACTIONS) && sketch.transactions < 3) {
            attempt(new Operation.Begin());
        }
    }

    private void spaces() {
        if (!features.has(Capability.SPACES)) {
            return;
        }
        boolean late = sketch.regions.stream().anyMatch(region -> !region.zones.isEmpty());
        if (sketch.spaces.size() > 1 && choices.chance(late ? 70 : 40)) {
            attempt(new Operation.CloseSpace(sketch.spaces.get(choices.below(sketch.spaces.size()))));
        } else if (sketch.spaces.size() < 4) {
            openAnotherSpace();
        }
    }

    private void grow() {
        boolean small = sketch.regions.size() < 16
                && sketch.spaces.stream().allMatch(space -> reference.edges(space).length < MOST_EDGES);
        if (features.has(Capability.DYNAMIC) && small) {
            newRegion();
        }
    }

    /**
     * Takes the operation to the reference; if it is legal and specified it is kept.
     *
     * @return what became of it, or null if there is none
     */
    private Step.@Nullable Kind attempt(@Nullable Operation operation) {
        return take(operation, true);
    }

    /** The same; what is to be avoided is kept for the end if that is wanted. */
    private Step.@Nullable Kind take(@Nullable Operation operation, boolean keep) {
        if (operation == null || ended) {
            return null;
        }
        Step step = reference.step(operation);
        if (step.open() != null && endings.choose(step.open())) {
            step = reference.last(operation);
            ended = step.kind() == Step.Kind.DONE;
        }
        if (step.kind() == Step.Kind.AVOIDED && keep) {
            stopped.add(operation);
        }
        if (step.kind() == Step.Kind.DONE) {
            steps.add(step);
            Bookkeeping.note(sketch, step);
        } else if (step.kind() == Step.Kind.MISUSE
                && features.has(Capability.DIAGNOSES_MISUSE)
                && step.expectation().canonical().status() == Status.ILLEGAL) {
            steps.add(step);
        }
        return step.kind();
    }
}
