package org.memtck.kit.history;

/** How much may still be run to find which earlier scenarios a difference depends on. */
final class Allowance {
    private int replays;
    private int scenarios;
    private int hangs;

    /**
     * An allowance.
     *
     * @param replays the most runs of sessions: each costs a start of the target
     * @param scenarios the most scenarios in all of them
     * @param hangs the most hangs: each costs a time limit
     */
    Allowance(int replays, int scenarios, int hangs) {
        this.replays = replays;
        this.scenarios = scenarios;
        this.hangs = hangs;
    }

    /** Takes the cost of a session of {@code count} scenarios; returns false and takes nothing if too little is left. */
    boolean take(int count) {
        if (replays == 0 || scenarios < count || hangs == 0) {
            return false;
        }
        replays--;
        scenarios -= count;
        return true;
    }

    /** Notes that the target hung. */
    void hung() {
        hangs = Math.max(0, hangs - 1);
    }

    /** Moves a part of what is left, at the most as much as given, to an allowance of its own. */
    Allowance part(int mostReplays, int mostScenarios, int mostHangs) {
        Allowance part = new Allowance(
                Math.min(replays, mostReplays), Math.min(scenarios, mostScenarios), Math.min(hangs, mostHangs));
        replays -= part.replays;
        scenarios -= part.scenarios;
        hangs -= part.hangs;
        return part;
    }

    /** What is left. */
    SessionSearch.Rest rest() {
        return new SessionSearch.Rest(replays, scenarios, hangs);
    }

    /** Takes back what is left of a part. */
    void giveBack(Allowance part) {
        replays += part.replays;
        scenarios += part.scenarios;
        hangs += part.hangs;
    }
}
