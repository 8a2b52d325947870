package org.memtck.bench.measure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.memtck.bench.workload.Workload;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.campaign.Campaign;
import org.memtck.kit.campaign.CampaignResult;
import org.memtck.kit.campaign.CaseSource;
import org.memtck.kit.campaign.Finding;
import org.memtck.kit.campaign.KnownDeviations;
import org.memtck.kit.campaign.Options;
import org.memtck.kit.campaign.Progress;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.check.Trial;
import org.memtck.kit.gate.Excess;
import org.memtck.kit.gate.Gate;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.InProcessTarget;
import org.memtck.spec.target.Profile;
import org.memtck.spec.target.Target;
import org.memtck.spec.timing.SelfTiming;

/** Decides which targets may be compared on a workload: the speed of wrong answers means nothing. */
final class Admission {
    /** How long it is looked for what is to blame. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Admission() {}

    /** Why a target is not measured, in words, or nothing if it is. */
    static String refusal(Workload workload, Target target) {
        List<String> missing = Demands.missing(workload, target.info());
        if (!missing.isEmpty()) {
            return "not offered: " + String.join(", ", missing);
        } else if (!(target instanceof InProcessTarget) && !(target instanceof SelfTiming)) {
            return "does not measure itself";
        }
        List<Operation> operations = Probe.of(workload, target.info().capabilities());
        List<Step> steps = Trial.legal(operations, Avoidance.NONE, false);
        if (steps.size() != operations.size()) {
            throw new IllegalStateException("the workload " + workload + " is not legal, or not specified");
        }
        Gate gate = Gate.of(target);
        Optional<Excess> excess = gate.excess(steps);
        if (excess.isPresent()) {
            return "not offered: more than " + excess.get().bound();
        }
        CaseResult result = CaseResult.of(steps, gate.run(steps), gate.info().parameters());
        return result.failure() == null ? "" : "not comparable: " + blamed(operations, target);
    }

    /** The rule to blame, as a campaign of this one case finds it out. */
    private static String blamed(List<Operation> operations, Target target) {
        CaseSource source = (from, to, avoidance) -> from == to
                ? List.of()
                : List.of(Trial.take(operations, avoidance, false, target.info().parameters()));
        Options options = new Options(Profile.FULL, 1, 1, PATIENCE, KnownDeviations.NONE, 1, Options.LEAST);
        CampaignResult result = Campaign.run(target, options, source, Progress.NONE);
        List<Finding> findings = result.findings();
        return findings.isEmpty()
                ? "it differs, but not each time"
                : findings.get(0).rule() + " is violated";
    }
}
