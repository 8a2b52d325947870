package org.memtck.kit.replay;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.memtck.kit.check.CaseResult;
import org.memtck.kit.check.Checker;
import org.memtck.kit.check.StepResult;
import org.memtck.kit.gate.Excess;
import org.memtck.kit.gate.Gate;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.Api;
import org.memtck.spec.observation.Observation;
import org.memtck.spec.observation.Status;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.target.Target;
import org.memtck.spec.text.Transcript;

/**
 * A transcript, run on a target. Operations that are unspecified are not run, unless they are the last: what a target does
 * after one of them is as unspecified. Nor is misuse, unless the target says that it diagnoses it. Of a transcript that goes beyond a limit nothing
 * is run.
 *
 * @param steps the operations in order
 * @param outcome how the target ran those that were run
 * @param comparison how those that were run compare, up to the first that differs; as in a campaign, nothing is held
 *     against a target beyond the end of a host window that it made shorter
 * @param refusal why nothing was sent, in words: what the transcript needs is not what the target declared; empty if it was sent
 */
@Api
public record Replay(List<ReplayedStep> steps, Outcome outcome, CaseResult comparison, String refusal) {
    /** Copies the list. */
    public Replay {
        steps = List.copyOf(steps);
    }

    /** Runs a transcript on a target, unless it goes beyond what the target has declared. */
    public static Replay run(Transcript transcript, Target target) {
        Gate gate = Gate.of(target);
        boolean misuse = gate.declaration().diagnosesMisuse();
        Reference reference = new Reference(Veto.NONE, gate.info().parameters());
        List<Step> expected = expected(transcript, reference);
        boolean within = expected.stream().noneMatch(Replay::isBeyond);
        List<Step> legal = expected.stream()
                .filter(step -> within && isCompared(step, misuse))
                .toList();
        String refusal = refusal(gate, legal);
        List<Step> asked = refusal.isEmpty() ? legal : List.of();
        Outcome outcome = within && refusal.isEmpty() ? gate.run(asked) : Outcome.complete(List.of());
        Checker observedChecker = new Checker(target.info().parameters());
        Checker statedChecker = new Checker(Parameters.UNBOUNDED);
        Iterator<Observation> observations = outcome.observations().iterator();
        List<ReplayedStep> steps = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            Step step = expected.get(i);
            Transcript.Step written = transcript.steps().get(i);
            boolean compared = within && refusal.isEmpty() && isCompared(step, misuse);
            Observation observed = compared && observations.hasNext() ? observations.next() : null;
            steps.add(new ReplayedStep(
                    written.line(),
                    step,
                    compared,
                    observed,
                    check(observedChecker, step, observed),
                    stated(statedChecker, step, written)));
        }
        return new Replay(
                steps, outcome, CaseResult.of(asked, outcome, target.info().parameters()), refusal);
    }

    private static List<Step> expected(Transcript transcript, Reference reference) {
        List<Step> expected = new ArrayList<>();
        for (Iterator<Transcript.Step> steps = transcript.steps().iterator(); steps.hasNext(); ) {
            Operation operation = steps.next().operation();
            expected.add(steps.hasNext() ? reference.step(operation) : reference.last(operation));
        }
        return expected;
    }

    private static String refusal(Gate gate, List<Step> steps) {
        Set<Capability> missing = gate.declaration().missing(steps);
        Optional<Excess> excess = gate.excess(steps);
        if (excess.isEmpty()) {
            return "";
        } else if (missing.isEmpty()) {
            return excess.get() + ", which " + gate.info().name() + " declares";
        }
        return "it needs " + missing.stream().map(Capability::id).collect(Collectors.joining(" and ")) + ", which "
                + gate.info().name() + " does not offer";
    }

    private static boolean isCompared(Step step, boolean misuse) {
        return switch (step.kind()) {
            case DONE -> true;
            case MISUSE -> misuse && step.isDiagnosed();
            case OPEN, AVOIDED, BEYOND -> false;
        };
    }

    private static boolean isBeyond(Step step) {
        return step.kind() == Step.Kind.BEYOND;
    }

    private static @Nullable StepResult check(Checker checker, Step step, @Nullable Observation observed) {
        return observed == null ? null : checker.check(step, observed);
    }

    /** What the file says of the step, if the rules say otherwise. */
    private static @Nullable Observation stated(Checker checker, Step step, Transcript.Step written) {
        Observation stated = written.observation();
        boolean specified = step.kind() == Step.Kind.DONE || step.kind() == Step.Kind.MISUSE;
        if (stated == null || !specified) {
            return null;
        }
        // The words of an error are the implementation's own.
        boolean errors = stated.status() == Status.ERROR
                && step.expectation().canonical().status() == Status.ERROR;
        boolean agrees = errors || checker.check(step.expectation(), stated).difference() == null;
        return agrees ? null : stated;
    }

    /** The steps that were run, with what is expected of them. */
    public List<Step> asked() {
        return steps.stream()
                .filter(ReplayedStep::compared)
                .map(ReplayedStep::expected)
                .toList();
    }

    /** Whether the target broke off before the end. */
    public boolean isBrokenOff() {
        return outcome.end() != Outcome.End.COMPLETE || steps.stream().anyMatch(ReplayedStep::isUnanswered);
    }

    /** The first step that would exceed a limit: if there is one, nothing was run. */
    public Optional<ReplayedStep> beyond() {
        return steps.stream().filter(step -> isBeyond(step.expected())).findFirst();
    }

    /** Whether all steps were compared, there is one at least, and none differs. */
    public boolean agrees() {
        return compared() > 0 && leftOut() == 0 && differing() == 0 && !isBrokenOff();
    }

    /** How many steps were compared. */
    public long compared() {
        return steps.stream().filter(step -> step.result() != null).count();
    }

    /** How many steps differ. */
    public long differing() {
        return steps.stream().filter(ReplayedStep::differs).count();
    }

    /** How many steps were not to be compared. */
    public long leftOut() {
        return steps.stream().filter(step -> !step.compared()).count();
    }

    /** In how many steps the file says something else than the rules. */
    public long misstated() {
        return steps.stream().filter(step -> step.stated() != null).count();
    }
}
