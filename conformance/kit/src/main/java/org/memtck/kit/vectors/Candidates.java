package org.memtck.kit.vectors;

import java.util.ArrayList;
import java.util.List;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.campaign.GeneratedCases;
import org.memtck.reference.Step;

/** The cases of a recipe, drawn as campaigns draw them, as they are asked for. */
final class Candidates {
    private static final int BATCH = 100;

    private final Recipe recipe;
    private final GeneratedCases source;
    private final List<List<Step>> cases = new ArrayList<>();

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
            source.cases(cases.size(), cases.size() + BATCH, Avoidance.NONE).forEach(next -> cases.add(next.steps()));
        }
        return cases.get(number);
    }

    /** The first cases, so many. */
    List<List<Step>> first(int number) {
        get(number);
        return cases.subList(0, number);
    }
}
