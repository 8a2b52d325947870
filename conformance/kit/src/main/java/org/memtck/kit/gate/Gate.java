package org.memtck.kit.gate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.memtck.reference.Step;
import org.memtck.spec.Api;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Patience;
import org.memtck.spec.target.Target;
import org.memtck.spec.target.TargetInfo;

/**
 * The only way to a target. Rejects what goes beyond the target's declaration: a target that is sent such a request may do
 * anything, and is not to blame. Code that makes scenarios first asks whether they are admitted.
 *
 * <p>A gate is as thread-safe as its target.
 */
@Api
public final class Gate {
    private final Target target;
    private final TargetInfo info;
    private final Declaration declaration;
    private final Function<List<Step>, Optional<Excess>> more;

    private Gate(Target target, Declaration declaration, Function<List<Step>, Optional<Excess>> more) {
        this.target = target;
        this.more = more;
        this.info = target.info();
        this.declaration = declaration;
    }

    /** A gate that admits all that the target offers. */
    public static Gate of(Target target) {
        return new Gate(target, Declaration.of(target.info()), steps -> Optional.empty());
    }

    /**
     * A gate that admits a part of what the target offers.
     *
     * @param certified what may be used of it, such as what a profile certifies
     */
    public static Gate of(Target target, Set<Capability> certified) {
        return new Gate(target, Declaration.of(target.info(), certified), steps -> Optional.empty());
    }

    /**
     * Returns a gate that keeps to more than the target declared.
     *
     * @param bounds the first step that goes beyond them, if one does
     */
    public Gate within(Function<List<Step>, Optional<Excess>> bounds) {
        return new Gate(target, declaration, bounds);
    }

    /** Returns a gate in front of another way to the same target, which admits as much as this one. */
    public Gate before(Target way) {
        return new Gate(way, declaration, more);
    }

    /** Returns what the target says of itself. */
    public TargetInfo info() {
        return info;
    }

    /** Returns what is admitted. */
    public Declaration declaration() {
        return declaration;
    }

    /** Returns how many scenarios the target is best given at a time, 1 or more. */
    public int batch() {
        return target.batch();
    }

    /**
     * Returns whether a scenario stays within what was declared.
     *
     * @param steps what the reference made of it
     */
    public boolean admits(List<Step> steps) {
        return excess(steps).isEmpty();
    }

    /** Returns the first step that goes beyond what was declared, if one does. */
    public Optional<Excess> excess(List<Step> steps) {
        return excess(declaration, steps);
    }

    /**
     * Runs a scenario.
     *
     * @throws IllegalStateException if it is not admitted, which is a defect of the code that made it, not of the target
     */
    public Outcome run(List<Step> steps) {
        return run(steps, Patience.UNBOUNDED);
    }

    /**
     * Runs a scenario, and waits no longer than the caller does.
     *
     * @throws IllegalStateException if it is not admitted, which is a defect of the code that made it, not of the target
     */
    public Outcome run(List<Step> steps, Patience patience) {
        return target.run(scenario(declaration, steps), patience);
    }

    /**
     * Runs several scenarios, each from nothing.
     *
     * @return an outcome per scenario, in order
     * @throws IllegalStateException if one is not admitted, or the target does not answer each of them; in the first case none
     *     is run
     */
    public List<Outcome> runAll(List<List<Step>> cases) {
        return runAll(cases, Patience.UNBOUNDED);
    }

    /**
     * Runs several scenarios, each from nothing, and waits no longer than the caller does.
     *
     * @return an outcome per scenario, in order
     * @throws IllegalStateException if one is not admitted, or the target does not answer each of them; in the first case none
     *     is run
     */
    public List<Outcome> runAll(List<List<Step>> cases, Patience patience) {
        List<Scenario> scenarios = new ArrayList<>(cases.size());
        for (List<Step> steps : cases) {
            scenarios.add(scenario(declaration, steps));
        }
        List<Outcome> outcomes = target.runAll(scenarios, patience);
        if (outcomes.size() != cases.size()) {
            throw new IllegalStateException("the target " + info.name() + " answered " + outcomes.size()
                    + " scenarios and not " + cases.size());
        }
        return outcomes;
    }

    /**
     * Asks for something that the target does not offer, which it has to refuse. In everything else the question keeps to what
     * was declared.
     *
     * @param absent what is not offered; what it implies may be asked for, too
     * @return how the target took it, or the step that goes beyond its bounds: it was not asked then
     * @throws IllegalArgumentException if the target offers it
     */
    public Probed probe(Capability absent, List<Step> steps) {
        if (info.capabilities().contains(absent)) {
            throw new IllegalArgumentException(info.name() + " offers " + absent.id());
        }
        Set<Capability> asked = EnumSet.of(absent);
        asked.addAll(info.capabilities());
        Declaration widened = new Declaration(asked, info.parameters());
        Optional<Excess> excess = widened.excess(steps);
        return excess.isPresent()
                ? new Probed(Optional.empty(), excess)
                : new Probed(Optional.of(target.run(scenario(widened, steps))), excess);
    }

    private Optional<Excess> excess(Declaration admitted, List<Step> steps) {
        Optional<Excess> excess = admitted.excess(steps);
        return excess.isPresent() ? excess : more.apply(steps);
    }

    private Scenario scenario(Declaration admitted, List<Step> steps) {
        Optional<Excess> excess = excess(admitted, steps);
        if (excess.isPresent()) {
            throw new IllegalStateException(
                    "a defect of memtck: " + info.name() + " was to be sent what it has not declared: " + excess.get());
        }
        List<Operation> operations = new ArrayList<>(steps.size());
        for (Step step : steps) {
            operations.add(step.operation());
        }
        return new Scenario(operations);
    }

    /**
     * What came of a question for what is not offered: one of the two is there.
     *
     * @param outcome how the target took it
     * @param excess why it was not asked
     */
    @Api
    public record Probed(Optional<Outcome> outcome, Optional<Excess> excess) {}
}
