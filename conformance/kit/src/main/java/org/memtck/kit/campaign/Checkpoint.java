package org.memtck.kit.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.memtck.kit.account.Tally;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.generate.Focus;
import org.memtck.kit.history.SessionSearch;
import org.memtck.spec.Api;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Rule;
import org.memtck.spec.rule.RuleSet;
import org.memtck.spec.target.Capability;

/**
 * All that a campaign knows between two batches, when no case waits to be looked at: another one of the same options goes on from
 * here as if it had run the cases before. Only the same build of memtck understands it.
 *
 * @param part which part of the campaign is run
 * @param tally all that was counted; findings are numbered as in {@code known}
 */
@Api
public record Checkpoint(Part part, Position position, Tally tally, Known known, Looked looked) {
    /** Checks that all findings are there that others speak of. */
    public Checkpoint {
        int findings = known.findings().size();
        require(tally.findings() <= findings, "steps are laid to finding " + tally.findings() + " of " + findings);
        int avoided = known.avoidance().findings();
        require(avoided <= findings, "something is avoided for finding " + avoided + " of " + findings);
    }

    /**
     * Checks that it is of a target that offers what the next cases turn to.
     *
     * @throws IllegalArgumentException if it does not
     */
    public void requireOffered(Set<Capability> capabilities) {
        for (Focus focus : position.focuses()) {
            for (Set<Capability> theme : focus.themes()) {
                require(capabilities.containsAll(theme), "cases turn to " + theme + ", which is not offered");
            }
        }
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /**
     * How far the campaign is.
     *
     * @param done the number of the next case, from 0 in the whole campaign: the first of a batch
     * @param decided the number, from 1 in the part, of the last case in which a rule decided something; 0 if there is none
     * @param hung whether the target has hung
     * @param elapsed how long it took
     * @param drawn for each rule, in their order, how many steps it decides that were drawn and do not count for it
     * @param focuses what the next batches turn to: as many as may be begun at once
     */
    @Api
    public record Position(
            long done, long decided, boolean hung, Duration elapsed, List<Long> drawn, List<Focus> focuses) {
        /** Checks the numbers, and copies the lists. */
        public Position {
            drawn = List.copyOf(drawn);
            focuses = List.copyOf(focuses);
            require(done >= 0 && done % Part.BATCH == 0, done + " cases are done, which is no number of batches");
            require(decided >= 0 && decided <= done, "there is no case " + decided + " of " + done);
            require(!elapsed.isNegative(), "it took " + elapsed);
            int rules = Rule.values().length;
            require(drawn.size() == rules, drawn.size() + " numbers for " + rules + " rules");
            require(drawn.stream().allMatch(count -> count >= 0), drawn + " are no counts");
            require(
                    focuses.size() == Batches.AHEAD,
                    focuses.size() + " batches turn to something, not " + Batches.AHEAD);
        }
    }

    /**
     * What was found, and what is done about it.
     *
     * @param suspects for each finding the rules that were under suspicion in its counterexamples
     * @param learnt for each finding how many scenarios it was learnt from
     * @param withdrawn the variants that were followed until they turned out to be none
     * @param version changes with every finding and counterexample
     * @param avoidance what is steered around, and the variants that are followed
     */
    @Api
    public record Known(
            List<Finding> findings,
            List<RuleSet> suspects,
            List<Integer> learnt,
            Dialect withdrawn,
            int version,
            Avoidance avoidance) {
        /** Checks that there is all of each finding, and copies the lists. */
        public Known {
            findings = List.copyOf(findings);
            suspects = List.copyOf(suspects);
            learnt = List.copyOf(learnt);
            require(
                    suspects.size() == findings.size() && learnt.size() == findings.size(),
                    suspects.size() + " sets of suspects and " + learnt.size() + " numbers for " + findings.size()
                            + " findings");
            require(learnt.stream().allMatch(count -> count > 0), learnt + " are no counts");
        }
    }

    /**
     * What looking at cases that failed has cost, of which there is so much and no more.
     *
     * @param incidents differences that no finding explains
     * @param patience how many times cases may still wait for others
     * @param reductions how many cases were reduced
     * @param sessions what looking for sessions may still cost
     */
    @Api
    public record Looked(List<Incident> incidents, int patience, int reductions, SessionSearch.Rest sessions) {
        /** Checks the numbers, and copies the list. */
        public Looked {
            incidents = List.copyOf(incidents);
            require(
                    incidents.size() <= Closing.MOST_INCIDENTS,
                    incidents.size() + " incidents, of which no more than " + Closing.MOST_INCIDENTS + " are told");
            require(
                    patience >= 0 && patience <= Investigation.PATIENCE,
                    "cases may wait " + patience + " times, of " + Investigation.PATIENCE);
            require(reductions >= 0, reductions + " cases were reduced");
        }
    }
}
