package org.memtck.cli.resume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.memtck.cli.rebuilt.RebuiltFindings;
import org.memtck.cli.report.ShardEntry.FoundEntry;
import org.memtck.cli.report.ShardIncident;
import org.memtck.cli.report.TallyEntry;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.avoid.Trigger;
import org.memtck.kit.campaign.Checkpoint;
import org.memtck.kit.campaign.Part;
import org.memtck.kit.history.SessionSearch;
import org.memtck.spec.target.Parameters;

/**
 * A checkpoint in a file. What is a number that does not speak for itself is one that only the same build of memtck understands.
 *
 * @param part which part of the campaign is run, such as {@code 1/1}
 * @param done how many cases were drawn
 * @param decided the number of the last case that told something of a rule, from 1; 0 if none did
 * @param hung whether the target has hung
 * @param millis how long the campaign took, in milliseconds
 * @param drawn for each rule, in the order of the catalogue, how many steps were drawn that do not count for it
 * @param focus what the next batches turn to
 * @param tally all that was counted
 * @param findings what was found
 * @param learnt for each finding how many scenarios it was learnt from
 * @param withdrawn the variants that were followed for a while; it may be empty
 * @param version changes with each finding and counterexample
 * @param avoided what is steered around
 * @param followed the variants that are followed; it may be empty
 * @param incidents differences that no finding explains
 * @param patience how many times cases may still wait for others
 * @param reductions how many cases were reduced
 * @param sessions what looking for sessions may still cost: runs of them, scenarios, hangs
 */
record CheckpointEntry(
        String part,
        long done,
        long decided,
        boolean hung,
        long millis,
        List<Long> drawn,
        FocusEntry focus,
        TallyEntry tally,
        List<FoundEntry> findings,
        List<Integer> learnt,
        String withdrawn,
        int version,
        List<AvoidedEntry> avoided,
        String followed,
        List<ShardIncident> incidents,
        int patience,
        int reductions,
        List<Integer> sessions) {
    /** How many numbers say what looking for sessions may still cost. */
    private static final int NUMBERS = 3;

    /** Checks that nothing is missing. */
    CheckpointEntry {
        Objects.requireNonNull(part, "the part is missing");
        Objects.requireNonNull(drawn, "drawn is missing");
        Objects.requireNonNull(focus, "the focus is missing");
        Objects.requireNonNull(tally, "the tally is missing");
        Objects.requireNonNull(findings, "the findings are missing");
        Objects.requireNonNull(learnt, "learnt is missing");
        Objects.requireNonNull(withdrawn, "withdrawn is missing");
        Objects.requireNonNull(avoided, "avoided is missing");
        Objects.requireNonNull(followed, "followed is missing");
        Objects.requireNonNull(incidents, "the incidents are missing");
        Objects.requireNonNull(sessions, "sessions is missing");
    }

    /**
     * What is steered around for a finding.
     *
     * @param finding the number of the finding
     * @param rules the rules that decide such a step, as ids with blanks between them
     * @param facts the values of its traits
     * @param mask which traits count
     * @param caution how careful to be with such a step
     */
    record AvoidedEntry(int finding, String rules, long facts, long mask, int caution) {
        /** Checks that nothing is missing. */
        AvoidedEntry {
            Objects.requireNonNull(rules, "the rules are missing");
        }

        static AvoidedEntry of(Avoidance.Kept kept) {
            Trigger trigger = kept.trigger();
            return new AvoidedEntry(
                    kept.finding(), trigger.rules().toString(), trigger.facts(), trigger.mask(), kept.caution());
        }

        Avoidance.Kept kept() {
            Trigger trigger = new Trigger(TallyEntry.set(rules), facts, mask);
            try {
                trigger.words();
            } catch (IndexOutOfBoundsException e) {
                throw new IllegalArgumentException("there is no step such as " + facts, e);
            }
            if ((facts & ~mask) != 0) {
                throw new IllegalArgumentException("no step is both " + facts + " and within " + mask);
            }
            return new Avoidance.Kept(finding, trigger, caution);
        }
    }

    /** What a campaign knows. */
    static CheckpointEntry of(Checkpoint checkpoint) {
        Checkpoint.Position position = checkpoint.position();
        Checkpoint.Known known = checkpoint.known();
        Checkpoint.Looked looked = checkpoint.looked();
        SessionSearch.Rest sessions = looked.sessions();
        return new CheckpointEntry(
                checkpoint.part().toString(),
                position.done(),
                position.decided(),
                position.hung(),
                position.elapsed().toMillis(),
                position.drawn(),
                FocusEntry.of(position.focuses()),
                TallyEntry.of(checkpoint.tally()),
                FoundEntry.allOf(known.findings(), known.suspects()),
                known.learnt(),
                known.withdrawn().toString(),
                known.version(),
                known.avoidance().kept().stream().map(AvoidedEntry::of).toList(),
                known.avoidance().followed().toString(),
                looked.incidents().stream().map(ShardIncident::of).toList(),
                looked.patience(),
                looked.reductions(),
                List.of(sessions.replays(), sessions.scenarios(), sessions.hangs()));
    }

    /**
     * What the campaign knew.
     *
     * @param run the part that is run, which has to be that of the campaign
     * @param target the bounds of the target
     * @throws IllegalArgumentException with what is there and what was expected, if this is no checkpoint of that part
     */
    Checkpoint checkpoint(Part run, Parameters target) {
        if (!run.toString().equals(part)) {
            throw new IllegalArgumentException("it is of part " + part + ", not " + run);
        } else if (sessions.size() != NUMBERS) {
            throw new IllegalArgumentException("expected " + NUMBERS + " numbers of what sessions may cost");
        }
        RebuiltFindings rebuilt = new RebuiltFindings(target, findings);
        List<Avoidance.Kept> kept = new ArrayList<>();
        avoided.forEach(each -> kept.add(each.kept()));
        return new Checkpoint(
                run,
                new Checkpoint.Position(done, decided, hung, Duration.ofMillis(millis), drawn, focus.focuses()),
                tally.tally(),
                new Checkpoint.Known(
                        findings.stream().map(rebuilt::finding).toList(),
                        findings.stream().map(RebuiltFindings::suspects).toList(),
                        learnt,
                        RebuiltFindings.dialect(withdrawn),
                        version,
                        Avoidance.of(kept, RebuiltFindings.dialect(followed))),
                new Checkpoint.Looked(
                        incidents.stream().map(rebuilt::incident).toList(),
                        patience,
                        reductions,
                        new SessionSearch.Rest(sessions.get(0), sessions.get(1), sessions.get(2))));
    }
}
