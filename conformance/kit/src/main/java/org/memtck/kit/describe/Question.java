package org.memtck.kit.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.memtck.kit.gate.Declaration;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Example;
import org.memtck.spec.rule.RuleBook;
import org.memtck.spec.rule.RuleText;
import org.memtck.spec.rule.VariantText;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.scenario.Scenario;
import org.memtck.spec.target.Capability;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/**
 * A scenario that a target is asked.
 *
 * @param name what it is called, such as {@code RO-2 example 1}
 * @param scenario what is asked
 * @param dialect the dialect in which it has an answer
 * @param needs the capabilities that it takes to answer, closed under implication
 */
record Question(String name, Scenario scenario, Dialect dialect, Set<Capability> needs) {
    /** What no example of a rule shows without more. */
    private static final String TWO_SPACES = """
        memtck 1
        container bus size=0x100
        ram A size=0x10
        add A in=bus at=0x0
        space S root=bus
        space T root=bus
        write S at=0x1 size=1 value=0x5a
        read T at=0x1 size=1
        """;

    private static final Declaration NOTHING = new Declaration(Set.of(), Parameters.UNBOUNDED);

    Question {
        needs = Set.copyOf(needs);
    }

    /**
     * Returns the runnable examples of all rules and variants: what takes least first, of that rules first, and of those
     * the shortest. A new rule or variant comes with examples, so that it is asked for without more being said here.
     */
    static List<Question> ofRules() {
        List<Question> all = new ArrayList<>();
        all.add(of("two spaces", TWO_SPACES, Dialect.STRICT));
        for (RuleText text : RuleBook.load().texts()) {
            add(all, text.rule().id(), text.examples(), Dialect.STRICT);
            for (VariantText variant : text.variants()) {
                add(all, variant.variant().id(), variant.examples(), variant.dialect());
            }
        }
        all.sort(Comparator.comparingInt((Question question) -> question.needs().size())
                .thenComparing(question -> !question.dialect().isStrict())
                .thenComparingInt(question -> question.scenario().length()));
        return all;
    }

    /** Their names stay what they are when something is written above them. */
    private static void add(List<Question> all, String id, List<Example> examples, Dialect dialect) {
        for (int i = 0; i < examples.size(); i++) {
            String number = examples.size() == 1 ? "" : " " + (i + 1);
            all.add(of(id + " example" + number, examples.get(i).text(), dialect));
        }
    }

    /** Returns a question that is asked of a target in a dialect. */
    static Question of(String name, String text, Dialect dialect) {
        try {
            Scenario scenario = ScenarioText.parse(text);
            List<Step> steps = steps(scenario.operations(), Parameters.UNBOUNDED.in(dialect));
            return new Question(name, scenario, dialect, NOTHING.missing(steps));
        } catch (SyntaxException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** Returns what is expected of a target with these bounds, in its dialect. */
    List<Step> steps(Parameters parameters) {
        return steps(scenario.operations(), parameters);
    }

    private static List<Step> steps(List<Operation> operations, Parameters parameters) {
        Reference reference = new Reference(Veto.NONE, parameters);
        List<Step> steps = new ArrayList<>(operations.size());
        for (int i = 0; i < operations.size(); i++) {
            boolean last = i == operations.size() - 1;
            steps.add(last ? reference.last(operations.get(i)) : reference.step(operations.get(i)));
        }
        return steps;
    }

    /** Returns what it needs of what is not in the set, in the order of the specification. */
    Set<Capability> missing(Set<Capability> there) {
        Set<Capability> missing = EnumSet.noneOf(Capability.class);
        missing.addAll(needs);
        missing.removeAll(there);
        return missing;
    }

    static String words(Set<Capability> capabilities) {
        return capabilities.stream().sorted().map(Capability::id).collect(Collectors.joining(", "));
    }
}
