package org.memtck.cli.rebuilt;

import java.util.ArrayList;
import java.util.List;
import org.memtck.cli.report.FindingEntry.StepEntry;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.reference.Step;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Variant;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/**
 * Makes the steps of scenarios again from their operations. What is expected of them depends on the variants that the campaign
 * followed at the time, and that nobody noted: those are meant by which what is expected comes out as it was.
 */
final class RebuiltSteps {
    /** The most variants of which all combinations are tried. */
    private static final int MOST_COMBINED = 6;

    private final Parameters target;
    private final List<Dialect> candidates = new ArrayList<>();

    /**
     * Takes the bounds of the target, and the variants that were followed at the end, in their order.
     *
     * @throws IllegalArgumentException if some of these exclude each other
     */
    RebuiltSteps(Parameters target, List<Dialect> followed) {
        this.target = target;
        int combined = Math.min(followed.size(), MOST_COMBINED);
        for (int chosen = 0; chosen < 1 << combined; chosen++) {
            Dialect dialect = Dialect.STRICT;
            for (int i = 0; i < combined; i++) {
                dialect = (chosen >> i & 1) == 0 ? dialect : dialect.with(followed.get(i));
            }
            candidates.add(dialect);
        }
        Dialect all = Dialect.STRICT;
        for (Dialect each : followed) {
            all = all.with(each);
            candidates.add(all);
        }
        for (Variant variant : Variant.values()) {
            if (!variant.hasValue()) {
                candidates.add(Dialect.STRICT.with(variant, 0)); // one that was followed for a while
            }
        }
    }

    /**
     * The steps of a scenario.
     *
     * @throws IllegalArgumentException if nothing comes out as it was
     */
    List<Step> of(List<StepEntry> entries) {
        return of(entries, dialectOf(entries));
    }

    /** The steps of a scenario that was made under these variants, besides the target's own. */
    List<Step> of(List<StepEntry> entries, Dialect dialect) {
        return legal(operations(entries), dialect);
    }

    /**
     * The variants under which a scenario was made, besides the target's own.
     *
     * @throws IllegalArgumentException if nothing comes out as it was
     */
    Dialect dialectOf(List<StepEntry> entries) {
        return dialectOf(entries, Dialect.STRICT);
    }

    /**
     * The variants under which a scenario was made, besides the target's own.
     *
     * @param likely those that are likely to be the ones
     * @throws IllegalArgumentException if nothing comes out as it was
     */
    Dialect dialectOf(List<StepEntry> entries, Dialect likely) {
        List<Operation> operations = operations(entries);
        if (isAsItWas(legal(operations, likely), entries)) {
            return likely;
        }
        for (Dialect dialect : candidates) {
            if (isAsItWas(legal(operations, dialect), entries)) {
                return dialect;
            }
        }
        throw new IllegalArgumentException("what is expected in a scenario that ends with '"
                + (entries.isEmpty() ? "" : entries.get(entries.size() - 1).operation())
                + "' is not what the rules expect");
    }

    private List<Step> legal(List<Operation> operations, Dialect dialect) {
        return Trial.legal(operations, Avoidance.NONE.following(dialect), true, target);
    }

    private static List<Operation> operations(List<StepEntry> entries) {
        List<Operation> operations = new ArrayList<>();
        for (StepEntry entry : entries) {
            operations.add(operation(entry.operation()));
        }
        return operations;
    }

    private static Operation operation(String line) {
        try {
            return ScenarioText.parseOperation(line);
        } catch (SyntaxException e) {
            throw new IllegalArgumentException("'" + line + "' is no operation: " + e.getMessage(), e);
        }
    }

    private static boolean isAsItWas(List<Step> steps, List<StepEntry> entries) {
        if (steps.isEmpty() || steps.size() != entries.size()) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            String expected = ScenarioText.print(steps.get(i).expectation().canonical());
            if (!expected.equals(entries.get(i).expected())) {
                return false;
            }
        }
        return true;
    }
}
