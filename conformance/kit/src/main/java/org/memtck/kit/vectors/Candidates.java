package org.memtck.kit.vectors;

import java.util.ArrayList;
import java.util.List;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.campaign.GeneratedCases;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.PinOperation;

/** The cases of a recipe, drawn as campaigns draw them, as they are asked for. */
final class Candidates {
    private static final int BATCH = 100;

    private final Recipe recipe;
    private final GeneratedCases source;
    private final List<List<Step>> cases = new ArrayList<>();
    private int drawn;

    Candidates(Recipe recipe, long seed) {
        this.recipe = recipe;
        this.source = new GeneratedCases(recipe.capabilities(), recipe.parameters(), seed);
    }

    /** What they may use. */
    Recipe recipe() {
        return recipe;
    }

    /** The steps of the case with a number from 0 on. */
    List<Step> get(int number) {
        while (cases.size() <= number) {
            source.cases(drawn, drawn += BATCH, Avoidance.NONE).stream()
                    .map(each -> specified(each.steps()))
                    .filter(steps -> !misusesWindow(steps))
                    .forEach(cases::add);
        }
        return cases.get(number);
    }

    /** The steps without one at the end that is left open within bounds: what is right then, no line can tell. */
    private static List<Step> specified(List<Step> steps) {
        return steps.stream().filter(step -> step.open() == null).toList();
    }

    /** Whether a window is misused that may be longer than expected, or not there: what is right then, no line can tell. */
    private static boolean misusesWindow(List<Step> steps) {
        boolean free = false;
        for (Step step : steps) {
            free |= step.operation() instanceof PinOperation.Pin
                    && !step.expectation().others().isEmpty();
            if (free && step.kind() == Step.Kind.MISUSE && step.operation() instanceof PinOperation) {
                return true;
            }
        }
        return false;
    }

    /** Returns the first {@code number} cases. */
    List<List<Step>> first(int number) {
        get(number);
        return cases.subList(0, number);
    }
}
