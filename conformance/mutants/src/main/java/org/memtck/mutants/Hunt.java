package org.memtck.mutants;

import java.util.List;
import org.memtck.kit.check.CaseResult;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Outcome;
import org.memtck.spec.target.Target;

/** Runs the recorded cases of a bus on one mutant, until one differs. */
final class Hunt {
    /** Few enough that little is run in vain after the one that differs. */
    private static final int AT_ONCE = 8;

    private final List<Recorded> cases;

    /** A case, and the scenario that is sent for it. */
    record Recorded(List<Step> steps, Scenario scenario) {
        static Recorded of(List<Step> steps) {
            return new Recorded(
                    steps, new Scenario(steps.stream().map(Step::operation).toList()));
        }
    }

    Hunt(List<Recorded> cases) {
        this.cases = cases;
    }

    /**
     * Hunts a mutant.
     *
     * @param loader loads it
     */
    Fate on(Mutant mutant, MutantLoader loader) {
        Runnable fuel = loader.fuel();
        fuel.run();
        try (Target target = loader.target()) {
            return hunt(mutant, target, fuel);
        } catch (VerifyError | ClassFormatError e) {
            return new Fate(mutant, Fate.End.NOT_VIABLE, 0);
        } catch (Fuel.SpentError e) {
            return new Fate(mutant, Fate.End.CIRCLED, 1);
        } catch (RuntimeException | LinkageError e) {
            return new Fate(mutant, Fate.End.KILLED, 1); // it cannot even be opened
        }
    }

    private Fate hunt(Mutant mutant, Target target, Runnable fuel) {
        for (int from = 0; from < cases.size(); from += AT_ONCE) {
            List<Recorded> some = cases.subList(from, Math.min(cases.size(), from + AT_ONCE));
            fuel.run();
            List<Outcome> outcomes =
                    target.runAll(some.stream().map(Recorded::scenario).toList());
            for (int i = 0; i < some.size(); i++) {
                Outcome outcome = outcomes.get(i);
                if (CaseResult.of(some.get(i).steps(), outcome, target.info().parameters())
                                .failure()
                        != null) {
                    return new Fate(mutant, end(outcome), from + i + 1);
                }
            }
        }
        return new Fate(mutant, Fate.End.SURVIVED, 0);
    }

    private static Fate.End end(Outcome outcome) {
        if (outcome.message().contains(VerifyError.class.getSimpleName())) {
            return Fate.End.NOT_VIABLE;
        }
        return outcome.message().contains(Fuel.SpentError.class.getSimpleName()) ? Fate.End.CIRCLED : Fate.End.KILLED;
    }
}
