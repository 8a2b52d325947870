package org.memtck.cli.specification;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.memtck.cli.markup.Element;
import org.memtck.cli.page.MapSvg;
import org.memtck.kit.explain.Figure;
import org.memtck.reference.Reference;
import org.memtck.reference.Step;
import org.memtck.reference.Veto;
import org.memtck.spec.rule.Dialect;
import org.memtck.spec.rule.Example;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** An example of a rule: its text, and the map that it leaves behind. */
final class ExampleView {
    private ExampleView() {}

    /**
     * Shows an example.
     *
     * @param dialect what it runs under
     */
    static Element of(Example example, Dialect dialect) {
        Element view = Element.of("div").in("example");
        view.open("pre").with("tabindex", 0).add(Element.of("code", example.text()));
        List<Element> drawings = MapSvg.all(figure(example, dialect), null);
        if (!drawings.isEmpty()) {
            view.add(Element.of("p", "After the last step:").in("small")).addAll(drawings);
        }
        return view;
    }

    private static Figure figure(Example example, Dialect dialect) {
        Reference reference = new Reference(Veto.NONE, Parameters.UNBOUNDED.in(dialect));
        List<Step> steps = new ArrayList<>();
        for (Iterator<Operation> operations = operations(example).iterator(); operations.hasNext(); ) {
            Operation operation = operations.next();
            steps.add(operations.hasNext() ? reference.step(operation) : reference.last(operation));
        }
        return Figure.after(steps);
    }

    private static List<Operation> operations(Example example) {
        try {
            return ScenarioText.parse(example.text()).operations();
        } catch (SyntaxException e) {
            throw new IllegalStateException(example + ": " + e.getMessage(), e);
        }
    }
}
