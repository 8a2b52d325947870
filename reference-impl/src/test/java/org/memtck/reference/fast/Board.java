package org.memtck.reference.fast;

import org.memtck.reference.model.Misuse;
import org.memtck.reference.model.World;
import org.memtck.reference.rules.Operations;
import org.memtck.reference.rules.Plan;
import org.memtck.spec.observation.Expectation;
import org.memtck.spec.scenario.Operation;
import org.memtck.spec.target.Parameters;
import org.memtck.spec.text.ScenarioText;
import org.memtck.spec.text.SyntaxException;

/** A world that changes as the rules say, and the flat views that listen to it. */
final class Board {
    final World world = new World(Parameters.UNBOUNDED);
    final FlatViews views = new FlatViews(world);
    private final Operations rules = new Operations(world);

    Board() {
        world.listen(views);
    }

    /** Does an operation that is specified, and returns what is expected. */
    Expectation perform(Operation operation) throws Misuse {
        Plan plan = rules.plan(operation);
        if (plan.open() != null) {
            throw new AssertionError(plan.open());
        }
        plan.effect().run();
        return plan.expectation();
    }

    /** Does what lines of the scenario language say. */
    void perform(String... lines) throws Misuse {
        for (String line : lines) {
            try {
                perform(ScenarioText.parseOperation(line));
            } catch (SyntaxException e) {
                throw new AssertionError(line, e);
            }
        }
    }

    FlatView view(String root) throws Misuse {
        return views.of(world.id(root));
    }
}
