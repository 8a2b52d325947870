package org.memtck.kit.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.Trial;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;

/**
 * Looks for the shortest session that shows what a scenario alone does not: runs the life again in which it was seen, leaves
 * scenarios out, and then steps. All searches of a campaign together may run so much and no more.
 */
@Api
public final class SessionSearch {
    /** What all searches of a campaign may run, and each of them. */
    private static final int ALL_REPLAYS = 2_000;

    private static final int ALL_SCENARIOS = 400_000;
    private static final int ALL_HANGS = 16;
    private static final int REPLAYS = 800;
    private static final int SCENARIOS = 200_000;
    private static final int HANGS = 8;

    /** How often a life is run again to see the difference for the first time, and how often a session to confirm it. */
    private static final int ATTEMPTS = 2;

    private final NewLives lives;
    private Allowance all = new Allowance(ALL_REPLAYS, ALL_SCENARIOS, ALL_HANGS);

    /** Searches with new lives of one target. */
    public SessionSearch(NewLives lives) {
        this.lives = lives;
    }

    /**
     * What all searches together may still run.
     *
     * @param replays sessions
     * @param scenarios scenarios in all of them
     * @param hangs hangs of the target
     */
    @Api
    public record Rest(int replays, int scenarios, int hangs) {
        /** Checks the numbers. */
        public Rest {
            if (replays < 0
                    || replays > ALL_REPLAYS
                    || scenarios < 0
                    || scenarios > ALL_SCENARIOS
                    || hangs < 0
                    || hangs > ALL_HANGS) {
                throw new IllegalArgumentException("looking for sessions may still cost " + replays + ", " + scenarios
                        + " and " + hangs + ", of " + ALL_REPLAYS + ", " + ALL_SCENARIOS + " and " + ALL_HANGS);
            }
        }
    }

    /** Goes on with what another one left. */
    public void goOn(Rest rest) {
        all = new Allowance(rest.replays, rest.scenarios, rest.hangs);
    }

    /** What is left. */
    public Rest rest() {
        return all.rest();
    }

    /**
     * Searches.
     *
     * @param episode how the failing scenario came to be run
     * @param failing a scenario that was seen to fail, and does not do so alone
     */
    public History search(Episode episode, Trial failing) {
        Allowance own = all.part(REPLAYS, SCENARIOS, HANGS);
        History found = search(episode, failing, own);
        all.giveBack(own);
        return found;
    }

    private History search(Episode episode, Trial failing, Allowance allowance) {
        List<List<Operation>> life = new ArrayList<>();
        episode.past().scenarios().forEach(scenario -> life.add(scenario.operations()));
        int before = life.size();
        boolean complete = episode.past().isComplete();
        life.add(failing.operations());
        List<List<Operation>> more = new ArrayList<>(life);
        more.addAll(episode.ahead().stream().map(Scenario::operations).toList());
        Symptom symptom = Symptom.of(failing, lives.isProcess());
        boolean enough = more.size() == 1 || allowance.take(2 * ATTEMPTS * more.size());
        Replays replays = new Replays(lives, symptom, allowance);
        Shown shown = enough ? seenAgain(life, more, replays) : null;
        if (shown == null) {
            return new History(before, complete, enough && !lives.isOver(), null, 0, 0);
        }
        return confirmed(before, complete, shortest(shown, replays), replays);
    }

    private static @Nullable Shown seenAgain(List<List<Operation>> life, List<List<Operation>> more, Replays replays) {
        Shown shown = null;
        for (int i = 0; i < ATTEMPTS && shown == null && more.size() > 1; i++) {
            shown = life.size() > 1 ? replays.run(life) : null;
            shown = shown == null && more.size() > life.size() ? replays.run(more) : shown;
        }
        return shown;
    }

    /** What is left must still need what ran before: else it is another difference that a smaller scenario shows by itself. */
    private Shown shortest(Shown shown, Replays replays) {
        Shown scenarios = ScenarioReduction.of(shown, replays);
        Shown steps = StepReduction.of(scenarios, replays, lives.granule());
        return replays.run(List.of(steps.last().operations())) == null ? steps : scenarios;
    }

    private History confirmed(int before, boolean complete, Shown shortest, Replays replays) {
        int attempts = 0;
        int again = 0;
        while (attempts < ATTEMPTS && !lives.isOver()) {
            again += replays.run(shortest.operations()) == null ? 0 : 1;
            // A run that the end of the time cut short is no attempt.
            attempts += lives.isOver() ? 0 : 1;
        }
        return new History(before, complete, true, shortest.session(), Math.min(again, attempts), attempts);
    }
}
