package org.memtck.kit.replay;

import java.util.ArrayList;
import java.util.List;
import org.memtck.spec.Api;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;
import org.memtck.spec.text.Transcript;

/**
 * Transcripts, run on a target one after the other in one life of it.
 *
 * @param scenarios those that were run, up to one that was not sent, or that ended the life
 * @param count how many there are
 */
@Api
public record SessionReplay(List<Replay> scenarios, int count) {
    /** Copies the list. */
    public SessionReplay {
        scenarios = List.copyOf(scenarios);
    }

    /** Runs transcripts, in a new life of the target if there are several. */
    public static SessionReplay run(List<Transcript> session, Target target) {
        if (session.size() > 1) {
            target.restart();
        }
        List<Replay> done = new ArrayList<>();
        boolean goesOn = true;
        for (int i = 0; i < session.size() && goesOn; i++) {
            Replay replay = Replay.run(session.get(i), target);
            done.add(replay);
            goesOn = goesOn(replay, target);
        }
        return new SessionReplay(done, session.size());
    }

    private static boolean goesOn(Replay replay, Target target) {
        boolean sent = replay.refusal().isEmpty() && replay.beyond().isEmpty();
        Outcome.End end = replay.outcome().end();
        return sent && (end == Outcome.End.COMPLETE || (end.wasAsked() && !target.isProcess()));
    }

    /** Whether all of them were run, and agree. */
    public boolean agrees() {
        return scenarios.size() == count && scenarios.stream().allMatch(Replay::agrees);
    }

    /** The number of the first one, from 1, of which a step differs or in which the target broke off; 0 if there is none. */
    public int firstDiffering() {
        for (int i = 0; i < scenarios.size(); i++) {
            if (differs(scenarios.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean differs(Replay replay) {
        return replay.differing() > 0 || replay.isBrokenOff();
    }

    /** How many steps were compared. */
    public long compared() {
        return scenarios.stream().mapToLong(Replay::compared).sum();
    }

    /** How many steps were not to be compared. */
    public long leftOut() {
        return scenarios.stream().mapToLong(Replay::leftOut).sum();
    }

    /** In how many steps the file says something else than the rules. */
    public long misstated() {
        return scenarios.stream().mapToLong(Replay::misstated).sum();
    }
}
