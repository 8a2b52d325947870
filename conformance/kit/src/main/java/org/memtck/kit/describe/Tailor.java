package org.memtck.kit.describe;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.memtck.kit.avoid.Avoidance;
import org.memtck.kit.check.Trial;
import org.memtck.kit.gate.Declaration;
import org.memtck.kit.gate.Excess;
import org.memtck.reference.Step;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.RegionSpec;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/**
 * Cuts questions down to what a target has room for, or to what may be asked: regions and accesses become smaller, what goes beyond
 * in another way is left out, and so is what depends on it. What is expected is worked out anew, so any cut is as good a question.
 */
final class Tailor {
    private static final Pattern SIZE = Pattern.compile("size=(0x[0-9a-f]+|[0-9]+)");
    private static final Pattern VALUE = Pattern.compile("value=0x([0-9a-f]+)");

    private static final String IN_PART = " in part";

    /** The most steps that are changed or left out. */
    private static final int MOST_CUTS = 200;

    private final Parameters bounds;
    private final Declaration within;

    /**
     * Makes one.
     *
     * @param allowed the capabilities that may be asked for; what they imply may be, too
     */
    Tailor(Parameters bounds, Set<Capability> allowed) {
        this.bounds = bounds;
        this.within = new Declaration(allowed, bounds);
    }

    /** One that keeps to the bounds only. */
    static Tailor to(Parameters bounds) {
        return new Tailor(bounds, EnumSet.allOf(Capability.class));
    }

    /** Returns the question if nothing of it is beyond, or what is left of it; empty if nothing is asked any more. */
    Optional<Question> cut(Question question) {
        Parameters inDialect = bounds.in(question.dialect());
        if (within.admits(question.steps(inDialect))) {
            return Optional.of(question);
        }
        boolean misuse = within.diagnosesMisuse();
        List<Operation> operations = new ArrayList<>(question.scenario().operations());
        for (int i = 0; i < MOST_CUTS; i++) {
            List<Step> steps = Trial.legal(operations, Avoidance.NONE, misuse, inDialect);
            Optional<Excess> excess = within.excess(steps);
            operations = new ArrayList<>(steps.stream().map(Step::operation).toList());
            if (excess.isEmpty()) {
                return asks(operations)
                        ? Optional.of(Question.of(
                                question.name().endsWith(IN_PART) ? question.name() : question.name() + IN_PART,
                                ScenarioText.print(new Scenario(operations)),
                                question.dialect()))
                        : Optional.empty();
            }
            int index = excess.get().index();
            Optional<Operation> smaller = smaller(operations.get(index));
            if (smaller.isPresent()) {
                operations.set(index, smaller.get());
            } else {
                operations.remove(index);
            }
        }
        return Optional.empty();
    }

    /** Whether more is done than to make regions. */
    private static boolean asks(List<Operation> operations) {
        return operations.stream().anyMatch(operation -> !(operation instanceof Operation.Create));
    }

    /** The same with a size that there is room for; empty if that is not what is wrong with it. */
    private Optional<Operation> smaller(Operation operation) {
        String text = ScenarioText.print(operation);
        Matcher size = SIZE.matcher(text);
        if (!size.find()) {
            return Optional.empty();
        }
        String cut = text;
        if (operation instanceof Operation.Read || operation instanceof Operation.Write) {
            cut = masked(size.replaceFirst("size=" + bounds.maxAccess()));
            cut = bounds.maxAccess() == 1 ? cut.replace(" order=be", "") : cut; // a byte has no order
        } else if (operation instanceof Operation.Create create && bounds.addressBits() < Long.SIZE) {
            long room = 1L << bounds.addressBits();
            boolean ram = !(create.spec() instanceof RegionSpec.Container);
            long most = ram && Long.compareUnsigned(bounds.maxRam(), room) < 0 ? bounds.maxRam() : room;
            cut = size.replaceFirst("size=0x" + Long.toHexString(most));
        }
        try {
            return cut.equals(text) ? Optional.empty() : Optional.of(ScenarioText.parseOperation(cut));
        } catch (SyntaxException e) {
            return Optional.empty();
        }
    }

    private String masked(String text) {
        Matcher value = VALUE.matcher(text);
        if (!value.find()) {
            return text;
        }
        String digits = value.group(1);
        int most = 2 * bounds.maxAccess();
        return value.replaceFirst("value=0x" + digits.substring(Math.max(0, digits.length() - most)));
    }
}
